package guatu.plan.indicator;

import java.util.List;
import java.util.UUID;

/// The indicators of these items were replaced. Published in the same transaction.
public record IndicatorsChanged(UUID campaign, List<UUID> items) {}
