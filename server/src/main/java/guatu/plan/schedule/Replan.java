package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Refusal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 重排: a frozen plan may change, but a red line moves later only with an approval (RULES R2.9).
final class Replan {

    private Replan() {}

    static void check(Plan frozen, Plan changed, @Nullable String approval, WorkCalendar calendar) {
        if (approval != null && !approval.isBlank()) {
            return;
        }
        var before = frozen.activities().stream().collect(Collectors.toMap(PlannedActivity::code, PlannedActivity::redLine));
        for (var activity : changed.activities()) {
            var redLine = before.getOrDefault(activity.code(), frozen.redLine());
            if (activity.redLine().isAfter(redLine)) {
                throw new Refusal("schedule.needs-approval", activity.name(), redLine, activity.redLine(), calendar.between(redLine, activity.redLine()));
            }
        }
    }
}
