package guatu.show.bulletin;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.indicator.Indicators;
import guatu.run.progress.PastProgress;
import guatu.run.progress.StoodThen;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads what a month's snapshot is made of from the floors below, as it stood at the month's end.
@Component
class MonthReader {

    private final Campaigns campaigns;
    private final Indicators indicators;
    private final PastProgress progress;
    private final Organization organization;
    private final Periods periods;
    private final UnitClasses classes;
    private final WatchReader watch;

    MonthReader(Campaigns campaigns, Indicators indicators, PastProgress progress, Organization organization, Periods periods, UnitClasses classes,
            WatchReader watch) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.progress = progress;
        this.organization = organization;
        this.periods = periods;
        this.classes = classes;
        this.watch = watch;
    }

    MonthFacts read(Campaign campaign, YearMonth month, MonthFacts.Funds funds) {
        var end = month.atEndOfMonth();
        var states = campaigns.statesBefore(campaign.id(), end.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant());
        var items = campaigns.items(campaign.id()).stream().filter(item -> Compilation.counted(states.get(item.id()))).toList();
        var ids = items.stream().map(Item::id).toList();
        var before = periods.before(campaign.id(), month);
        var ranked = RankedUnits.of(organization.unitsById());
        return new MonthFacts(campaign, month, items, states,
            progress.lamps(ids, end).stream().collect(Collectors.toMap(StoodThen::item, Function.identity())), progress.verified(ids, end),
            indicators.ofItems(ids), ranked, labels(ranked, campaign.year()), watch.reopened(campaign.id(), end, ranked),
            before.map(period -> periods.ranks(period.id())).orElse(Map.of()),
            before.map(period -> new Snapshot.Before(period.year(), period.month(), periods.snapshot(period.id()).totals())).orElse(null),
            watch.slips(campaign.id(), month), watch.clearance(campaign.id(), end), funds);
    }

    /// The class of each ranked unit: as set for the year, else by its kind.
    Map<UUID, String> labels(Map<UUID, Unit> ranked, int year) {
        var set = classes.of(year);
        var labels = new HashMap<UUID, String>();
        ranked.values().forEach(unit -> labels.put(unit.id(), set.getOrDefault(unit.id(), RankedUnits.defaultClass(unit.kind()))));
        return labels;
    }
}
