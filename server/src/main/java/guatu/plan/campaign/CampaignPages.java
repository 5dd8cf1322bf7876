package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the page of a campaign shows.
@Component
@Transactional(readOnly = true)
class CampaignPages {

    private final CampaignStore store;

    CampaignPages(CampaignStore store) {
        this.store = store;
    }

    public Page of(UUID campaign) {
        var c = store.get(campaign);
        return new Page(c.id(), c.name(), c.year(), c.from(), c.to(), c.cadence(), c.state(), c.listVersion(),
                store.countsByCategory(campaign), store.countsByState(campaign), c.version());
    }

    record Page(UUID id, String name, int year, LocalDate from, LocalDate to, Cadence cadence, CampaignState state,
            int listVersion, List<CampaignStore.CategoryCount> categories, Map<ItemState, Integer> counts, int version) {}
}
