package guatu.plan.responsibility.pledge;

import guatu.ground.documents.Paper;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaigns;
import guatu.plan.responsibility.paper.PaperData;
import guatu.plan.responsibility.pledge.Feasibility.Outcome;
import guatu.plan.responsibility.version.HandedRow;
import guatu.plan.responsibility.version.Versions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads pledges for the pages: the register, one pledge, its paper.
@Service
@Transactional(readOnly = true)
class PledgeReader {

    private final PledgeStore store;
    private final SupplementStore supplements;
    private final PledgePaper paper;
    private final PlanGate gate;
    private final PledgeRights rights;
    private final Versions versions;
    private final Campaigns campaigns;
    private final Organization organization;
    private final BusinessClock clock;

    PledgeReader(PledgeStore store, SupplementStore supplements, PledgePaper paper, PlanGate gate, PledgeRights rights, Versions versions, Campaigns campaigns,
            Organization organization, BusinessClock clock) {
        this.store = store;
        this.supplements = supplements;
        this.paper = paper;
        this.gate = gate;
        this.rights = rights;
        this.versions = versions;
        this.campaigns = campaigns;
        this.organization = organization;
        this.clock = clock;
    }

    /// Every unit that leads something, with what it has submitted; a reader who is neither office nor leader sees the units in its scope.
    PledgeViews.Register register(Actor actor, UUID campaign) {
        var of = campaigns.get(campaign);
        var units = organization.unitsById();
        var briefs = briefs(store.ofCampaign(campaign), units).stream().collect(Collectors.groupingBy(PledgeViews.Brief::unitId));
        var rows = led(campaign, of.listVersion()).entrySet().stream().filter(entry -> rights.reads(actor, entry.getKey()) && units.containsKey(entry.getKey()))
            .map(entry -> row(units.get(entry.getKey()), entry.getValue().intValue(), briefs.getOrDefault(entry.getKey(), List.of())))
            .sorted(Comparator.<PledgeViews.Row>comparingInt(row -> row.target() == null ? Integer.MAX_VALUE : row.target().ceremony())
                .thenComparingInt(row -> units.get(row.unitId()).sort()).thenComparing(PledgeViews.Row::unitId)).toList();
        return new PledgeViews.Register(of.name(), of.listVersion(), rows.size(), count(rows, PledgeState.SIGNED), count(rows, PledgeState.DRAFT),
            (int) rows.stream().filter(row -> row.target() == null).count(), count(rows, PledgeState.EXPIRED) + count(rows, PledgeState.REVOKED), rows);
    }

    private Map<UUID, Long> led(UUID campaign, int version) {
        return version == 0 ? Map.of()
            : versions.rows(campaign, version).stream().filter(row -> row.leadUnit() != null).collect(Collectors.groupingBy(HandedRow::leadUnit, Collectors.counting()));
    }

    /// The pledge that counts: one that holds or waits, before one that ended; the newest of several.
    private static PledgeViews.Row row(Unit unit, int items, List<PledgeViews.Brief> briefs) {
        var target = briefs.stream().filter(one -> one.kind() == PledgeKind.TARGET)
            .min(Comparator.comparing((PledgeViews.Brief one) -> one.state() == PledgeState.EXPIRED || one.state() == PledgeState.REVOKED)
                .thenComparing(PledgeViews.Brief::ceremony, Comparator.reverseOrder())).orElse(null);
        return new PledgeViews.Row(unit.id(), unit.name(), items, target, briefs.stream().filter(one -> one.kind() == PledgeKind.ORDER).toList());
    }

    private static int count(List<PledgeViews.Row> rows, PledgeState state) {
        return (int) rows.stream().filter(row -> row.target() != null && row.target().state() == state).count();
    }

    List<PledgeViews.Brief> ofItem(Actor actor, UUID item) {
        return briefs(store.ofItem(item).stream().filter(one -> rights.reads(actor, one.unitId())).toList(), organization.unitsById());
    }

    private List<PledgeViews.Brief> briefs(List<Pledge> pledges, Map<UUID, Unit> units) {
        var added = pledges.isEmpty() ? Map.<UUID, List<Supplement>>of() : supplements.of(pledges.stream().map(Pledge::id).toList());
        var today = clock.today();
        return pledges.stream().map(one -> brief(one, units.get(one.unitId()).name(), signed(added.getOrDefault(one.id(), List.of())), today)).toList();
    }

