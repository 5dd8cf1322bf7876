package guatu.show.wallmap;

import guatu.ground.kernel.Actor;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Category;
import guatu.plan.campaign.Item;
import guatu.plan.indicator.Indicators;
import guatu.plan.schedule.Schedules;
import guatu.run.progress.LampAnswer;
import guatu.run.progress.ProgressBoard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts the page of an item together from the doors of the floors below.
@Component
@Transactional(readOnly = true)
class ItemPages {

    private static final int REPORTS = 6;

    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Schedules schedules;
    private final ProgressBoard progress;
    private final Organization organization;

    ItemPages(Campaigns campaigns, Indicators indicators, Schedules schedules, ProgressBoard progress, Organization organization) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.schedules = schedules;
        this.progress = progress;
        this.organization = organization;
    }

    public ItemPage of(Actor actor, UUID id) {
        var item = campaigns.item(id);
        var campaign = campaigns.get(item.campaignId());
        var state = progress.of(List.of(id)).get(id);
        var points = progress.history(id);
        var reports = progress.reports(actor, id, Integer.MAX_VALUE, REPORTS);
        return new ItemPage(item, new ItemPage.CampaignName(campaign.id(), campaign.name(), campaign.year()), category(item), indicators.of(id),
            schedules.of(id).orElse(null), state, points.isEmpty() ? null : why(id, points.getLast().date()), reports, ItemPage.Verified.of(reports),
            chain(item, organization.unitsById()), History.of(campaigns.past(id), points, reports, schedules.baselines(id)));
    }

    private @Nullable LampAnswer why(UUID item, LocalDate day) {
        return progress.why(item, day);
    }

    private @Nullable String category(Item item) {
        return item.categoryId() == null ? null : campaigns.categories(item.campaignId()).stream()
            .filter(category -> category.id().equals(item.categoryId())).map(Category::name).findFirst().orElse(null);
    }

    static List<ItemPage.ChainLink> chain(Item item, Map<UUID, Unit> units) {
        var chain = new ArrayList<ItemPage.ChainLink>();
        person(chain, ItemPage.ChainLink.Role.LEADER, item.leader());
        unit(chain, ItemPage.ChainLink.Role.LEAD, item.leadUnit(), units);
        person(chain, ItemPage.ChainLink.Role.FIRST, item.firstResponsible());
        person(chain, ItemPage.ChainLink.Role.DIRECT, item.directResponsible());
        item.assistUnits().forEach(unit -> unit(chain, ItemPage.ChainLink.Role.ASSIST, unit, units));
        return chain;
    }

    private static void person(List<ItemPage.ChainLink> chain, ItemPage.ChainLink.Role role, @Nullable String name) {
        if (name != null) {
            chain.add(new ItemPage.ChainLink(role, name, null));
        }
    }

    private static void unit(List<ItemPage.ChainLink> chain, ItemPage.ChainLink.Role role, @Nullable UUID unit, Map<UUID, Unit> units) {
        var found = unit == null ? null : units.get(unit);
        if (found != null) {
            chain.add(new ItemPage.ChainLink(role, found.label(), found.id()));
        }
    }
}
