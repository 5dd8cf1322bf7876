package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.NotFound;
import guatu.plan.campaign.Item;
import guatu.plan.schedule.TemplatesApplied.Infeasible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Computes the plans of many items by their templates.
record TemplateBatch(Templates templates, WorkCalendar calendar, Map<UUID, Item> items, Map<UUID, Plan> older) {

    TemplatesApplied apply(List<TemplateUse> uses) {
        var applied = new TemplatesApplied(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (var use : uses) {
            var item = items.get(use.item());
            if (item == null) {
                throw new NotFound("事项", use.item());
            }
            var before = older.get(use.item());
            if (before != null && before.state() == PlanState.BASELINED) {
                applied.kept().add(item.id());
            } else if (use.deadline().isBefore(use.start())) {
                applied.infeasible().add(new Infeasible(item.id(), item.no(), item.title(), calendar.between(use.deadline(), use.start()), List.of()));
            } else {
                apply(item, input(use), before, applied);
            }
        }
        return applied;
    }

    private void apply(Item item, PlanInput input, @Nullable Plan before, TemplatesApplied applied) {
        var schedule = BackwardSchedule.from(input.network(), calendar);
        if (schedule.feasible()) {
            applied.saved().put(item.id(), Drafting.plan(item, input, schedule, before));
        } else {
            applied.infeasible().add(new Infeasible(item.id(), item.no(), item.title(), schedule.shortfall(), PlanSaving.names(input, schedule)));
        }
    }

    private PlanInput input(TemplateUse use) {
        var template = templates.get(use.template());
        return use.fit() ? TemplateFit.fitted(template, use.start(), use.deadline(), calendar)
            : TemplateFit.asWritten(template, use.start(), use.deadline());
    }
}
