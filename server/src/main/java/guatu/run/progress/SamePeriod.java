package guatu.run.progress;

import guatu.plan.campaign.Campaign;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 同期比 (C-172): a campaign beside the one before it, as many days after its start. Both as stored on their days, nothing typed.
/// @param before absent where the campaign goes on with none, or nothing was handed over in it by then
public record SamePeriod(Standing now, @Nullable Standing before) {

    /// How a campaign stood at the end of a day.
    /// @param items  handed over by then and not withdrawn
    /// @param done   of these, verified done
    /// @param earned mean EV of the items, percent with one decimal, 0..100; an item not yet judged counts 0 (RULES R4.1)
    public record Standing(UUID campaign, String name, LocalDate day, int items, int done, BigDecimal earned) {

        static Standing of(Campaign campaign, LocalDate day, int items, int done, BigDecimal sum) {
            var mean = items == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(items), 1, RoundingMode.HALF_UP);
            return new Standing(campaign.id(), campaign.name(), day, items, done, mean.setScale(1, RoundingMode.HALF_UP));
        }
    }

    /// The day of the campaign before that is as far from its start; at the latest its last day.
    static LocalDate dayBefore(Campaign before, Campaign now, LocalDate day) {
        var same = before.from().plusDays(ChronoUnit.DAYS.between(now.from(), day));
        return same.isAfter(before.to()) ? before.to() : same;
    }
}
