package guatu.plan.responsibility;

import java.util.UUID;

/// An earlier correction used in a draft: `said` is what the list writes, `count` the places where it was used.
record Recalled(UUID memory, Memory.Kind kind, String said, String meant, int count) {}