    private static int signed(List<Supplement> all) {
        return (int) all.stream().filter(one -> one.n() != null).count();
    }

    private static PledgeViews.Brief brief(Pledge one, String unit, int supplements, LocalDate today) {
        var signature = one.signature();
        var state = one.state(today);
        return new PledgeViews.Brief(one.id(), one.kind(), state, one.unitId(), unit, one.terms().ceremony(), one.listVersion(), one.items().size(),
            one.items().size() - one.feasibility().count(Outcome.FEASIBLE), one.terms().signBy(), one.lastDay(),
            state == PledgeState.DRAFT && today.isAfter(one.terms().signBy()), signature == null ? null : signature.at(), signature == null ? null : signature.name(),
            supplements, one.version());
    }

    /// One pledge; the plans of a draft are checked as they stand now.
    PledgeViews.One one(Actor actor, UUID id) {
        var pledge = store.get(id);
        rights.mustRead(actor, pledge.unitId());
        var today = clock.today();
        var state = pledge.state(today);
        var added = supplements.of(List.of(id)).getOrDefault(id, List.of());
        var campaign = campaigns.get(pledge.campaignId());
        var content = store.content(id);
        var feasibility = state == PledgeState.DRAFT ? now(pledge) : pledge.feasibility();
        return new PledgeViews.One(brief(pledge, organization.unit(pledge.unitId()).name(), signed(added), today), campaign.id(), campaign.name(), campaign.listVersion(),
            pledge.terms(), feasibility, pledge.note(), pledge.sha256(), PledgeViews.SignatureView.of(pledge.signature()), pledge.revocation(), promises(content.data()),
            added.stream().map(PledgeReader::view).toList(), may(actor, pledge, state));
    }

    private Feasibility now(Pledge pledge) {
        return gate.check(versions.rows(pledge.campaignId(), pledge.listVersion(), pledge.items()));
    }

    private static List<PledgeViews.Promise> promises(PaperData data) {
        return data.tasks().stream().map(task -> new PledgeViews.Promise(task.row().itemId(), task.row().no(), task.row().title(), task.promise(), task.deadline(),
            task.responsible())).toList();
    }

    private static PledgeViews.SupplementView view(Supplement one) {
        return new PledgeViews.SupplementView(one.id(), one.n(), one.text(), one.basis(), one.basisNumber(), one.expires(), one.madeBy(), one.madeAt(), one.sha256(),
            PledgeViews.SignatureView.of(one.signature()));
    }

    private PledgeViews.May may(Actor actor, Pledge pledge, PledgeState state) {
        var verbs = state.verbs();
        var clerk = actor.has(Role.CLERK);
        var signs = rights.signs(actor, pledge.unitId());
        return new PledgeViews.May(clerk && verbs.contains(PledgeState.Verb.CHANGE), clerk && verbs.contains(PledgeState.Verb.DISCARD),
            signs && verbs.contains(PledgeState.Verb.SIGN), rights.revokes(actor, pledge.unitId()) && verbs.contains(PledgeState.Verb.REVOKE),
            clerk && verbs.contains(PledgeState.Verb.SUPPLEMENT), signs && verbs.contains(PledgeState.Verb.SUPPLEMENT), rights.head(actor, pledge.unitId()));
    }

    /// The paper as it was signed, or as it would be.
    Paper paper(Actor actor, UUID id) {
        rights.mustRead(actor, store.get(id).unitId());
        return store.content(id).paper();
    }

    Paper supplement(Actor actor, UUID id, UUID supplement) {
        var pledge = store.get(id);
        rights.mustRead(actor, pledge.unitId());
        var one = supplements.get(id, supplement);
        return supplements.paper(supplement).orElseGet(() -> paper.supplement(pledge, store.content(id).data(), one, null,
            one.expires() == null ? pledge.lastDay() : one.expires(), null));
    }

    /// The papers of a campaign's signed pledges that hold, by unit name.
    List<Map.Entry<String, Paper>> signedPapers(UUID campaign) {
        var units = organization.unitsById();
        return store.ofCampaign(campaign).stream().filter(one -> one.state(clock.today()) == PledgeState.SIGNED)
            .map(one -> Map.entry(units.get(one.unitId()).name(), store.content(one.id()).paper())).toList();
    }
}
