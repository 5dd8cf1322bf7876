package guatu.show.bulletin;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.BusinessClock;
import guatu.plan.campaign.Campaign;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The months of a campaign, each with how far it is and what is next.
@Component
class MonthLines {

    private final MonthFinder finder;
    private final Periods periods;
    private final Disputes disputes;
    private final BulletinStore bulletins;
    private final IssuedPapers issued;
    private final BusinessClock clock;

    MonthLines(MonthFinder finder, Periods periods, Disputes disputes, BulletinStore bulletins, IssuedPapers issued, BusinessClock clock) {
        this.finder = finder;
        this.periods = periods;
        this.disputes = disputes;
        this.bulletins = bulletins;
        this.issued = issued;
        this.clock = clock;
    }

    /// Up to the present month, newest first.
    List<MonthViews.Line> of(Campaign campaign, WorkCalendar calendar) {
        var today = clock.today();
        var frozen = periods.of(campaign.id()).stream().collect(Collectors.toMap(Period::id, Function.identity()));
        var papers = bulletins.of(campaign.id()).stream().collect(Collectors.toMap(Bulletin::periodId, Function.identity()));
        var last = frozen.values().stream().map(Period::yearMonth).max(Comparator.naturalOrder()).orElse(null);
        return finder.of(campaign).stream().filter(found -> !found.month().atDay(1).isAfter(today))
            .sorted(Comparator.comparing(MonthFinder.Found::month).reversed())
            .map(found -> {
                var period = frozen.get(found.id());
                return period == null ? open(found, calendar, last != null && found.month().isBefore(last)) : frozen(period, papers.get(period.id()));
            }).toList();
    }

    /// A month that has not begun.
    MonthViews.Line ahead(MonthFinder.Found found, WorkCalendar calendar) {
        return open(found, calendar, false);
    }

    private MonthViews.Line open(MonthFinder.Found found, WorkCalendar calendar, boolean skipped) {
        var dates = MonthDates.of(found.month(), calendar);
        var ended = clock.today().isAfter(found.month().atEndOfMonth());
        var next = skipped ? MonthViews.Next.NOTHING : ended ? MonthViews.Next.FREEZE : MonthViews.Next.WAIT;
        return new MonthViews.Line(found.id(), found.month().getYear(), found.month().getMonthValue(), ended ? MonthViews.State.OPEN : MonthViews.State.AHEAD,
            dates.freezeOn(), dates.publishOn(), null, null, null, null, null, null, next, skipped ? null : dates.freezeOn());
    }

    private MonthViews.Line frozen(Period period, @Nullable Bulletin bulletin) {
        var next = next(period, bulletin);
        var closed = bulletin != null && bulletin.state() == BulletinState.APPROVED;
        LocalDate by = switch (next) {
            case DISPUTE -> period.disputeUntil();
            case NOTHING, WAIT, FREEZE -> null;
            case ANSWER, DRAFT, SUBMIT, APPROVE, REDRAFT -> period.publishOn();
        };
        var ref = bulletin == null ? null : new MonthViews.BulletinRef(bulletin.id(), bulletin.state(),
            closed ? issued.find(bulletin.id()).map(IssuedPapers.Issued::number).orElse(null) : null);
        return new MonthViews.Line(period.id(), period.year(), period.month(), closed ? MonthViews.State.CLOSED : MonthViews.State.FROZEN, period.freezeOn(),
            period.publishOn(), period.disputeUntil(), period.items(), period.red(), period.completion(), period.againstTime(), ref, next, by);
    }

    private MonthViews.Next next(Period period, @Nullable Bulletin bulletin) {
        if (bulletin != null && (bulletin.state() == BulletinState.APPROVED || bulletin.state() == BulletinState.SUBMITTED)) {
            return bulletin.state() == BulletinState.APPROVED ? MonthViews.Next.NOTHING : MonthViews.Next.APPROVE;
        }
        if (period.disputable(clock.today())) {
            return MonthViews.Next.DISPUTE;
        }
        if (disputes.of(period.id()).stream().anyMatch(one -> one.decided() == null)) {
            return MonthViews.Next.ANSWER;
        }
        return bulletin == null ? MonthViews.Next.DRAFT : bulletin.state() == BulletinState.RETURNED ? MonthViews.Next.REDRAFT : MonthViews.Next.SUBMIT;
    }
}
