package guatu.plan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// 欠账: how far the actual value lags behind the plan, and what that asks of the rest (RULES R3.4); all in the indicator's unit.
public record Debt(BigDecimal planned, BigDecimal actual, BigDecimal total) {

    /// max(0, planned − actual).
    public BigDecimal owed() {
        return planned.subtract(actual).max(BigDecimal.ZERO);
    }

    /// What the next period has to bring: its own target and the whole debt.
    public BigDecimal required(BigDecimal nextTarget) {
        return nextTarget.add(owed());
    }

    /// What each remaining workday has to bring, 2 decimals; workdays > 0.
    public BigDecimal ratePerDay(int workdays) {
        return total.subtract(actual).max(BigDecimal.ZERO).divide(BigDecimal.valueOf(workdays), 2, RoundingMode.HALF_UP);
    }
}
