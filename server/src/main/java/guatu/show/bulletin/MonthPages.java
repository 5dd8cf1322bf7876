package guatu.show.bulletin;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts the pages of months together.
@Component
@Transactional(readOnly = true)
class MonthPages {

    private final Campaigns campaigns;
    private final Calendars calendars;
    private final Organization organization;
    private final MonthFinder finder;
    private final MonthReader reader;
    private final MonthLines lines;
    private final Months months;
    private final Periods periods;
    private final UnitClasses classes;
    private final BusinessClock clock;

    MonthPages(Campaigns campaigns, Calendars calendars, Organization organization, MonthFinder finder, MonthReader reader, MonthLines lines, Months months,
            Periods periods, UnitClasses classes, BusinessClock clock) {
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.organization = organization;
        this.finder = finder;
        this.reader = reader;
        this.lines = lines;
        this.months = months;
        this.periods = periods;
        this.classes = classes;
        this.clock = clock;
    }

    /// Every campaign that was handed over with its months up to now, newest first.
    List<MonthViews.CampaignMonths> all() {
        var calendar = calendars.current();
        return campaigns.all().stream().filter(campaign -> campaign.state() != CampaignState.DRAFT)
            .map(campaign -> new MonthViews.CampaignMonths(ref(campaign), lines.of(campaign, calendar))).toList();
    }

    MonthViews.Page page(Actor actor, UUID id) {
        var found = finder.get(id);
        var line = lines.of(found.campaign(), calendars.current()).stream().filter(one -> one.id().equals(id)).findFirst()
            .orElseGet(() -> lines.ahead(found, calendars.current()));
        var period = periods.find(id).orElse(null);
        var snapshot = period == null ? Compilation.of(reader.read(found.campaign(), found.month(), MonthFacts.Funds.UNKNOWN)) : periods.snapshot(id);
        return new MonthViews.Page(ref(found.campaign()), line, period == null ? readiness(found, snapshot) : null, period == null ? null : frozen(period),
            MonthViews.Figures.of(snapshot), snapshot.classes(), snapshot.red(), period == null ? List.of() : months.disputes(actor, id));
    }

    /// The items behind one unit's figures, worst first.
    List<Snapshot.ItemRow> items(UUID id, UUID unit) {
        return periods.snapshot(id).items().stream().filter(row -> unit.equals(row.unit()))
            .sorted(Comparator.comparing((Snapshot.ItemRow row) -> row.ev().min(row.pv()).subtract(row.pv())).thenComparing(Snapshot.ItemRow::no)).toList();
    }

    MonthViews.Classes classes(int year) {
        var ranked = RankedUnits.of(organization.unitsById());
        var set = classes.of(year);
        return new MonthViews.Classes(year, classes.fixed(year), ranked.values().stream().distinct().filter(Unit::active)
            .sorted(Comparator.comparing(Unit::kind).thenComparingInt(Unit::sort).thenComparing(Unit::name))
            .map(unit -> new MonthViews.ClassRow(unit.id(), unit.label(), set.getOrDefault(unit.id(), RankedUnits.defaultClass(unit.kind())),
                RankedUnits.defaultClass(unit.kind()))).toList());
    }

    private MonthViews.Readiness readiness(MonthFinder.Found found, Snapshot snapshot) {
        var never = Tally.count(snapshot.items(), row -> row.reason().equals("not-judged"));
        var stale = Tally.count(snapshot.items(), row -> row.lampDate().isBefore(snapshot.dataDate()));
        return new MonthViews.Readiness(clock.today().isAfter(snapshot.dataDate()), snapshot.dataDate(), snapshot.items().size(), never, stale,
            Tally.count(snapshot.items(), row -> row.unit() == null), classes.fixed(found.campaign().year()));
    }

    private MonthViews.Frozen frozen(Period period) {
        return new MonthViews.Frozen(period.frozenAt(), period.frozenName(), period.sha256(), period.disputeUntil(), period.disputable(clock.today()));
    }

    static MonthViews.CampaignRef ref(Campaign campaign) {
        return new MonthViews.CampaignRef(campaign.id(), campaign.name(), campaign.year());
    }
}
