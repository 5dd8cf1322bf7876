package guatu.show.wallmap;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.run.progress.Lamp;
import guatu.run.progress.LampParameters;
import guatu.run.progress.ProgressBoard;
import guatu.run.progress.ReportOwed;
import guatu.run.progress.UnitLamp;
import guatu.watch.supervision.ProblemFiles;
import guatu.watch.supervision.ProblemLine;
import guatu.watch.supervision.SlipLine;
import guatu.watch.supervision.SlipState;
import guatu.watch.supervision.Slips;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts the page of a unit together from the one list and the doors of the floors below.
@Component
@Transactional(readOnly = true)
class UnitPages {

    private static final Role[] OVERSEES = {Role.CLERK, Role.LEADER, Role.VERIFIER, Role.RELEASER};
    private static final Set<SlipState> OPEN = Arrays.stream(SlipState.values()).filter(SlipState::running)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SlipState.class)));

    private final WallMap map;
    private final Campaigns campaigns;
    private final Organization organization;
    private final ProgressBoard progress;
    private final Slips slips;
    private final ProblemFiles problems;
    private final BusinessClock clock;

    UnitPages(WallMap map, Campaigns campaigns, Organization organization, ProgressBoard progress, Slips slips, ProblemFiles problems, BusinessClock clock) {
        this.map = map;
        this.campaigns = campaigns;
        this.organization = organization;
        this.progress = progress;
        this.slips = slips;
        this.problems = problems;
        this.clock = clock;
    }

    public UnitPage of(Actor actor, UUID id, @Nullable UUID asked) {
        var unit = organization.unit(id);
        var campaign = asked == null ? map.current().orElse(null) : campaigns.get(asked);
        var cards = campaign == null ? List.<Card>of() : map.all(new MapFilter(campaign.id(), id, null, null, null, null, null, null), MapSort.LAMP);
        return page(actor, unit, campaign, Parts.of(cards, organization.subtree(id)));
    }

    private UnitPage page(Actor actor, Unit unit, @Nullable Campaign campaign, Parts parts) {
        var own = parts.own();
        var seesClaims = !actor.has(Role.VERIFIER) || actor.has(Role.CLERK);
        var shown = seesClaims ? parts : parts.unclaimed();
        var business = Arrays.stream(OVERSEES).anyMatch(actor::has) || actor.covers(unit.id());
        var below = organization.subtree(unit.id());
        return new UnitPage(unit.id(), unit.name(), unit.label(), unit.kind(), parent(unit), campaign == null ? null
            : new ItemPage.CampaignName(campaign.id(), campaign.name(), campaign.year()), campaign == null ? clock.today() : map.dataDate(campaign.id()),
            counts(own), spi(own), shown.leads, shown.places, shown.assists, business && seesClaims ? reports(parts.leads) : null,
            business ? slips(campaign, below) : null, business ? problems(campaign, below) : null);
    }

    private UnitPage.@Nullable Ref parent(Unit unit) {
        var parent = unit.parentId() == null ? null : organization.unitsById().get(unit.parentId());
        return parent == null ? null : new UnitPage.Ref(parent.id(), parent.label());
    }

    private static Map<Lamp, Integer> counts(List<Card> own) {
        var counts = LampTally.zeros();
        own.forEach(card -> counts.merge(card.lamp(), 1, Integer::sum));
        return counts;
    }

    private static @Nullable BigDecimal spi(List<Card> own) {
        return UnitLamp.of(own.stream().filter(card -> card.ev() != null && card.pv() != null)
            .map(card -> new UnitLamp.Share(BigDecimal.ONE, card.ev(), card.pv(), card.lamp())).toList(), LampParameters.CURRENT).cappedSpi();
    }

    private List<ReportOwed> reports(List<Card> leads) {
        return progress.reportsOwed(leads.stream().map(Card::itemId).toList(), clock.today());
    }

    private List<SlipLine> slips(@Nullable Campaign campaign, Set<UUID> units) {
        return campaign == null ? List.of() : slips.lines(campaign.id(), OPEN).stream().filter(slip -> units.contains(slip.unit())).toList();
    }

    private List<ProblemLine> problems(@Nullable Campaign campaign, Set<UUID> units) {
        return campaign == null ? List.of() : problems.lines(campaign.id()).stream().filter(file -> units.contains(file.unit()) && file.state().open()).toList();
    }

    /// The cards that name a unit or anything below it, by how they do; each once.
    record Parts(List<Card> leads, List<Card> places, List<Card> assists) {

        static Parts of(List<Card> cards, Set<UUID> units) {
            var byPart = cards.stream().collect(Collectors.groupingBy(card -> named(card.leadUnit(), units) ? 0 : named(card.placeUnit(), units) ? 1 : 2));
            return new Parts(byPart.getOrDefault(0, List.of()), byPart.getOrDefault(1, List.of()), byPart.getOrDefault(2, List.of()));
        }

        private static boolean named(@Nullable UUID unit, Set<UUID> units) {
            return unit != null && units.contains(unit);
        }

        List<Card> own() {
            return Stream.concat(leads.stream(), places.stream()).toList();
        }

        Parts unclaimed() {
            return new Parts(without(leads), without(places), without(assists));
        }

        private static List<Card> without(List<Card> cards) {
            return cards.stream().map(Card::unclaimed).toList();
        }
    }
}
