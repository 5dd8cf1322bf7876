package guatu.plan.responsibility.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// 进度 as the list tells it: percent 0-100 and a remark.
public record ReadProgress(@Nullable BigDecimal percent, @Nullable String note) {}
