package guatu.plan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/// 日目标: what is to be done on one workday.
public record Share(LocalDate day, BigDecimal target) {}
