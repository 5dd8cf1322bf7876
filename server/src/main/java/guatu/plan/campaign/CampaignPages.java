package guatu.plan.campaign;

import guatu.ground.kernel.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the page of a campaign shows.
@Component
@Transactional(readOnly = true)
class CampaignPages {

    private final CampaignStore store;

    private final BusinessClock clock;

    CampaignPages(CampaignStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Page of(UUID campaign) {
        var c = store.get(campaign);
        return new Page(c.id(), c.name(), c.year(), c.from(), c.to(), c.cadence(), c.state(), c.listVersion(),
                store.countsByCategory(campaign), store.countsByState(campaign), c.version(), c.type(), c.fourFixes(), c.rewardRule(),
                Countdown.of(c.from(), c.to(), clock.today()), c.predecessor() == null ? null : link(store.get(c.predecessor())),
                store.successors(campaign).stream().map(CampaignPages::link).toList());
    }

    private static Link link(Campaign campaign) {
        return new Link(campaign.id(), campaign.name());
    }

    record Page(UUID id, String name, int year, LocalDate from, LocalDate to, Cadence cadence, CampaignState state,
            int listVersion, List<CampaignStore.CategoryCount> categories, Map<ItemState, Integer> counts, int version,
            CampaignType type, FourFixes fourFixes, @Nullable String rewardRule, Countdown countdown, @Nullable Link predecessor, List<Link> successors) {}

    /// Another campaign.
    record Link(UUID id, String name) {}
}
