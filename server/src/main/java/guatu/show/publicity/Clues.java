package guatu.show.publicity;

import guatu.ground.calendar.Calendars;
import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Tenants;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 线索投诉建议: taken in without signing in, accepted or refused in 5 working days, answered in 15.
@Service
@Transactional
class Clues {

    private static final String DUTY = "CLUE";
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final ClueStore store;
    private final ContactSeal seal;
    private final Calendars calendars;
    private final Inbox inbox;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Clues(ClueStore store, ContactSeal seal, Calendars calendars, Inbox inbox, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.seal = seal;
        this.calendars = calendars;
        this.inbox = inbox;
        this.clock = clock;
        this.events = events;
    }

    /// What somebody wrote; `subject` is the public name of the item or unit.
    record NewClue(Clue.Kind kind, @Nullable UUID itemId, @Nullable UUID unitId, @Nullable String subject, String body, @Nullable String contact) {}

    /// Takes it in and returns its id, from which the receipt code is made.
    public UUID receive(NewClue fresh) {
        var id = Ids.next();
        var tenant = Tenants.current().id();
        var calendar = calendars.current();
        var today = clock.today();
        var contact = fresh.contact() == null || fresh.contact().isBlank() ? null : seal.seal(tenant, id, fresh.contact().strip());
        var clue = new Clue(id, fresh.kind(), fresh.itemId(), fresh.unitId(), fresh.subject(), fresh.body().strip(), contact != null, Clue.State.RECEIVED, clock.now(),
            calendar.add(today, ClueLimits.DECIDE_WORKDAYS), calendar.add(today, ClueLimits.ANSWER_WORKDAYS), null, null, null, null, null, null, 0);
        store.add(clue, Bytes.sha256(seal.code(tenant, id)), contact);
        ask(clue, clue.decideDue());
        return id;
    }

    public String code(UUID id) {
        return seal.code(Tenants.current().id(), id);
    }

    /// How it stands, for whoever has the code.
    @Transactional(readOnly = true)
    public Clue byCode(String code) {
        return store.byCode(Bytes.sha256(code)).orElseThrow(() -> new NotFound("受理码", code));
    }

    @Transactional(readOnly = true)
    public List<Clue> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Clue get(UUID id) {
        return store.get(id);
    }

    @Transactional(readOnly = true)
    public List<ClueStore.ContactAct> contactActs(UUID id) {
        return store.contactActs(id);
    }

    /// 受理.
    public void accept(Actor actor, UUID id) {
        var accepted = changed(actor, "clue.accepted", store.get(id).accept(actor, clock.now()));
        ask(accepted, accepted.answerDue());
    }

    /// 不予受理 with a reason, which the sender reads.
    public void refuse(Actor actor, UUID id, String reason) {
        changed(actor, "clue.refused", store.get(id).refuse(actor, clock.now(), reason));
        inbox.done(DUTY, id, actor);
    }

    /// 答复: only who has the code reads it.
    public void answer(Actor actor, UUID id, String text) {
        changed(actor, "clue.answered", store.get(id).answer(actor, clock.now(), text));
        inbox.done(DUTY, id, actor);
    }

    /// A clerk asks for the contact, with a reason.
    public void askContact(Actor actor, UUID id, String reason) {
        actor.must(Role.CLERK);
        if (!store.get(id).contact()) {
            throw new Refusal("publicity.no-contact");
        }
        kept(actor, id, "ASKED", reason);
    }

    /// Somebody else, who releases, agrees.
    public void agreeContact(Actor actor, UUID id) {
        actor.must(Role.RELEASER);
        var asked = last(id, "ASKED");
        if (asked.by().equals(actor.person())) {
            throw new Refusal("publicity.contact-same-person");
        }
        kept(actor, id, "AGREED", null);
    }

    /// Opens the contact for the clerk who asked; each opening is kept and audited.
    public String openContact(Actor actor, UUID id) {
        actor.must(Role.CLERK);
        var asked = last(id, "ASKED");
        if (!asked.by().equals(actor.person()) || last(id, "AGREED").at().isBefore(asked.at())) {
            throw new Refusal("publicity.contact-not-agreed");
        }
        kept(actor, id, "OPENED", asked.reason());
        return seal.open(Tenants.current().id(), id, Objects.requireNonNull(store.contact(id)));
    }

    private ClueStore.ContactAct last(UUID id, String kind) {
        return store.contactActs(id).stream().filter(act -> act.kind().equals(kind)).reduce((_, later) -> later)
            .orElseThrow(() -> new Refusal("publicity.contact-not-agreed"));
    }

    private void kept(Actor actor, UUID id, String kind, @Nullable String reason) {
        store.keep(id, new ClueStore.ContactAct(kind, actor.person(), actor.name(), clock.now(), reason));
        events.publishEvent(new Audited(actor, "clue.contact-" + kind.toLowerCase(Locale.ROOT), Objects.requireNonNullElse(reason, ""), true, Map.of("clue", id)));
    }

    private Clue changed(Actor actor, String kind, Clue clue) {
        actor.must(Role.CLERK);
        store.save(clue);
        events.publishEvent(new Audited(actor, kind, clue.kind().name(), true, Map.of("clue", clue.id())));
        return clue;
    }

    private void ask(Clue clue, LocalDate due) {
        inbox.open(List.of(NewDuty.ofRole(DUTY, clue.id(), Role.CLERK, clue.subject() == null ? "群众反映" : clue.subject(), Reason.of("publicity.clue", clue.kind().name()),
            due.atTime(EVENING).atZone(BusinessClock.ZONE).toInstant(), 15, "clue", "/clues/" + clue.id())));
    }
}
