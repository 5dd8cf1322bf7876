package guatu.show.bulletin;

import guatu.ground.calendar.CalendarSwap;
import guatu.ground.calendar.DatesByCalendar;
import guatu.ground.calendar.MovedDate;
import guatu.ground.kernel.BusinessClock;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The days of freezing and publishing under another calendar; a month that is frozen keeps its days.
@Component
@Transactional(readOnly = true)
class MonthCalendar implements DatesByCalendar {

    private final Campaigns campaigns;
    private final Periods periods;
    private final BusinessClock clock;

    MonthCalendar(Campaigns campaigns, Periods periods, BusinessClock clock) {
        this.campaigns = campaigns;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public List<MovedDate> moved(CalendarSwap swap) {
        var moved = new ArrayList<MovedDate>();
        campaigns.all().stream().filter(campaign -> campaign.state() != CampaignState.CLOSED).forEach(campaign -> moved(campaign, swap, clock.today(), moved));
        return moved;
    }

    private void moved(Campaign campaign, CalendarSwap swap, LocalDate today, List<MovedDate> moved) {
        var last = YearMonth.from(swap.to().isBefore(campaign.to()) ? swap.to() : campaign.to());
        var first = YearMonth.from(swap.from()).minusMonths(1);
        for (var month = first.isBefore(YearMonth.from(campaign.from())) ? YearMonth.from(campaign.from()) : first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (month.atEndOfMonth().isBefore(today) && periods.find(Period.idOf(campaign.id(), month)).isPresent()) {
                continue;
            }
            var before = MonthDates.of(month, swap.before().of(null));
            var after = MonthDates.of(month, swap.after().of(null));
            if (!before.freezeOn().equals(after.freezeOn()) && !before.freezeOn().isBefore(today)) {
                moved.add(new MovedDate("freeze", campaign.name() + " · " + month, null, "/months", before.freezeOn(), after.freezeOn(), false));
            }
            if (!before.publishOn().equals(after.publishOn()) && !before.publishOn().isBefore(today)) {
                moved.add(new MovedDate("publish", campaign.name() + " · " + month, null, "/months", before.publishOn(), after.publishOn(), false));
            }
        }
    }
}
