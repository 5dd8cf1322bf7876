package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.ledger.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 五单: the one door to slips. The day proposes, an officer issues, the unit signs and answers.
@Service
@Transactional
public class Slips {

    private final SlipStore store;
    private final SlipPasts pasts;
    private final SlipIssuing issuing;
    private final SlipProposing proposing;
    private final SlipDuties duties;
    private final SlipCounts counts;
    private final Ledger ledger;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Slips(SlipStore store, SlipPasts pasts, SlipIssuing issuing, SlipProposing proposing, SlipDuties duties, SlipCounts counts, Ledger ledger,
            Calendars calendars, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.pasts = pasts;
        this.issuing = issuing;
        this.proposing = proposing;
        this.duties = duties;
        this.counts = counts;
        this.ledger = ledger;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /// 发单情况 of a campaign between two days, both included.
    @Transactional(readOnly = true)
    public SlipFigures figures(UUID campaign, LocalDate from, LocalDate to) {
        return counts.figures(campaign, from, to, clock.today());
    }

    /// Every slip of a campaign in these states, the red ones first, then by item.
    @Transactional(readOnly = true)
    public List<SlipLine> lines(UUID campaign, Set<SlipState> states) {
        return store.in(campaign, states).stream().map(SlipLine::of).toList();
    }

    /// One slip as it stands.
    @Transactional(readOnly = true)
    public SlipLine line(UUID id) {
        return SlipLine.of(store.get(id));
    }

    /// 签发 one or many, numbered in the order given. Orders that cannot be carried out any more hear why.
    public List<SlipOutcome> issue(Actor actor, List<SlipOrder> orders) {
        actor.must(Role.CLERK);
        var outcomes = issuing.issue(actor, orders);
        duties.issuedBy(actor, orders.stream().map(order -> store.get(order.id()).about().campaign()).distinct().toList());
        return outcomes;
    }

    /// 不发: the reason stays in the history, and the same trouble is not proposed again.
    public void dismiss(Actor actor, UUID id, int version, String reason) {
        actor.must(Role.CLERK);
        var slip = store.locked(id).at(version).lapsed(clock.today(), actor.name(), reason, true);
        keep(actor, slip, SlipPast.Verb.DISMISSED, reason);
        duties.over(List.of(slip));
        duties.issuedBy(actor, List.of(slip.about().campaign()));
    }

    /// 撤回: the number stays with the slip, and the reason beside it.
    public void withdraw(Actor actor, UUID id, int version, String reason) {
        actor.must(Role.CLERK);
        var slip = store.locked(id).at(version).withdrawn(clock.today(), actor.name(), reason);
        keep(actor, slip, SlipPast.Verb.WITHDRAWN, reason);
        duties.over(List.of(slip));
        ledger.append("slip.withdrawn", id, Map.of("slip", id, "number", slip.issue().number(), "reason", reason));
        events.publishEvent(new SlipWithdrawn(id, slip.kind(), slip.issue().number(), slip.about().campaign(), actor.unit(), actor.person(), actor.name(), reason));
    }

    /// 签收. The same person twice is once; a second person hears who was first.
    public void sign(Actor actor, UUID id) {
        var slip = mine(actor, id);
        if (slip.kind() == SlipKind.NOTICE) {
            throw new Refusal("slip.notice-signed-on-desk", slip.about().title());
        }
        if (slip.signed() != null) {
            if (!slip.signed().by().equals(actor.person())) {
                throw new Stale("slip.signed-already", slip.about().title(), slip.signed().name()).changes(Map.of("by", slip.signed().name()));
            }
            return;
        }
        var signed = slip.signed(actor, clock.now());
        keep(actor, signed, SlipPast.Verb.SIGNED, null);
        duties.signed(signed, actor);
    }

    /// 答复, which signs for it too. Two officers of one unit: the second hears who answered.
    public void answer(Actor actor, UUID id, int version, String text, List<UUID> evidence) {
        var slip = mine(actor, id);
        if (slip.state() == SlipState.ANSWERED && slip.answered() != null) {
            throw new Stale("slip.answered-already", slip.about().title(), slip.answered().act().name()).changes(Map.of("by", slip.answered().act().name()));
        }
        var answered = slip.at(version).answered(actor, text, evidence, clock.now());
        store.save(List.of(answered));
        pasts.add(List.of(SlipPast.of(answered, SlipPast.Verb.ANSWERED, actor, clock.now(), text).with(evidence)));
        audit(actor, "slip.answered", answered);
        duties.answered(answered, actor);
    }

    /// 认可答复: closes a warning. A problem slip ends only by clearance.
    public void accept(Actor actor, UUID id, int version, @Nullable String reason) {
        actor.must(Role.CLERK);
        var slip = store.locked(id).at(version);
        if (slip.kind() == SlipKind.PROBLEM) {
            throw new Refusal("slip.closes-by-clearance", slip.about().title());
        }
        var closed = slip.closed(clock.today(), actor.name(), reason);
        keep(actor, closed, SlipPast.Verb.ACCEPTED, reason);
        duties.over(List.of(closed));
    }

    /// 催办: a warning asks for a problem slip, a problem slip for another answer within two working days.
    public void press(Actor actor, UUID id, int version, String reason) {
        actor.must(Role.CLERK);
        var slip = store.locked(id).at(version);
        var again = slip.kind() == SlipKind.PROBLEM ? calendars.of(slip.about().unit()).add(clock.today(), SlipDates.AGAIN) : null;
        var pressed = slip.pressed(again);
        keep(actor, pressed, SlipPast.Verb.PRESSED, reason);
        if (again != null) {
            duties.answerAgain(pressed);
        } else if (slip.kind() == SlipKind.WARNING) {
            proposing.propose(SlipKind.PROBLEM, SlipOrigin.PRESSED, slip.about(), slip.why(), slip.words().facts());
        }
    }

    /// 送审: an exposure goes to a releaser who is not the one who asks.
    public void askReview(Actor actor, UUID id, int version, @Nullable String facts, @Nullable String ask) {
        actor.must(Role.CLERK);
        var slip = store.locked(id).at(version);
        var words = SlipIssuing.saying(slip.words(), new SlipOrder(id, version, facts, ask, null, null));
        var asked = slip.inReview(words, actor);
        keep(actor, asked, SlipPast.Verb.ASKED_REVIEW, null);
        duties.toReview(asked, actor, calendars.current().add(clock.today(), SlipDates.SIGN));
    }

    /// 审查: approved, it goes out at once under the number of the office that asked; else it comes back with the reason.
    public void review(Actor actor, UUID id, int version, boolean approve, @Nullable String reason) {
        actor.must(Role.RELEASER);
        var slip = store.locked(id).at(version).reviewed(actor, approve, clock.now());
        if (!approve && (reason == null || reason.isBlank())) {
            throw new Refusal("slip.rejection-needs-reason", slip.about().title());
        }
        keep(actor, slip, approve ? SlipPast.Verb.APPROVED : SlipPast.Verb.REJECTED, reason);
        ledger.append("exposure.reviewed", id, Map.of("slip", id, "approved", approve, "by", actor.person(), "facts", slip.words().facts()));
        duties.reviewed(slip, actor);
        if (approve) {
            issuing.issue(actor, Objects.requireNonNull(slip.asked()).office(), List.of(issuing.ready(store.get(id))));
        }
    }

    private Slip mine(Actor actor, UUID id) {
        actor.must(Role.LIAISON);
        var slip = store.locked(id);
        actor.mustCover(slip.about().unit());
        return slip;
    }

    private void keep(Actor actor, Slip slip, SlipPast.Verb verb, @Nullable String said) {
        store.save(List.of(slip));
        pasts.add(List.of(SlipPast.of(slip, verb, actor, clock.now(), said)));
        audit(actor, "slip." + verb.name().toLowerCase(Locale.ROOT), slip);
    }

    private void audit(Actor actor, String kind, Slip slip) {
        events.publishEvent(new Audited(actor, kind, slip.number() == null ? slip.about().title() : slip.issue().number(), true, Map.of("slip", slip.id())));
    }
}
