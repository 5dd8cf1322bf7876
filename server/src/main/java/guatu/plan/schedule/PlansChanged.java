package guatu.plan.schedule;

import java.util.List;
import java.util.UUID;

/// Plans of these items were saved or frozen. Published in the same transaction.
public record PlansChanged(List<UUID> items) {}
