package guatu.plan.responsibility.binding;

import guatu.ground.files.Files;
import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Roster;
import guatu.ground.kernel.Stale;
import guatu.ground.ledger.Ledger;
import guatu.ground.organization.Organization;
import guatu.ground.organization.PersonChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 交接书: the door to handing over when somebody's post changes. Before the effective day duties stay with the predecessor.
@Service
@Transactional
public class Deeds {

    /// Asked of the supervision office to complete, of the predecessor and of the successor to sign.
    static final String COMPLETE = "DEED_COMPLETE";
    static final String GIVE = "DEED_GIVE";
    static final String TAKE = "DEED_TAKE";

    private static final int MINUTES = 5;

    /// What both sign: whose duties go to whom from which day on, line by line.
    record Body(String from, String to, LocalDate effective, String reason, List<Burden> lines) {}

    private final DeedStore store;
    private final Burdens burdens;
    private final HandingOn handing;
    private final Organization organization;
    private final Roster roster;
    private final Files files;
    private final Inbox inbox;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Deeds(DeedStore store, Burdens burdens, HandingOn handing, Organization organization, Roster roster, Files files, Inbox inbox, Ledger ledger, BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.burdens = burdens;
        this.handing = handing;
        this.organization = organization;
        this.roster = roster;
        this.files = files;
        this.inbox = inbox;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /// Opens a deed; the successor and the day may follow later. A predecessor has one open deed at a time.
    public Deed open(Actor actor, UUID from, @Nullable UUID to, @Nullable LocalDate effective, String reason) {
        actor.must(Role.CLERK);
        var predecessor = organization.person(from);
        if (store.of(from).stream().anyMatch(deed -> deed.from().equals(from) && deed.open())) {
            throw new Refusal("deed.open-already", predecessor.name());
        }
        var fresh = Deed.opened(Ids.next(), from, null, null, reason.strip(), actor.name(), clock.now());
        store.insert(fresh);
        audit(actor, "deed.opened", fresh);
        return to == null || effective == null ? fresh : settle(actor, fresh.id(), to, effective, reason, 0);
    }

    /// Names the successor and the effective day; both are then asked to sign.
    public Deed settle(Actor actor, UUID id, UUID to, LocalDate effective, String reason, int version) {
        actor.must(Role.CLERK);
        var successor = organization.person(to);
        if (!successor.active()) {
            throw new Refusal("deed.successor-left", successor.name());
        }
        var settled = save(fresh(id, version).settle(to, effective, reason.strip(), clock.today()));
        inbox.done(COMPLETE, id, actor);
        var title = organization.person(settled.from()).name() + " → " + successor.name();
        inbox.open(List.of(duty(GIVE, settled, settled.from(), title, "deed.give"), duty(TAKE, settled, to, title, "deed.take")));
        audit(actor, "deed.settled", settled);
        return settled;
    }

    private static NewDuty duty(String kind, Deed deed, UUID person, String title, String reason) {
        return NewDuty.ofPerson(kind, deed.id(), person, title, Reason.of(reason, String.valueOf(deed.effective())), null, MINUTES, "SIGN", "/deeds/" + deed.id());
    }

    /// The signer's own side; the password has been proved before.
    public Deed sign(Actor actor, UUID id, int version) {
        var deed = fresh(id, version);
        var side = actor.person().equals(deed.from()) ? Deed.Side.FROM : Deed.Side.TO;
        if (!actor.person().equals(deed.from()) && !actor.person().equals(deed.to())) {
            throw new AccessDeniedException("neither predecessor nor successor");
        }
        return signed(actor, deed, side, actor.name(), false, null);
    }

    /// Somebody without an account signed on paper: the scan is kept with the name of the officer who filed it.
    public Deed signedOnPaper(Actor actor, UUID id, Deed.Side side, UUID evidence, int version) {
        actor.must(Role.CLERK);
        var deed = fresh(id, version);
        var person = organization.person(deed.of(side));
        if (roster.of(person.id()).isPresent()) {
            throw new Refusal("deed.has-account", person.name());
        }
        files.get(evidence);
        return signed(actor, deed, side, person.name(), true, evidence);
    }

    private Deed signed(Actor actor, Deed deed, Deed.Side side, String name, boolean paper, @Nullable UUID evidence) {
        if (store.signatures(deed.id()).stream().anyMatch(one -> one.round() == deed.round() && one.side() == side)) {
            throw new Refusal("deed.side-signed", name);
        }
        var carried = burdens.of(deed.from());
        var body = new Body(organization.person(deed.from()).name(), organization.person(deed.of(Deed.Side.TO)).name(), Objects.requireNonNull(deed.effective()), deed.reason(), carried);
        var after = save(deed.sign(carried, ledger.hashOf(body), clock.today()));
        store.sign(new DeedSignature(deed.id(), deed.round(), side, deed.of(side), name, paper, actor.name(), evidence, Objects.requireNonNull(after.sha256()), clock.now()));
        inbox.done(side == Deed.Side.FROM ? GIVE : TAKE, deed.id(), actor);
        audit(actor, "deed.signed", after);
        if (after.state() != Deed.State.SIGNED) {
            return after;
        }
        ledger.append("hand-over-deed", deed.id(), body);
        handing.date(after);
        return after.effective() == null || after.effective().isAfter(clock.today()) ? after : applied(after);
    }

    /// Voids the first signature, because what is carried has changed since.
    public Deed relist(Actor actor, UUID id, int version) {
        actor.must(Role.CLERK);
        var again = save(fresh(id, version).relist());
        audit(actor, "deed.relisted", again);
        return settle(actor, id, Objects.requireNonNull(again.to()), Objects.requireNonNull(again.effective()).isBefore(clock.today()) ? clock.today() : again.effective(),
            again.reason(), again.version());
    }

    /// Calls off a deed that is not signed by both.
    public Deed cancel(Actor actor, UUID id, String why, int version) {
        actor.must(Role.CLERK);
        var gone = save(fresh(id, version).cancel(why.strip()));
        List.of(COMPLETE, GIVE, TAKE).forEach(kind -> inbox.cancel(kind, id));
        audit(actor, "deed.cancelled", gone);
        return gone;
    }

    /// Puts into effect whatever both have signed and whose day has come; how many.
    public int applyRipe() {
        var ripe = store.ripe(clock.today());
        ripe.forEach(this::applied);
        return ripe.size();
    }

    private Deed applied(Deed deed) {
        var after = save(deed.apply(clock.today()));
        handing.words(after);
        audit(Actor.system("交接书"), "deed.applied", after);
        return after;
    }

    /// The deeds of a person that this reader may see, newest first.
    @Transactional(readOnly = true)
    public List<Deed> of(Actor reader, UUID person) {
        return store.of(person).stream().filter(deed -> mayRead(reader, deed)).toList();
    }

    /// All deeds that this reader may see, newest first, at most 500.
    @Transactional(readOnly = true)
    public List<Deed> all(Actor reader) {
        return store.all().stream().filter(deed -> mayRead(reader, deed)).toList();
    }

    @Transactional(readOnly = true)
    Deed get(Actor reader, UUID id) {
        var deed = store.get(id);
        if (!mayRead(reader, deed)) {
            throw new AccessDeniedException("deed of others");
        }
        return deed;
    }

    @Transactional(readOnly = true)
    List<DeedSignature> signatures(UUID deed) {
        return store.signatures(deed);
    }

    private static boolean mayRead(Actor reader, Deed deed) {
        return reader.has(Role.CLERK) || reader.has(Role.LEADER) || reader.person().equals(deed.from()) || reader.person().equals(deed.to());
    }

    /// Somebody left office or moved with duties in hand: a deed is proposed to the supervision office.
    @EventListener
    void on(PersonChanged change) {
        var person = change.after();
        if (!change.moved() || store.of(person.id()).stream().anyMatch(deed -> deed.from().equals(person.id()) && deed.open())) {
            return;
        }
        var carried = burdens.of(person.id());
        if (carried.isEmpty()) {
            return;
        }
        var proposed = Deed.opened(Ids.next(), person.id(), null, null, person.active() ? "职务变动" : "离任", "系统", clock.now());
        store.insert(proposed);
        inbox.open(List.of(NewDuty.ofRole(COMPLETE, proposed.id(), Role.CLERK, person.name(), Reason.of("deed.complete", person.name(), carried.size()), null, MINUTES, "DEED",
            "/deeds/" + proposed.id())));
    }

    private Deed fresh(UUID id, int version) {
        var now = store.get(id);
        if (now.version() != version) {
            throw new Stale("deed.stale", organization.person(now.from()).name());
        }
        return now;
    }

    private Deed save(Deed deed) {
        if (!store.update(deed)) {
            throw new Stale("deed.stale", organization.person(deed.from()).name());
        }
        return deed;
    }

    private void audit(Actor actor, String kind, Deed deed) {
        events.publishEvent(new Audited(actor, kind, organization.person(deed.from()).name(), true, Map.of("deed", deed.id())));
    }
}
