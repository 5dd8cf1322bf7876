package guatu.plan.campaign;

import java.time.Instant;
import java.util.UUID;

/// A frozen version of the list: what was handed over, never changed.
/// @param items how many items it holds
public record FrozenList(UUID id, int n, Instant frozenAt, String frozenBy, int items, String sha256) {}
