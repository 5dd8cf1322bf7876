package guatu.plan.schedule;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import guatu.plan.campaign.Item;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Computes a plan as it was asked for and writes it, in the caller's transaction; what is frozen gets its next baseline.
@Component
class PlanSaving {

    private final PlanWriter writer;
    private final Baselines baselines;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PlanSaving(PlanWriter writer, Baselines baselines, Calendars calendars, BusinessClock clock, ApplicationEventPublisher events) {
        this.writer = writer;
        this.baselines = baselines;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /// By the calendar of the unit that leads.
    BackwardSchedule schedule(@Nullable UUID unit, PlanInput input) {
        return BackwardSchedule.from(dated(input).network(), new PlanDays(calendar(unit, input.calendarOrDefault()), calendars.of(unit)));
    }

    /// Once something has begun a data date counts: the one given, or the business day.
    PlanInput dated(PlanInput input) {
        return input.dataDate() == null && input.activities().stream().anyMatch(a -> a.actualStart() != null || a.actualFinish() != null)
            ? input.at(clock.today()) : input;
    }

    /// @throws Refusal for an empty plan and for one that cannot be met
    Plan draft(Item item, PlanInput asked, @Nullable Plan older) {
        var input = dated(asked);
        var schedule = schedule(item.leadUnit(), input);
        if (schedule.activities().isEmpty()) {
            throw new Refusal("schedule.no-activities", item.title());
        }
        if (!schedule.feasible()) {
            var no = new Refusal("schedule.infeasible", item.title(), schedule.shortfall(), Brief.chain(names(input, schedule)));
            no.getBody().setProperty("chain", schedule.chain());
            throw no;
        }
        return Drafting.plan(item, input, schedule, older);
    }

    void write(Item item, Plan plan) {
        try {
            writer.write(List.of(plan));
        } catch (DuplicateKeyException somebodyWasQuicker) {
            throw new Stale("schedule.stale", item.title());
        }
        events.publishEvent(new PlansChanged(List.of(item.id())));
    }

    /// Its number.
    int freeze(Plan plan, String by, @Nullable String approval, @Nullable String reason) {
        baselines.freeze(List.of(plan), clock.now(), by, approval, reason);
        return baselines.of(plan.itemId()).getFirst().n();
    }

    WorkCalendar calendar(@Nullable UUID unit, PlanCalendar which) {
        return switch (which) {
            case CN -> calendars.of(unit);
            case EVERYDAY -> WorkCalendar.everyday();
        };
    }

    static List<String> names(PlanInput input, BackwardSchedule schedule) {
        var names = input.activities().stream().collect(Collectors.toMap(ActivityInput::id, a -> a.name() == null ? a.id() : a.name()));
        return schedule.chain().stream().map(names::get).toList();
    }
}
