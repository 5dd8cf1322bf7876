package guatu.show.wallmap;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Category;
import guatu.run.progress.LampParameters;
import guatu.run.progress.UnitLamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts the wall together from one reading of the cards.
@Component
@Transactional(readOnly = true)
class Walls {

    private static final int REDS = 7;

    private final WallMap map;
    private final Shares shares;
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

    /// The wall of the campaign that runs now; an empty one before there is any.
    public Wall now() {
        var tenant = tenants.name(Tenants.current());
        return map.current().map(campaign -> of(tenant, campaign)).orElseGet(() -> new Wall(tenant, null, clock.today(), LampTally.zeros(), null,
            List.of(), List.of(), new Wall.KeyFigure(null, null, null, null), List.of(), List.of()));
    }

    private Wall of(String tenant, Campaign campaign) {
        var all = shares.of(map.scope(MapFilter.of(campaign.id())).orElseThrow());
        var places = organization.places();
        var dataDate = all.stream().map(Shares.Share::dataDate).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseGet(clock::today);
        var city = page(null, places, all);
        var pages = new ArrayList<Wall.Page>();
        pages.add(city);
        for (var category : campaigns.categories(campaign.id())) {
            var part = all.stream().filter(share -> category.id().equals(share.category())).toList();
            if (!part.isEmpty()) {
                pages.add(page(category, places, part));
            }
        }
        return new Wall(tenant, new Wall.Held(campaign.id(), campaign.name(), campaign.year(), campaign.from(), campaign.to()), dataDate,
            city.counts(), LampTally.moved(all).orElse(null), city.tiles(), city.red(), keyFigure(campaign, all, dataDate),
            Countdown.of(campaign, all, dataDate), pages);
    }

    private Wall.KeyFigure keyFigure(Campaign campaign, List<Shares.Share> all, LocalDate dataDate) {
        var now = figures(all);
        var before = standings.until(campaign.id(), dataDate.withDayOfMonth(1).minusDays(1)).orElse(null);
        var comparable = before != null && before.cappedSpi() != null && now.cappedSpi() != null;
        return new Wall.KeyFigure(now.cappedSpi(), now.rawSpi(), comparable ? now.cappedSpi().subtract(before.cappedSpi()) : null,
            comparable ? before.dataDate() : null);
    }

    private static Wall.Page page(@Nullable Category category, List<Unit> places, List<Shares.Share> part) {
        return new Wall.Page(category == null ? null : category.id(), category == null ? null : category.name(), LampTally.now(part),
            Tile.of(places, part), Wall.Red.of(part, REDS), figures(part).cappedSpi());
    }

    static UnitLamp figures(List<Shares.Share> part) {
        return UnitLamp.of(part.stream().flatMap(share -> share.judged().stream()).toList(), LampParameters.CURRENT);
    }
}
