package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 工期计划: the plan of one item, always feasible once saved; floats and buffer in workdays (RULES R2.5).
public record Plan(UUID id, UUID itemId, UUID campaignId, LocalDate start, LocalDate deadline, PlanCalendar calendar, boolean feasible,
        @Nullable Integer minFloat, int shortfall, int buffer, @Nullable LocalDate earliestFinish, @Nullable String template,
        PlanState state, int version, List<PlannedActivity> activities, @Nullable LocalDate dataDate) {

    public Plan {
        activities = List.copyOf(activities);
    }

    /// 底线: the last red line of its activities.
    public LocalDate redLine() {
        return activities.stream().map(PlannedActivity::redLine).max(Comparator.naturalOrder()).orElse(deadline);
    }

    /// 目标: the last target of its activities.
    public LocalDate target() {
        return activities.stream().map(PlannedActivity::target).max(Comparator.naturalOrder()).orElse(deadline);
    }

    /// Its dates as a schedule, to compare another with.
    Ripple.Sides sides() {
        var rows = activities.stream().map(PlannedActivity::scheduled).toList();
        return new Ripple.Sides(new BackwardSchedule(feasible, minFloat, shortfall, earliestFinish, buffer, List.of(), rows, List.of(), List.of()),
            activities.stream().collect(Collectors.toMap(PlannedActivity::code, PlannedActivity::name)));
    }

    /// The same plan with its dates frozen.
    Plan frozen() {
        return new Plan(id, itemId, campaignId, start, deadline, calendar, feasible, minFloat, shortfall, buffer, earliestFinish, template,
            PlanState.BASELINED, version + 1, activities, dataDate);
    }
}
