package guatu.plan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One period against what was verified, in the indicator's unit (RULES R3.4, R3.5).
/// @param planned  Σ targets from the start to the period's end
/// @param done     what was verified in the period so far; absent before it begins
/// @param actual   Σ verified to the period's end, or to the data date; absent before it begins
/// @param debt     planned − actual at the end of a period that is over, not below 0
/// @param credit   actual − planned at that end, not below 0; it lowers no later target
/// @param required its target with the debt put on it; absent for periods that are over
/// @param flag     absent for periods that are not over and for limits
/// @param chance   the forecast for the end of the period above, 0..1, where the flag asked for it
public record PeriodStanding(Level level, String label, LocalDate from, LocalDate to, BigDecimal target, BigDecimal planned, @Nullable BigDecimal done,
        @Nullable BigDecimal actual, @Nullable BigDecimal debt, @Nullable BigDecimal credit, @Nullable BigDecimal required, State state,
        @Nullable Guarantee flag, @Nullable Double chance, boolean byHand) {

    /// Over, under way or still to come.
    public enum State { OVER, UNDER_WAY, AHEAD }
}
