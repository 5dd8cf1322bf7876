package guatu.plan.schedule;

import java.util.UUID;

/// An item was suspended or goes on again. Published in the same transaction.
public record SuspensionChanged(UUID campaign, UUID item) {}
