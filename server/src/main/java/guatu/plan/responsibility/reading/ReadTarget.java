package guatu.plan.responsibility.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One cell of a matrix of indicators × places.
public record ReadTarget(String indicator, @Nullable String unit, String scope, BigDecimal value) {}
