package guatu.run.progress;

import guatu.ground.kernel.Actor;
import java.util.UUID;

/// One report handed in by somebody.
public record Filing(Actor actor, UUID item, NewReport report) {}
