package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where an activity stands: the days on which it began and ended as far as they are known, and the workdays left. A node that has happened
/// has begun and ended on one day.
record Standing(@Nullable LocalDate began, @Nullable LocalDate ended, int remaining, int leastRemaining) {

    static Standing of(Activity activity, @Nullable LocalDate dataDate, WorkCalendar own) {
        var course = activity.course();
        var node = activity.duration() == 0;
        var began = course.actualStart() == null && node ? course.actualFinish() : course.actualStart();
        var ended = course.actualFinish() == null && node ? course.actualStart() : course.actualFinish();
        if (began == null || dataDate == null) {
            return new Standing(null, null, activity.duration(), activity.minDuration());
        }
        if (ended != null) {
            return new Standing(began, ended, 0, 0);
        }
        var remaining = course.remaining() == null ? remaining(activity, began, dataDate, own) : course.remaining();
        var done = Math.max(0, activity.duration() - remaining);
        return new Standing(began, null, remaining, Math.min(remaining, Math.max(0, activity.minDuration() - done)));
    }

    /// Nobody said what is left: the duration less the workdays gone, at least one.
    private static int remaining(Activity activity, LocalDate began, LocalDate dataDate, WorkCalendar own) {
        return Math.max(1, activity.duration() - Math.max(0, own.index(dataDate) - own.index(began)));
    }

    boolean isOpen() {
        return ended == null;
    }

    /// Begun, not ended.
    boolean isUnderWay() {
        return began != null && ended == null;
    }
}
