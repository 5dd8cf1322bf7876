package guatu.plan.schedule;

import guatu.ground.calendar.CalendarChanged;
import guatu.ground.calendar.CalendarSwap;
import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.DatesByCalendar;
import guatu.ground.calendar.MovedDate;
import guatu.ground.calendar.WorkCalendar;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Plans under another calendar: what would move is shown before; afterwards drafts are dated anew, and frozen plans stay (RULES P10).
@Component
@Transactional
class PlanDates implements DatesByCalendar {

    private final PlanStore plans;
    private final PlanWriter writer;
    private final Campaigns campaigns;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    PlanDates(PlanStore plans, PlanWriter writer, Campaigns campaigns, Calendars calendars, ApplicationEventPublisher events) {
        this.plans = plans;
        this.writer = writer;
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.events = events;
    }

    /// A plan of an item that is still open, in part between two days.
    private record Planned(Item item, Plan plan) {}

    @Override
    @Transactional(readOnly = true)
    public List<MovedDate> moved(CalendarSwap swap) {
        var moved = new ArrayList<MovedDate>();
        for (var planned : between(swap.from(), swap.to())) {
            moved(planned, swap.after().of(planned.item().leadUnit()), moved);
        }
        return moved;
    }

    private static void moved(Planned planned, WorkCalendar unit, List<MovedDate> moved) {
        var plan = planned.plan();
        var again = again(plan, unit);
        var frozen = plan.state() == PlanState.BASELINED;
        var link = "/items/" + plan.itemId() + "/plan";
        if (!again.feasible()) {
            moved.add(new MovedDate("short", planned.item().title(), planned.item().leadUnit(), link, plan.redLine(), again.earliestFinish() == null ? plan.redLine() : again.earliestFinish(), frozen));
            return;
        }
        for (var j = 0; j < plan.activities().size(); j++) {
            var before = plan.activities().get(j);
            var after = again.activities().get(j);
            if (!before.redLine().equals(after.redLine())) {
                moved.add(new MovedDate("redLine", planned.item().title() + " · " + before.name(), planned.item().leadUnit(), link, before.redLine(), after.redLine(), frozen));
            }
        }
    }

    /// Dates the drafts anew that the changed year touches; one that no longer fits is left as it is, its page says so.
    @EventListener
    void on(CalendarChanged changed) {
        var saved = new ArrayList<Plan>();
        for (var planned : between(LocalDate.of(changed.year() - 1, 12, 1), LocalDate.of(changed.year(), 12, 31))) {
            if (planned.plan().state() == PlanState.DRAFT) {
                var again = again(planned.plan(), calendars.of(planned.item().leadUnit()));
                if (again.feasible()) {
                    saved.add(Drafting.plan(planned.item(), input(planned.plan()), again, planned.plan()));
                }
            }
        }
        if (!saved.isEmpty()) {
            writer.write(saved);
            events.publishEvent(new PlansChanged(saved.stream().map(Plan::itemId).toList()));
        }
    }

    private List<Planned> between(LocalDate from, LocalDate to) {
        return campaigns.all().stream().filter(campaign -> campaign.state() != CampaignState.CLOSED).flatMap(campaign -> {
            var items = campaigns.items(campaign.id()).stream().filter(item -> item.state() != ItemState.WITHDRAWN && item.state() != ItemState.DONE_VERIFIED).collect(Collectors.toMap(Item::id, Function.identity()));
            return plans.ofItems(items.keySet()).stream().filter(PlanDates::statutory)
                .filter(plan -> !plan.start().isAfter(to) && !plan.deadline().isBefore(from))
                .map(plan -> new Planned(items.get(plan.itemId()), plan));
        }).toList();
    }

    /// Does any day of it count by the statutory calendar?
    private static boolean statutory(Plan plan) {
        return plan.calendar() == PlanCalendar.CN || plan.activities().stream().anyMatch(activity -> activity.calendar() == PlanCalendar.CN);
    }

    private static BackwardSchedule again(Plan plan, WorkCalendar unit) {
        return BackwardSchedule.from(input(plan).network(), new PlanDays(plan.calendar() == PlanCalendar.CN ? unit : WorkCalendar.everyday(), unit));
    }

    /// What was asked of a stored plan.
    static PlanInput input(Plan plan) {
        var activities = plan.activities().stream().map(a -> new ActivityInput(a.code(), a.name(), a.duration(), a.minDuration(), a.notBefore(), a.notAfter(),
            a.links().stream().map(link -> new ActivityInput.LinkInput(link.pred(), link.type(), link.lag(), link.soft())).toList(), a.actualStart(),
            a.actualFinish(), a.remaining(), a.suspensions(), a.calendar(), a.asap())).toList();
        return new PlanInput(plan.start(), plan.deadline(), plan.calendar(), activities, plan.template(), plan.version(), plan.dataDate(), null);
    }
}
