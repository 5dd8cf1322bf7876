package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 进行情况: what has happened of an activity (RULES R2.7), and on which days it goes on: actual days, remaining workdays, suspended spans,
/// an own calendar (none: the plan's), and whether it is to be done as soon as possible instead of as late as possible.
public record Course(@Nullable LocalDate actualStart, @Nullable LocalDate actualFinish, @Nullable Integer remaining,
        List<Suspension> suspensions, @Nullable PlanCalendar calendar, boolean asap) {

    /// Not begun, by the plan's calendar, as late as possible.
    public static final Course NONE = new Course(null, null, null, List.of(), null, false);

    public Course {
        suspensions = List.copyOf(suspensions);
    }

    /// The same with other work left.
    Course remaining(int workdays) {
        return new Course(actualStart, actualFinish, workdays, suspensions, calendar, asap);
    }

    boolean isStarted() {
        return actualStart != null;
    }

    boolean isFinished() {
        return actualFinish != null;
    }
}
