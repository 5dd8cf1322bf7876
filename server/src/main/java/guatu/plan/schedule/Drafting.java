package guatu.plan.schedule;

import guatu.ground.kernel.Ids;
import guatu.plan.campaign.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the plan to be stored from what was asked and what was computed. What stays of an older plan keeps its ids, by code.
final class Drafting {

    private Drafting() {}

    static Plan plan(Item item, PlanInput input, BackwardSchedule s, @Nullable Plan older) {
        return new Plan(older == null ? Ids.next() : older.id(), item.id(), item.campaignId(), input.start(), input.deadline(),
            input.calendarOrDefault(), s.feasible(), s.minFloat(), s.shortfall(), s.buffer(), s.earliestFinish(), input.template(),
            older == null ? PlanState.DRAFT : older.state(), older == null ? 0 : older.version() + 1, activities(input, s, older), input.dataDate());
    }

    private static List<PlannedActivity> activities(PlanInput input, BackwardSchedule s, @Nullable Plan older) {
        var known = older == null ? Map.<String, UUID>of()
            : older.activities().stream().collect(Collectors.toMap(PlannedActivity::code, PlannedActivity::id));
        var frozen = older == null || older.state() == PlanState.DRAFT ? Map.<String, PlannedActivity>of()
            : older.activities().stream().collect(Collectors.toMap(PlannedActivity::code, Function.identity()));
        var activities = new ArrayList<PlannedActivity>();
        for (var j = 0; j < input.activities().size(); j++) {
            var a = input.activities().get(j).activity();
            var dated = promised(s.activities().get(j), frozen.get(a.id()));
            var id = Objects.requireNonNullElseGet(known.get(a.id()), Ids::next);
            activities.add(new PlannedActivity(id, a.id(), Objects.requireNonNullElse(a.name(), a.id()), j, a.duration(), a.minDuration(),
                a.notBefore(), a.notAfter(), dated.earlyStart(), dated.earlyFinish(), dated.lateStart(), dated.redLine(), dated.target(),
                dated.totalFloat(), dated.freeFloat(), dated.critical(), a.links(), dated.actualStart(),
                dated.actualFinish(), dated.remaining(), input.activities().get(j).suspensions(), a.course().calendar(),
                a.course().asap() ? true : null, dated.outOfSequence()));
        }
        return activities;
    }

    /// What has ended keeps the dates that were promised, so that late work stays late.
    private static ScheduledActivity promised(ScheduledActivity row, @Nullable PlannedActivity frozen) {
        return frozen == null || row.actualFinish() == null ? row
            : new ScheduledActivity(row.id(), row.earlyStart(), row.earlyFinish(), row.lateStart(), frozen.redLine(), frozen.target(), row.totalFloat(),
                row.freeFloat(), row.critical(), row.actualStart(), row.actualFinish(), row.remaining(), row.outOfSequence());
    }
}
