package guatu.plan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/// 阶段目标: what is to be done from one day to another, both included, in the indicator's unit.
public record Bucket(Level level, String label, LocalDate from, LocalDate to, BigDecimal target) {}
