package guatu.plan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/// 阶段目标, set by hand: what is to be done between two days, both included, in the indicator's unit. The targets of an indicator are of
/// one level and add up to its value.
public record PeriodTarget(Level level, LocalDate from, LocalDate to, BigDecimal target) {}
