package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 对账行: what was planned by the node's red line, what was reported and what was verified, cumulative and in the unit; of an activity 1 done, 0 open.
/// @param plan       absent for a number that is not planned over time (an upper limit)
/// @param difference verified less plan
/// @param lacking    verified is less than planned: a reason has to be given
public record AccountLine(UUID measure, MeasureKind kind, String name, String unit, @Nullable BigDecimal plan, @Nullable BigDecimal reported,
        @Nullable BigDecimal verified, @Nullable BigDecimal difference, @Nullable LocalDate redLine, @Nullable LocalDate doneOn, boolean lacking,
        @Nullable String reason) {

    AccountLine because(@Nullable String why) {
        return new AccountLine(measure, kind, name, unit, plan, reported, verified, difference, redLine, doneOn, lacking, why);
    }

    /// The same without what is only claimed.
    AccountLine unclaimed() {
        return new AccountLine(measure, kind, name, unit, plan, null, verified, difference, redLine, doneOn, lacking, reason);
    }
}
