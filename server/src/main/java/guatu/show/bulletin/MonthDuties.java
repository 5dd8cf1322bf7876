package guatu.show.bulletin;

import guatu.ground.calendar.Calendars;
import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import guatu.run.progress.DayEnded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What the month asks of people: the clerk to freeze it, units to look at what concerns them, the clerk to answer.
@Component
class MonthDuties {

    static final String FREEZE = "MONTH_FREEZE";
    static final String DISPUTE = "MONTH_DISPUTE";
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int FREEZE_MINUTES = 10;
    private static final int LOOK_MINUTES = 3;

    private final Inbox inbox;
    private final Periods periods;
    private final Disputes disputes;
    private final MonthFinder months;
    private final Campaigns campaigns;
    private final Calendars calendars;

    MonthDuties(Inbox inbox, Periods periods, Disputes disputes, MonthFinder months, Campaigns campaigns, Calendars calendars) {
        this.inbox = inbox;
        this.periods = periods;
        this.disputes = disputes;
        this.months = months;
        this.campaigns = campaigns;
        this.calendars = calendars;
    }

    /// On the third working day the clerk is asked to freeze; a month that was skipped is not asked for for ever. Closed windows ask nobody.
    @EventListener
    void on(DayEnded day) {
        var tomorrow = day.dataDate().plusDays(1);
        var month = YearMonth.from(tomorrow).minusMonths(1);
        var campaign = campaigns.get(day.campaign());
        months.of(campaign).stream().filter(found -> found.month().equals(month) && periods.find(found.id()).isEmpty()).findFirst().ifPresent(found -> {
            var freezeOn = MonthDates.of(month, calendars.current()).freezeOn();
            if (!tomorrow.isBefore(freezeOn)) {
                inbox.cancel(FREEZE, Period.idOf(campaign.id(), month.minusMonths(1)));
                inbox.open(List.of(NewDuty.ofRole(FREEZE, found.id(), Role.CLERK, campaign.name(), Reason.of("month.freeze", month.getMonthValue()),
                    evening(freezeOn), FREEZE_MINUTES, "open", link(found.id()))));
            }
        });
        inbox.cancelAll(DISPUTE, periods.of(campaign.id()).stream().filter(period -> !period.disputable(tomorrow)).map(Period::id).toList());
    }

    /// Only units whose rank moved or that have red items are asked to look.
    void frozen(Actor actor, Period period, Snapshot snapshot) {
        inbox.done(FREEZE, period.id(), actor);
        inbox.open(snapshot.units().stream().filter(row -> row.red() > 0 || row.before() != null && !row.before().equals(row.rank()))
            .map(row -> NewDuty.ofUnit(DISPUTE, period.id(), row.unit(), snapshot.campaignName(), Reason.of("month.frozen", snapshot.through(), row.red()),
                evening(period.disputeUntil()), LOOK_MINUTES, "open", link(period.id()))).toList());
    }

    void disputed(Dispute dispute, Period period, String unit) {
        inbox.open(List.of(NewDuty.ofRole(DISPUTE, dispute.id(), Role.CLERK, unit, Reason.of("month.disputed", period.month(), unit),
            evening(calendars.current().add(period.disputeUntil(), 1)), LOOK_MINUTES, "open", link(period.id()))));
    }

    void decided(UUID dispute, Actor actor) {
        inbox.done(DISPUTE, dispute, actor);
    }

    static Instant evening(LocalDate day) {
        return day.atTime(EVENING).atZone(BusinessClock.ZONE).toInstant();
    }

    static String link(UUID period) {
        return "/months/" + period;
    }
}
