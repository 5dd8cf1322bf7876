package guatu.show.bulletin;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.ledger.Ledger;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 每月上墙公示: freeze, review, post. What is posted is the frozen month and nothing else; whoever let it be posted does not post it.
@Service
@Transactional
public class Postings {

    private final PostingStore store;
    private final Periods periods;
    private final Disputes disputes;
    private final BulletinStore bulletins;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Postings(PostingStore store, Periods periods, Disputes disputes, BulletinStore bulletins, Ledger ledger, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.periods = periods;
        this.disputes = disputes;
        this.bulletins = bulletins;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /// 审核 by a leader, once the figures cannot be disputed any more; reviewing twice changes nothing.
    public void review(Actor actor, UUID month) {
        actor.must(Role.LEADER);
        var period = settled(month);
        if (store.reviewed(month, actor, clock.now())) {
            events.publishEvent(new Audited(actor, "month.posting-reviewed", period.yearMonth().toString(), true, Map.of("period", month, "sha256", period.sha256())));
        }
    }

    /// 上墙, after the bulletin's approval or a leader's review.
    public void post(Actor actor, UUID month) {
        actor.must(Role.CLERK);
        var period = settled(month);
        var approval = approval(month).orElseThrow(() -> new Refusal("posting.not-approved", period.month()));
        if (approval.by().equals(actor.person())) {
            throw new Refusal("posting.same-person", approval.name());
        }
        if (!store.add(new Posting(month, approval.basis(), approval.by(), approval.name(), actor.person(), actor.name(), clock.now(), period.sha256()))) {
            throw new Refusal("posting.already", period.month());
        }
        ledger.append("month.posted", month, Map.of("campaign", period.campaignId(), "month", period.yearMonth().toString(), "sha256", period.sha256(),
            "basis", approval.basis().name(), "approvedBy", approval.by(), "by", actor.person()));
        events.publishEvent(new Audited(actor, "month.posted", period.yearMonth().toString(), true, Map.of("period", month, "sha256", period.sha256())));
    }

    /// Who lets the month be posted: its approved bulletin before a review.
    @Transactional(readOnly = true)
    Optional<Posting.Approval> approval(UUID month) {
        return bulletins.ofPeriod(month).filter(one -> one.state() == BulletinState.APPROVED)
            .map(one -> new Posting.Approval(Posting.Basis.BULLETIN, Objects.requireNonNull(one.decidedBy()), Objects.requireNonNull(one.decidedName()),
                Objects.requireNonNull(one.decidedAt())))
            .or(() -> store.review(month));
    }

    private Period settled(UUID month) {
        var period = periods.get(month);
        unsettled(period).ifPresent(reason -> {
            throw reason;
        });
        return period;
    }

    /// Why a frozen month may not be reviewed or posted yet.
    @Transactional(readOnly = true)
    Optional<Refusal> unsettled(Period period) {
        if (period.disputable(clock.today())) {
            return Optional.of(new Refusal("posting.window-open", period.disputeUntil()));
        }
        var open = disputes.of(period.id()).stream().filter(one -> one.decided() == null).count();
        return open == 0 ? Optional.empty() : Optional.of(new Refusal("posting.disputes-open", open));
    }
}
