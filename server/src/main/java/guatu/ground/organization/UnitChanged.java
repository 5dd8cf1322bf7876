package guatu.ground.organization;

import java.util.UUID;

/// A unit has another name, place or parent. Published in the same transaction.
public record UnitChanged(UUID unit) {}
