package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.responsibility.paper.Papers;
import guatu.plan.responsibility.version.HandedRow;
import guatu.plan.responsibility.version.Versions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Draws pledges up from the list: all that a unit leads in the newest version, checked against its plans.
@Component
class PledgeMaking {

    private final PledgeStore store;
    private final PledgePaper paper;
    private final PlanGate gate;
    private final Papers papers;
    private final Versions versions;
    private final Campaigns campaigns;
    private final Organization organization;
    private final BusinessClock clock;

    PledgeMaking(PledgeStore store, PledgePaper paper, PlanGate gate, Papers papers, Versions versions, Campaigns campaigns, Organization organization, BusinessClock clock) {
        this.store = store;
        this.paper = paper;
        this.gate = gate;
        this.papers = papers;
        this.versions = versions;
        this.campaigns = campaigns;
        this.organization = organization;
        this.clock = clock;
    }

    /// The pledges that were drawn up, in the order of the ceremony.
    List<Pledge> make(Actor actor, UUID campaignId, NewPledges asked) {
        var today = clock.today();
        var campaign = campaigns.get(campaignId);
        if (campaign.listVersion() == 0) {
            throw new Refusal("pledge.no-version", campaign.name());
        }
        var before = store.ofCampaign(campaignId);
        var next = before.stream().mapToInt(one -> one.terms().ceremony()).max().orElse(0) + 1;
        var terms = PledgeTerms.checked(asked.kind(), asked.basis(), asked.basisNumber(), asked.expires(), asked.signBy(), asked.consequence(), next, today);
        var led = led(campaign, asked);
        var units = units(asked, led.keySet(), standing(before, asked.kind(), today));
        var fresh = new ArrayList<Map.Entry<Pledge, PledgeContent>>();
        for (var unit : units) {
            fresh.add(one(actor, campaign, unit, led.getOrDefault(unit.id(), List.of()), asked.kind(), ordered(terms, terms.ceremony() + fresh.size())));
        }
        if (fresh.isEmpty()) {
            throw new Refusal("pledge.all-made", asked.kind().title());
        }
        store.add(fresh);
        return fresh.stream().map(Map.Entry::getKey).toList();
    }

    private Map<UUID, List<HandedRow>> led(Campaign campaign, NewPledges asked) {
        var led = new LinkedHashMap<UUID, List<HandedRow>>();
        var only = new HashSet<>(asked.items());
        versions.rows(campaign.id(), campaign.listVersion()).stream().filter(row -> row.leadUnit() != null && (only.isEmpty() || only.contains(row.itemId())))
            .forEach(row -> led.computeIfAbsent(row.leadUnit(), _ -> new ArrayList<>()).add(row));
        return led;
    }

    /// Units in their own order; a unit that was named and cannot pledge is refused, one that was not is passed over.
    private List<Unit> units(NewPledges asked, Set<UUID> leading, Set<UUID> standing) {
        var named = asked.units();
        for (var id : named) {
            var unit = organization.unit(id);
            if (!leading.contains(id)) {
                throw new Refusal("pledge.leads-nothing", unit.name());
            }
            if (asked.kind() == PledgeKind.TARGET && standing.contains(id)) {
                throw new Refusal("pledge.stands", unit.name());
            }
        }
        return organization.units().stream().filter(unit -> named.isEmpty() ? leading.contains(unit.id()) && !standing.contains(unit.id()) : named.contains(unit.id())).toList();
    }

    private static Set<UUID> standing(List<Pledge> pledges, PledgeKind kind, LocalDate today) {
        var units = new HashSet<UUID>();
        pledges.stream().filter(one -> one.kind() == kind && (one.state(today) == PledgeState.DRAFT || one.state(today) == PledgeState.SIGNED)).forEach(one -> units.add(one.unitId()));
        return units;
    }

    private Map.Entry<Pledge, PledgeContent> one(Actor actor, Campaign campaign, Unit unit, List<HandedRow> rows, PledgeKind kind, PledgeTerms terms) {
        var feasibility = gate.check(rows);
        var data = papers.data(campaign, unit.name(), campaign.listVersion(), rows);
        var content = paper.content(kind, data, terms, feasibility, null, null);
        var pledge = new Pledge(Ids.next(), campaign.id(), kind, unit.id(), campaign.listVersion(), rows.stream().map(HandedRow::itemId).toList(), terms,
            Pledge.Stored.DRAFT, feasibility, null, null, now(), actor.name(), null, null, terms.expires(), 0);
        return Map.entry(pledge, content);
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static PledgeTerms ordered(PledgeTerms terms, int ceremony) {
        return new PledgeTerms(terms.basis(), terms.basisNumber(), terms.expires(), terms.signBy(), terms.consequence(), ceremony);
    }
}
