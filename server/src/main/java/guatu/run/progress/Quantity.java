package guatu.run.progress;

import java.math.BigDecimal;

/// The number behind a percentage where an item has just one: target > 0, its unit, and how many decimals it is counted in.
public record Quantity(BigDecimal target, String unit, int decimals) {}
