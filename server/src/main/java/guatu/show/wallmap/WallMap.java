package guatu.show.wallmap;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import guatu.run.progress.Lamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 挂图看板: the one door of this module.
@Service
@Transactional(readOnly = true)
public class WallMap {

    private static final int MOST = 5000;

    private final Cards cards;
    private final Shares shares;
    private final Facets facets;
    private final Stories stories;
    private final Campaigns campaigns;
    private final Organization organization;
    private final BusinessClock clock;

    WallMap(Cards cards, Shares shares, Facets facets, Stories stories, Campaigns campaigns, Organization organization, BusinessClock clock) {
        this.cards = cards;
        this.shares = shares;
        this.facets = facets;
        this.stories = stories;
        this.campaigns = campaigns;
        this.organization = organization;
        this.clock = clock;
    }

    /// Every card of a campaign that is not withdrawn, in list order.
    public List<Card> cards(UUID campaign) {
        return all(MapFilter.of(campaign), MapSort.NO);
    }

    /// The tiles of a campaign: its places in their order, and the whole city's items.
    public List<Tile> tiles(UUID campaign) {
        return tiles(MapFilter.of(campaign));
    }

    /// A campaign as it hangs: its cards in list order, its tiles and the newest data date of its lamps.
    public Board board(UUID campaign) {
        var hung = campaigns.get(campaign);
        return new Board(hung.id(), hung.name(), hung.year(), dataDate(campaign), cards(campaign), tiles(campaign));
    }

    /// The newest data date of a campaign's lamps, or today before there are any.
    LocalDate dataDate(UUID campaign) {
        return cards.dataDate(campaign).orElseGet(clock::today);
    }

    /// What was promised, verified and planned of each of these items, with nothing that is internal.
    public Map<UUID, Story> stories(Collection<UUID> items) {
        return stories.of(items);
    }

    /// The campaign that pages open with: the newest that runs, else the newest.
    public Optional<Campaign> current() {
        var all = campaigns.all();
        return all.stream().filter(campaign -> campaign.state() == CampaignState.RUNNING).findFirst().or(() -> all.stream().findFirst());
    }

    MapPage page(MapFilter filter, MapSort sort, @Nullable Cursor after, int limit) {
        var scope = scope(filter);
        if (scope.isEmpty()) {
            return new MapPage(List.of(), null, LampTally.zeros(), 0, MapPage.Sum.of(List.of()));
        }
        var placed = cards.page(scope.get(), sort, after, limit + 1);
        var counted = cards.counts(scope.get());
        var shown = placed.size() > limit ? placed.subList(0, limit) : placed;
        var chosen = counted.stream().filter(count -> filter.lamp() == null || filter.lamp().isEmpty() || filter.lamp().contains(count.lamp())).toList();
        return new MapPage(shown.stream().map(Cards.Placed::card).toList(), placed.size() > limit ? shown.getLast().cursor().text() : null,
            byLamp(counted), chosen.stream().mapToInt(Cards.LampCount::items).sum(), MapPage.Sum.of(chosen));
    }

    List<Card> all(MapFilter filter, MapSort sort) {
        return scope(filter).map(scope -> cards.page(scope, sort, null, MOST).stream().map(Cards.Placed::card).toList()).orElse(List.of());
    }

    List<Tile> tiles(MapFilter filter) {
        var places = organization.places();
        return Tile.of(places, scope(filter).map(shares::of).orElse(List.of()));
    }

    Facets.Choices choices(@Nullable UUID campaign) {
        return campaignOf(campaign).map(facets::of).orElse(Facets.Choices.NONE);
    }

    Optional<Cards.Scope> scope(MapFilter filter) {
        return campaignOf(filter.campaign()).map(campaign -> new Cards.Scope(filter, campaign,
            filter.unit() == null ? null : organization.subtree(filter.unit()).toArray(UUID[]::new), clock.today()));
    }

    private Optional<UUID> campaignOf(@Nullable UUID asked) {
        return asked == null ? current().map(Campaign::id) : Optional.of(asked);
    }

    private static Map<Lamp, Integer> byLamp(List<Cards.LampCount> counted) {
        var counts = LampTally.zeros();
        counted.forEach(count -> counts.put(count.lamp(), count.items()));
        return counts;
    }
}
