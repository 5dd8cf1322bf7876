package guatu.plan.responsibility.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// 投资: total and of the year, in the unit of the list's unit row.
public record ReadInvestment(@Nullable BigDecimal total, @Nullable BigDecimal year, @Nullable String unit) {}
