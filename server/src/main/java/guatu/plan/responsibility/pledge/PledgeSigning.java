package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.ledger.Ledger;
import guatu.plan.responsibility.version.Versions;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 签署: seals pledges and supplements. Whoever comes over the web has given the password again before.
@Service
@Transactional
public class PledgeSigning {

    private final PledgeStore store;
    private final SupplementStore supplements;
    private final PledgePaper paper;
    private final PledgeJson json;
    private final PlanGate gate;
    private final PledgeRights rights;
    private final PledgeDuties duties;
    private final Versions versions;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PledgeSigning(PledgeStore store, SupplementStore supplements, PledgePaper paper, PledgeJson json, PlanGate gate, PledgeRights rights, PledgeDuties duties,
            Versions versions, Ledger ledger, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.supplements = supplements;
        this.paper = paper;
        this.json = json;
        this.gate = gate;
        this.rights = rights;
        this.duties = duties;
        this.versions = versions;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /// Refuses (403) who may not sign for the unit, before a password is asked for.
    @Transactional(readOnly = true)
    public void mayBeSignedBy(Actor actor, UUID id) {
        rights.mustSign(actor, store.get(id).unitId());
    }

    /// Signs a pledge: its plans are checked once more, figures and paper are sealed, the hash goes into the ledger.
    public void sign(Actor actor, UUID id, int version, @Nullable String note, @Nullable String authority) {
        var pledge = store.locked(id, version);
        rights.mustSign(actor, pledge.unitId());
        var today = clock.today();
        pledge.must(PledgeState.Verb.SIGN, today);
        var feasibility = gate.check(versions.rows(pledge.campaignId(), pledge.listVersion(), pledge.items()));
        var head = rights.head(actor, pledge.unitId());
        SigningGate.check(pledge.terms(), feasibility, note, head, authority, today);
        var signature = signature(actor, head, authority);
        var content = paper.content(pledge.kind(), store.content(id).data(), pledge.terms(), feasibility, feasibility.all() || note == null ? null : note.strip(), signature);
        var sha256 = ledger.append("pledge", id, json.tree(content));
        store.sign(id, signature, content, sha256);
        duties.signed(id, actor);
        events.publishEvent(new Audited(actor, "pledge.signed", pledge.kind().title(), true, Map.of("pledge", id, "unit", pledge.unitId(), "sha256", sha256)));
    }

    /// Signs a supplement, which gets the next number; a new last day holds from now on.
    public int signSupplement(Actor actor, UUID id, UUID supplement, int version, @Nullable String authority) {
        var pledge = store.locked(id, version);
        rights.mustSign(actor, pledge.unitId());
        pledge.must(PledgeState.Verb.SUPPLEMENT, clock.today());
        var one = supplements.get(id, supplement);
        if (one.n() != null) {
            throw new Refusal("pledge.supplement-signed", one.n());
        }
        var head = rights.head(actor, pledge.unitId());
        SigningGate.authorised(head, authority);
        var n = (int) supplements.of(List.of(id)).getOrDefault(id, List.of()).stream().map(Supplement::n).filter(Objects::nonNull).count() + 1;
        var signature = signature(actor, head, authority);
        var lastDay = one.expires() == null ? pledge.lastDay() : one.expires();
        var sealed = paper.supplement(pledge, store.content(id).data(), one, n, lastDay, signature);
        var sha256 = ledger.append("pledge-supplement", supplement, json.tree(sealed));
        supplements.sign(supplement, n, signature, sealed, sha256);
        store.lastDay(id, one.expires());
        duties.signed(supplement, actor);
        events.publishEvent(new Audited(actor, "pledge.supplement-signed", pledge.kind().title(), true, Map.of("pledge", id, "n", n, "sha256", sha256)));
        return n;
    }

    private Pledge.Signature signature(Actor actor, boolean head, @Nullable String authority) {
        return new Pledge.Signature(clock.now().truncatedTo(ChronoUnit.MICROS), actor.person(), actor.name(), rights.post(actor),
            head || authority == null ? null : authority.strip());
    }
}
