package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 交办 of one problem. From a report only the report and the due day are needed: the rest is what it said.
/// @param unit 责任单位; absent: the lead unit of the item
/// @param days instead of a due day: working days from today
public record NewProblem(@Nullable UUID campaign, @Nullable UUID item, @Nullable UUID unit, ProblemSource source, @Nullable UUID report, @Nullable String batch,
        @Nullable String title, @Nullable String facts, @Nullable String category, @Nullable LocalDate due, @Nullable Integer days) {
}
