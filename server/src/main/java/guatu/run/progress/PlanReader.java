package guatu.run.progress;

import guatu.plan.schedule.ItemSuspension;
import guatu.plan.schedule.ItemSuspensions;
import guatu.plan.schedule.Plan;
import guatu.plan.schedule.Schedules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the schedule says of items: start, deadline, activities with their red lines.
@Component
class PlanReader {

    /// A plan as progress sees it.
    record Planned(LocalDate start, LocalDate deadline, List<Measure> activities) {}

    private final Schedules schedules;
    private final ItemSuspensions suspensions;

    PlanReader(Schedules schedules, ItemSuspensions suspensions) {
        this.schedules = schedules;
        this.suspensions = suspensions;
    }

    /// Approved days [from, to) on which an item is suspended; items without any are absent.
    Map<UUID, List<PlanLine.Suspension>> suspensions(Collection<UUID> items) {
        return suspensions.spans(items).stream().collect(Collectors.groupingBy(ItemSuspension.Span::item,
            Collectors.mapping(span -> new PlanLine.Suspension(span.from(), span.to()), Collectors.toList())));
    }

    Map<UUID, Planned> of(Collection<UUID> items) {
        var planned = new HashMap<UUID, Planned>();
        schedules.ofItems(items).forEach((item, plan) -> planned.put(item, planned(plan)));
        return planned;
    }

    private static Planned planned(Plan plan) {
        return new Planned(plan.start(), plan.redLine(), plan.activities().stream()
            .map(one -> Measure.activity(one.id(), one.name(), one.redLine(), one.duration())).toList());
    }
}
