package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.Refusal;
import guatu.plan.responsibility.pledge.Feasibility.Outcome;
import guatu.plan.responsibility.pledge.Feasibility.Verdict;
import guatu.plan.responsibility.version.HandedRow;
import guatu.plan.schedule.ActivityInput;
import guatu.plan.schedule.Plan;
import guatu.plan.schedule.PlanInput;
import guatu.plan.schedule.PlannedActivity;
import guatu.plan.schedule.Schedules;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Schedules the plan of each promised item back from the promised day. What was done meanwhile does not count: a pledge promises, it does not report.
@Component
class PlanGate {

    private final Schedules schedules;

    PlanGate(Schedules schedules) {
        this.schedules = schedules;
    }

    Feasibility check(List<HandedRow> rows) {
        var plans = schedules.ofItems(rows.stream().map(HandedRow::itemId).toList());
        return new Feasibility(rows.stream().map(row -> verdict(row, plans.get(row.itemId()))).toList());
    }

    private Verdict verdict(HandedRow row, @Nullable Plan plan) {
        if (row.due() == null) {
            return of(row, Outcome.IMPOSSIBLE, null, 0, List.of(), "pledge.no-due");
        }
        if (plan == null) {
            return of(row, Outcome.UNPLANNED, null, 0, List.of(), null);
        }
        try {
            var preview = schedules.preview(input(plan, row.due()));
            var names = plan.activities().stream().collect(Collectors.toMap(PlannedActivity::code, PlannedActivity::name, (a, _) -> a));
            return preview.feasible() ? of(row, Outcome.FEASIBLE, preview.minFloat(), 0, List.of(), null)
                : of(row, Outcome.INFEASIBLE, preview.minFloat(), preview.shortfall(), preview.chain().stream().map(code -> names.getOrDefault(code, code)).toList(), null);
        } catch (Refusal invalid) {
            return of(row, Outcome.IMPOSSIBLE, null, 0, List.of(), invalid.code());
        }
    }

    private static PlanInput input(Plan plan, LocalDate due) {
        var activities = plan.activities().stream().map(one -> new ActivityInput(one.code(), one.name(), one.duration(), one.minDuration(), one.notBefore(), one.notAfter(),
            one.links().stream().map(link -> new ActivityInput.LinkInput(link.pred(), link.type(), link.lag(), link.soft())).toList(),
            null, null, null, null, one.calendar(), one.asap())).toList();
        return new PlanInput(plan.start(), due, plan.calendar(), activities, null, null);
    }

    private static Verdict of(HandedRow row, Outcome outcome, @Nullable Integer minFloat, int shortfall, List<String> chain, @Nullable String why) {
        return new Verdict(row.itemId(), row.no(), row.title(), outcome, minFloat, shortfall, chain, why);
    }
}
