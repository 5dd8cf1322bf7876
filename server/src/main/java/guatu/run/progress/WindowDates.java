package guatu.run.progress;

import guatu.ground.calendar.CalendarSwap;
import guatu.ground.calendar.DatesByCalendar;
import guatu.ground.calendar.MovedDate;
import guatu.ground.kernel.BusinessClock;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reporting windows under another calendar: those to come are due, and close, on other days; those that are over stay.
@Component
@Transactional(readOnly = true)
class WindowDates implements DatesByCalendar {

    private final Campaigns campaigns;
    private final BusinessClock clock;

    WindowDates(Campaigns campaigns, BusinessClock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public List<MovedDate> moved(CalendarSwap swap) {
        return campaigns.all().stream().filter(campaign -> campaign.state() != CampaignState.CLOSED).flatMap(campaign -> moved(campaign, swap, clock.today()).stream()).toList();
    }

    private static List<MovedDate> moved(Campaign campaign, CalendarSwap swap, LocalDate today) {
        var from = Objects.requireNonNull(List.of(swap.from(), campaign.from(), today).stream().max(LocalDate::compareTo).orElse(null));
        var to = swap.to().isBefore(campaign.to()) ? swap.to() : campaign.to();
        if (from.isAfter(to)) {
            return List.of();
        }
        var after = new ReportingWindows(campaign.cadence(), swap.after().of(null)).between(from, to).stream()
            .collect(Collectors.toMap(ReportingWindow::from, Function.identity()));
        var moved = new ArrayList<MovedDate>();
        for (var window : new ReportingWindows(campaign.cadence(), swap.before().of(null)).between(from, to)) {
            var then = after.get(window.from());
            if (then != null && !then.dueOn().equals(window.dueOn())) {
                moved.add(new MovedDate("report", campaign.name(), null, "/campaigns/" + campaign.id(), window.dueOn(), then.dueOn(), false));
            }
        }
        return moved;
    }
}
