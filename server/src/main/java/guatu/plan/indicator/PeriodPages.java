package guatu.plan.indicator;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.BusinessClock;
import guatu.plan.campaign.Campaigns;
import guatu.plan.indicator.VerifiedValues.Verified;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together the page of an item's period targets. The data date is the last day that is over.
@Component
class PeriodPages {

    private final Indicators indicators;
    private final PeriodChanges changes;
    private final Campaigns campaigns;
    private final Calendars calendars;
    private final VerifiedValues verified;
    private final BusinessClock clock;

    PeriodPages(Indicators indicators, PeriodChanges changes, Campaigns campaigns, Calendars calendars, VerifiedValues verified, BusinessClock clock) {
        this.indicators = indicators;
        this.changes = changes;
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.verified = verified;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<PeriodPage> of(UUID item, DebtMode mode) {
        campaigns.item(item);
        var all = indicators.of(item);
        var values = verified.of(item);
        var past = changes.of(all.stream().map(Indicator::id).toList()).stream().collect(Collectors.groupingBy(PeriodChange::indicator));
        var calendar = calendars.current();
        return all.stream().map(one -> page(one, values.getOrDefault(one.id(), List.of()), past.getOrDefault(one.id(), List.of()), mode, calendar)).toList();
    }

    private PeriodPage page(Indicator one, List<Verified> values, List<PeriodChange> past, DebtMode mode, WorkCalendar calendar) {
        var dataDate = clock.today().minusDays(1);
        var split = indicators.split(one, calendar);
        var limit = one.relation() == Relation.LE;
        var standings = new Standings(split, values, dataDate, mode, Indicators.scale(one), limit, (needed, by) -> verified.chance(one, values, dataDate, needed, by));
        var actual = standings.actual(dataDate);
        var planned = split.by(dataDate);
        var gap = limit ? BigDecimal.ZERO : planned.subtract(actual);
        var total = split.by(LocalDate.MAX);
        var rate = limit ? null : PeriodPage.Rate.of(total, actual, planned, calendar.between(dataDate, split.to()));
        var periods = EnumSet.range(Level.YEAR, Level.WEEK).stream().flatMap(level -> standings.of(level, bucket -> byHand(past, bucket)).stream()).toList();
        return new PeriodPage(one.id(), one.name(), one.relation(), one.value(), one.unit(), split.from(), split.to(),
            one.targets().isEmpty() ? null : one.targets().getFirst().level(), dataDate, mode, planned, actual, gap.max(BigDecimal.ZERO), gap.negate().max(BigDecimal.ZERO), rate,
            Landmarks.of(standings, one.value()), periods, split.days(), past);
    }

    private static boolean byHand(Collection<PeriodChange> past, Bucket bucket) {
        return past.stream().anyMatch(change -> change.level() == bucket.level() && change.from().equals(bucket.from()));
    }
}
