package guatu.show.wallmap;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import guatu.run.progress.LampParameters;
import guatu.run.progress.UnitLamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts the wall together from one reading of the cards.
@Component
@Transactional(readOnly = true)
class Walls {

    private final WallMap map;
    private final Shares shares;
    private final WallPages pages = new WallPages();
    private final Standings standings;
    private final Campaigns campaigns;
    private final Organization organization;
    private final TenantDirectory tenants;
    private final BusinessClock clock;

    Walls(WallMap map, Shares shares, Standings standings, Campaigns campaigns, Organization organization, TenantDirectory tenants, BusinessClock clock) {
        this.map = map;
        this.shares = shares;
        this.standings = standings;
        this.campaigns = campaigns;
        this.organization = organization;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// The wall as a screen was told to turn it; an empty one before there is any campaign.
    public Wall of(WallChoice choice) {
        var tenant = tenants.name(Tenants.current());
        var unit = choice.unit() == null ? null : organization.unit(choice.unit()).label();
        var shown = shown(choice);
        if (shown.isEmpty()) {
            return new Wall(tenant, null, clock.today(), LampTally.zeros(), null, List.of(), List.of(), new Wall.KeyFigure(null, null, null, null), List.of(),
                List.of(), choice.seconds(), unit);
        }
        var hung = shown.stream().map(campaign -> hung(campaign, choice)).toList();
        var first = hung.getFirst();
        var turning = hung.stream().flatMap(one -> pages.of(one, choice).stream()).toList();
        var city = pages.city(first);
        return new Wall(tenant, first.held(), first.dataDate(), city.counts(), LampTally.moved(first.shares()).orElse(null), city.tiles(), city.red(),
            choice.unit() == null ? keyFigure(first.campaign(), first.shares(), first.dataDate()) : keyFigure(first.shares()), first.countdowns(),
            turning.isEmpty() ? List.of(city) : turning, choice.seconds(), unit);
    }

    /// The wall that somebody signed in sees.
    public Wall now() {
        return of(WallChoice.USUAL);
    }

    private List<Campaign> shown(WallChoice choice) {
        var all = campaigns.all();
        var chosen = all.stream().filter(one -> choice.campaigns().isEmpty() ? one.state() == CampaignState.RUNNING : choice.campaigns().contains(one.id())).toList();
        var current = map.current();
        return chosen.isEmpty() ? current.stream().toList()
            : chosen.stream().sorted(Comparator.comparing(one -> current.filter(one::equals).isEmpty())).toList();
    }

    private WallPages.Hung hung(Campaign campaign, WallChoice choice) {
        var all = shares.of(map.scope(new MapFilter(campaign.id(), choice.unit(), null, null, null, null, null, null)).orElseThrow());
        var dataDate = all.stream().map(Shares.Share::dataDate).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseGet(clock::today);
        return new WallPages.Hung(campaign, dataDate, all, organization.places(), campaigns.categories(campaign.id()));
    }

    private Wall.KeyFigure keyFigure(Campaign campaign, List<Shares.Share> all, LocalDate dataDate) {
        var now = figures(all);
        var before = standings.until(campaign.id(), dataDate.withDayOfMonth(1).minusDays(1)).orElse(null);
        var comparable = before != null && before.cappedSpi() != null && now.cappedSpi() != null;
        return new Wall.KeyFigure(now.cappedSpi(), now.rawSpi(), comparable ? now.cappedSpi().subtract(before.cappedSpi()) : null,
            comparable ? before.dataDate() : null);
    }

    private static Wall.KeyFigure keyFigure(List<Shares.Share> all) {
        var now = figures(all);
        return new Wall.KeyFigure(now.cappedSpi(), now.rawSpi(), null, null);
    }

    static UnitLamp figures(List<Shares.Share> part) {
        return UnitLamp.of(part.stream().flatMap(share -> share.judged().stream()).toList(), LampParameters.CURRENT);
    }
}
