package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// 重排: a frozen plan may change, but a red line moves later only with an approval (RULES R2.9).
final class Replan {

    private Replan() {}

    /// The red lines that differ; an activity that is new is held against the red line of the whole.
    static List<Delta> deltas(Plan frozen, Plan changed, WorkCalendar calendar) {
        var before = frozen.activities().stream().collect(Collectors.toMap(PlannedActivity::code, PlannedActivity::redLine));
        var deltas = new ArrayList<Delta>();
        for (var activity : changed.activities()) {
            var redLine = before.getOrDefault(activity.code(), frozen.redLine());
            var isNewInTime = !before.containsKey(activity.code()) && !activity.redLine().isAfter(redLine);
            if (!activity.redLine().equals(redLine) && !isNewInTime) {
                deltas.add(new Delta(activity.code(), activity.name(), redLine, activity.redLine(), calendar.between(redLine, activity.redLine())));
            }
        }
        return deltas;
    }

    static List<Delta> later(List<Delta> deltas) {
        return deltas.stream().filter(delta -> delta.to().isAfter(delta.from())).toList();
    }

    static void refuseLater(List<Delta> later) {
        if (!later.isEmpty()) {
            var first = later.getFirst();
            var no = new Refusal("schedule.needs-approval", first.name(), first.from(), first.to(), first.workdays());
            no.getBody().setProperty("later", later);
            throw no;
        }
    }
}
