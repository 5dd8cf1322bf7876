package guatu.plan.schedule.exchange;

import guatu.plan.schedule.PlanInput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan read from a file, with the dates the file gives its activities, and notes on everything that was not taken as it is.
public record ImportedPlan(PlanInput input, List<TheirDates> dates, List<ImportNote> notes) {

    /// The days on which the other program puts an activity.
    public record TheirDates(String id, String name, @Nullable LocalDate start, @Nullable LocalDate finish) {}
}
