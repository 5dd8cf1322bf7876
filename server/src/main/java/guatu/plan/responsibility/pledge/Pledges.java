package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.Campaigns;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 责任书: the door to pledges as the office handles them; signing by [PledgeSigning].
@Service
@Transactional
public class Pledges {

    private static final int SUPPLEMENT_DAYS = 7;

    private final PledgeStore store;
    private final SupplementStore supplements;
    private final PledgeMaking making;
    private final PledgePaper paper;
    private final PledgeDuties duties;
    private final PledgeRights rights;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Pledges(PledgeStore store, SupplementStore supplements, PledgeMaking making, PledgePaper paper, PledgeDuties duties, PledgeRights rights, Campaigns campaigns,
            Ledger ledger, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.supplements = supplements;
        this.making = making;
        this.paper = paper;
        this.duties = duties;
        this.rights = rights;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /// Draws pledges up and asks the units to sign them; returns them in the order of the ceremony.
    public List<UUID> make(Actor actor, UUID campaign, NewPledges asked) {
        actor.must(Role.CLERK);
        var made = making.make(actor, campaign, asked);
        var name = campaigns.get(campaign).name();
        duties.toSign(made, name);
        events.publishEvent(new Audited(actor, "pledge.made", name, true, Map.of("kind", asked.kind(), "count", made.size())));
        return made.stream().map(Pledge::id).toList();
    }

    /// Changes the terms of one that nobody has signed yet.
    void change(Actor actor, UUID id, int version, PledgeForms.Terms asked) {
        actor.must(Role.CLERK);
        var pledge = store.locked(id, version);
        pledge.must(PledgeState.Verb.CHANGE, clock.today());
        var terms = PledgeTerms.checked(pledge.kind(), asked.basis(), asked.basisNumber(), asked.expires(), asked.signBy(), asked.consequence(), asked.ceremony(), clock.today());
        var changed = new Pledge(id, pledge.campaignId(), pledge.kind(), pledge.unitId(), pledge.listVersion(), pledge.items(), terms, pledge.stored(),
            pledge.feasibility(), null, null, pledge.madeAt(), pledge.madeBy(), null, null, terms.expires(), version);
        store.change(changed, paper.content(pledge.kind(), store.content(id).data(), terms, pledge.feasibility(), null, null));
        duties.toSign(List.of(changed), campaigns.get(pledge.campaignId()).name());
        events.publishEvent(new Audited(actor, "pledge.changed", pledge.kind().title(), true, Map.of("pledge", id)));
    }

    /// Throws away one that nobody has signed yet.
    public void discard(Actor actor, UUID id, int version) {
        actor.must(Role.CLERK);
        var pledge = store.locked(id, version);
        pledge.must(PledgeState.Verb.DISCARD, clock.today());
        store.remove(id);
        duties.withdrawn(id);
        events.publishEvent(new Audited(actor, "pledge.discarded", pledge.kind().title(), true, Map.of("pledge", id, "unit", pledge.unitId())));
    }

    /// Ends a signed one before its day; what was signed stays to be read.
    public void revoke(Actor actor, UUID id, int version, @Nullable String why) {
        var pledge = store.locked(id, version);
        rights.mustRevoke(actor, pledge.unitId());
        pledge.must(PledgeState.Verb.REVOKE, clock.today());
        if (PledgeTerms.blank(why)) {
            throw new Refusal("pledge.no-reason");
        }
        var revocation = new Pledge.Revocation(clock.now(), actor.name(), String.valueOf(why).strip());
        store.revoke(id, revocation);
        supplements.of(List.of(id)).getOrDefault(id, List.of()).stream().filter(one -> one.n() == null).forEach(one -> duties.withdrawn(one.id()));
        ledger.append("pledge-revocation", id, revocation);
        events.publishEvent(new Audited(actor, "pledge.revoked", pledge.kind().title(), true, Map.of("pledge", id, "why", revocation.why())));
    }

    /// Draws a supplement up; it gets its number when it is signed.
    public UUID supplement(Actor actor, UUID id, int version, @Nullable String text, @Nullable String basis, @Nullable String basisNumber, @Nullable LocalDate expires) {
        actor.must(Role.CLERK);
        var pledge = store.locked(id, version);
        var today = clock.today();
        pledge.must(PledgeState.Verb.SUPPLEMENT, today);
        PledgeTerms.approved(basis, basisNumber);
        if (PledgeTerms.blank(text)) {
            throw new Refusal("pledge.no-supplement-text");
        }
        if (expires != null && (expires.isBefore(today) || expires.isAfter(today.plusYears(PledgeTerms.YEARS)))) {
            throw new Refusal("pledge.expiry-range", expires, today, today.plusYears(PledgeTerms.YEARS));
        }
        var fresh = new Supplement(Ids.next(), id, null, String.valueOf(text).strip(), String.valueOf(basis).strip(), String.valueOf(basisNumber).strip(), expires, clock.now(), actor.name(),
            null, null);
        supplements.add(fresh);
        duties.toSign(pledge, fresh, campaigns.get(pledge.campaignId()).name(), today.plusDays(SUPPLEMENT_DAYS));
        events.publishEvent(new Audited(actor, "pledge.supplemented", pledge.kind().title(), true, Map.of("pledge", id)));
        return fresh.id();
    }

    /// Throws away a supplement that nobody has signed yet.
    public void discardSupplement(Actor actor, UUID id, UUID supplement) {
        actor.must(Role.CLERK);
        var one = supplements.get(id, supplement);
        if (one.n() != null) {
            throw new Refusal("pledge.supplement-signed", one.n());
        }
        supplements.remove(supplement);
        duties.withdrawn(supplement);
    }
}
