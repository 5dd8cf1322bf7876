package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 工期网络: what is to be done between a start and a deadline, both days included. `dataDate` is the day from which what is left to do
/// is placed (RULES R2.7); it is needed once something has begun.
public record Network(LocalDate start, LocalDate deadline, List<Activity> activities, @Nullable LocalDate dataDate) {

    /// A network of which nothing has begun.
    public Network(LocalDate start, LocalDate deadline, List<Activity> activities) {
        this(start, deadline, activities, null);
    }

    public Network {
        activities = List.copyOf(activities);
    }
}
