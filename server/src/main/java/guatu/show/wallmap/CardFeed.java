package guatu.show.wallmap;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Category;
import guatu.plan.campaign.ItemsChanged;
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
    private final Campaigns campaigns;
    private final Organization organization;
    private final BusinessClock clock;

    CardFeed(CardWriter cards, Campaigns campaigns, Organization organization, BusinessClock clock) {
        this.cards = cards;
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
}
