package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which days count: the plan's calendar, and the statutory one for activities with a calendar of their own.
public record PlanDays(WorkCalendar plan, WorkCalendar statutory) {

    /// One calendar for the plan; statutory days are those of this calendar, or of the notices that come with the product.
    public static PlanDays of(WorkCalendar plan) {
        return new PlanDays(plan, plan == WorkCalendar.everyday() ? WorkCalendar.chinese() : plan);
    }

    /// The calendar of each activity; activities that count the same days share one.
    WorkCalendar[] of(List<Activity> activities) {
        var known = new HashMap<Key, WorkCalendar>();
        var own = new WorkCalendar[activities.size()];
        for (var j = 0; j < own.length; j++) {
            var course = activities.get(j).course();
            own[j] = course.suspensions().isEmpty() ? base(course)
                : known.computeIfAbsent(new Key(base(course), course.suspensions()), key -> key.base().with(off(key.suspensions())));
        }
        return own;
    }

    private WorkCalendar base(Course course) {
        return switch (course.calendar()) {
            case null -> plan;
            case CN -> statutory;
            case EVERYDAY -> WorkCalendar.everyday();
        };
    }

    private static Map<LocalDate, Boolean> off(List<Suspension> suspensions) {
        var days = new HashMap<LocalDate, Boolean>();
        suspensions.forEach(span -> span.from().datesUntil(span.to().plusDays(1)).forEach(day -> days.put(day, false)));
        return days;
    }

    private record Key(WorkCalendar base, List<Suspension> suspensions) {}
}
