package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.UUID;

/// 支撑: an item's indicator that counts towards a target by a share of itself; its shares over all targets add up to 1 at most,
/// so that one piece of work is counted once.
/// @param weight 0 < w ≤ 1, up to 6 decimals
/// @param value  the indicator's whole value in its own unit
public record Contribution(UUID id, UUID target, UUID indicator, UUID item, String name, BigDecimal weight, BigDecimal value, String unit) {}
