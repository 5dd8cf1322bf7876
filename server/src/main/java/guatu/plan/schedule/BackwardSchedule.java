package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 倒排工期: a network scheduled back from its deadline (RULES R2). Floats, shortfall and buffer are workdays; `minFloat` and
/// `earliestFinish` are absent for a network without activities. Infeasible is a result, not an error.
public record BackwardSchedule(boolean feasible, @Nullable Integer minFloat, int shortfall, @Nullable LocalDate earliestFinish,
        int buffer, List<Integer> provisionalYears, List<ScheduledActivity> activities, List<String> chain, List<Measure> measures) {

    public BackwardSchedule {
        provisionalYears = List.copyOf(provisionalYears);
        activities = List.copyOf(activities);
        chain = List.copyOf(chain);
        measures = List.copyOf(measures);
    }

    /// Checks and schedules a network.
    /// @throws InvalidNetwork with every finding
    public static BackwardSchedule from(Network network, WorkCalendar calendar) {
        return from(network, PlanDays.of(calendar));
    }

    /// The same, with the statutory calendar for activities that have their own.
    public static BackwardSchedule from(Network network, PlanDays days) {
        var resolved = ResolvedNetwork.of(network, days);
        return new Dating(network, resolved, resolved.floats()).schedule();
    }
}
