package guatu.show.wallmap;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Category;
import guatu.plan.campaign.ItemsChanged;
import guatu.plan.schedule.PlansChanged;
import guatu.plan.schedule.Schedules;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Keeps the cards up to date, in the transaction that changed the thing. It listens before progress does: a card stands
/// before its lamp is lit.
@Component
class CardFeed {

    private final CardWriter cards;
    private final CardParts parts;
    private final Schedules schedules;
    private final Campaigns campaigns;
    private final Organization organization;
    private final BusinessClock clock;

    CardFeed(CardWriter cards, CardParts parts, Schedules schedules, Campaigns campaigns, Organization organization, BusinessClock clock) {
        this.cards = cards;
        this.parts = parts;
        this.schedules = schedules;
        this.campaigns = campaigns;
        this.organization = organization;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ItemsChanged changed) {
        var categories = campaigns.categories(changed.campaign()).stream().collect(Collectors.toMap(Category::id, Category::name));
        cards.put(campaigns.items(changed.items()), organization.unitsById(), categories, clock.now());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PlansChanged changed) {
        parts.plans(schedules.ofItems(changed.items()).values().stream()
            .map(plan -> new CardParts.PlanPart(plan.itemId(), plan.redLine(), plan.target(), plan.earliestFinish()))
            .toList(), clock.now());
    }
}
