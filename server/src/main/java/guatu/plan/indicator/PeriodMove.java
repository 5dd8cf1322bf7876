package guatu.plan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A period whose target moves when another one is set by hand, in the indicator's unit.
public record PeriodMove(Level level, String label, LocalDate from, LocalDate to, BigDecimal before, BigDecimal after) {}
