package guatu.show.wallmap;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitChanged;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Category;
import guatu.plan.campaign.ItemsChanged;
import guatu.plan.schedule.PlansChanged;
import guatu.plan.schedule.Schedules;
import guatu.run.progress.ItemProgress;
import guatu.run.progress.Lamp;
import guatu.run.progress.ProgressBoard;
import guatu.run.progress.ProgressChanged;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the cards up to date, in the transaction that changed the thing. It listens before progress does: a card stands
/// before its lamp is lit.
@Component
class CardFeed {

    private final CardWriter cards;
    private final CardParts parts;
    private final Cards read;
    private final Standings standings;
    private final Schedules schedules;
    private final ProgressBoard progress;
    private final Campaigns campaigns;
    private final Organization organization;
    private final JsonMapper json;
    private final BusinessClock clock;

    CardFeed(CardWriter cards, CardParts parts, Cards read, Standings standings, Schedules schedules, ProgressBoard progress,
            Campaigns campaigns, Organization organization, JsonMapper json, BusinessClock clock) {
        this.cards = cards;
        this.parts = parts;
        this.read = read;
        this.standings = standings;
        this.schedules = schedules;
        this.progress = progress;
        this.campaigns = campaigns;
        this.organization = organization;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ItemsChanged changed) {
        var categories = campaigns.categories(changed.campaign()).stream().collect(Collectors.toMap(Category::id, Category::name));
        cards.put(campaigns.items(changed.items()), organization.unitsById(), categories, clock.now());
    }

    /// Cards carry names of units: a renamed unit is renamed on them.
    @EventListener
    void on(UnitChanged changed) {
        read.naming(changed.unit()).forEach((campaign, items) -> on(new ItemsChanged(campaign, items)));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PlansChanged changed) {
        parts.plans(schedules.ofItems(changed.items()).values().stream()
            .map(plan -> new CardParts.PlanPart(plan.itemId(), plan.redLine(), plan.target(), plan.earliestFinish()))
            .toList(), clock.now());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ProgressChanged changed) {
        var states = progress.of(changed.items()).values();
        parts.progress(states.stream().filter(state -> state.lamp() != null && state.dataDate() != null).map(this::part).toList(), clock.now());
        if (changed.items().size() > 1) {
            remember(changed.campaign());
        }
    }

    private CardParts.ProgressPart part(ItemProgress state) {
        return new CardParts.ProgressPart(state.item(), Objects.requireNonNull(state.lamp()), state.lampSince(), Objects.requireNonNull(state.dataDate()),
            state.ev(), state.pv(), state.reported(), state.gap(), state.spi(), state.stalledDays(), state.p80(), state.strip(),
            state.reason() == null ? null : json.writeValueAsString(state.reason()), state.nextNode(), state.nextRedLine(), state.pace());
    }

    /// A batch is a day's end: the campaign's figures of that day are kept.
    private void remember(UUID campaign) {
        var day = read.dataDate(campaign);
        var counts = read.counts(new Cards.Scope(MapFilter.of(campaign), campaign, null, clock.today()));
        var sum = MapPage.Sum.of(counts);
        var red = counts.stream().filter(count -> count.lamp() == Lamp.RED).mapToInt(Cards.LampCount::items).sum();
        day.ifPresent(date -> standings.put(campaign, date, counts.stream().mapToInt(Cards.LampCount::items).sum(), red, sum.cappedSpi(), sum.rawSpi()));
    }
}
