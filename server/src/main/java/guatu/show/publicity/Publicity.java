package guatu.show.publicity;

import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.ledger.Ledger;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.show.wallmap.Board;
import guatu.show.wallmap.WallMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 公示晾晒: the one door of this module.
@Service
@Transactional
public class Publicity {

    private static final String DUTY = "RELEASE";
    private static final int MINUTES = 10;

    private final PublicationStore store;
    private final WallMap map;
    private final Organization organization;
    private final Inbox inbox;
    private final Ledger ledger;
    private final TenantDirectory tenants;
    private final JsonMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Publicity(PublicationStore store, WallMap map, Organization organization, Inbox inbox, Ledger ledger, TenantDirectory tenants, JsonMapper json,
            BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.map = map;
        this.organization = organization;
        this.inbox = inbox;
        this.ledger = ledger;
        this.tenants = tenants;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /// Takes a snapshot of a campaign as it hangs and proposes it for review; returns the publication's id.
    public UUID propose(Actor actor, UUID campaign, String title) {
        actor.must(Role.CLERK);
        var board = map.board(campaign);
        var snapshot = Snapshot.of(title.strip(), tenants.name(Tenants.current()), board, heads(board));
        if (snapshot.items() == 0) {
            throw new Refusal("publicity.nothing", board.name());
        }
        var body = json.writeValueAsString(snapshot);
        var proposed = Publication.proposed(Ids.next(), campaign, snapshot.title(), board.dataDate(), snapshot.items(), actor, clock.now(), Bytes.sha256(body));
        store.add(proposed, body);
        inbox.open(List.of(NewDuty.ofRole(DUTY, proposed.id(), Role.RELEASER, proposed.title(), Reason.of("publicity.proposed", actor.name()),
            null, MINUTES, "release", "/publications/" + proposed.id()).except(List.of(), actor.person())));
        events.publishEvent(new Audited(actor, "publication.proposed", proposed.title(), true, Map.of("id", proposed.id())));
        return proposed.id();
    }

    /// Lets a proposal out to everybody, sealed in the ledger. The proposer may not.
    public void release(Actor actor, UUID publication) {
        actor.must(Role.RELEASER);
        var released = store.get(publication).release(actor, clock.now());
        store.decide(released, PublicationState.PROPOSED);
        ledger.append("publication", released.id(), Map.of("title", released.title(), "sha256", released.sha256(),
            "proposedBy", released.proposedBy(), "releasedBy", actor.person()));
        told(actor, "publication.released", released);
    }

    /// Gives a proposal back with a reason.
    public void giveBack(Actor actor, UUID publication, String reason) {
        actor.must(Role.RELEASER);
        var returned = store.get(publication).giveBack(actor, clock.now(), reason);
        store.decide(returned, PublicationState.PROPOSED);
        told(actor, "publication.returned", returned);
    }

    /// Takes a released publication down with a reason; the one before it shows again.
    public void withdraw(Actor actor, UUID publication, String reason) {
        actor.must(Role.RELEASER);
        var withdrawn = store.get(publication).withdraw(actor, clock.now(), reason);
        store.decide(withdrawn, PublicationState.RELEASED);
        ledger.append("publication.withdrawn", withdrawn.id(), Map.of("sha256", withdrawn.sha256(), "reason", reason, "by", actor.person()));
        told(actor, "publication.withdrawn", withdrawn);
    }

    @Transactional(readOnly = true)
    List<Publication> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    Publication get(UUID publication) {
        return store.get(publication);
    }

    @Transactional(readOnly = true)
    String body(UUID publication) {
        return store.body(publication);
    }

    private void told(Actor actor, String kind, Publication decided) {
        inbox.done(DUTY, decided.id(), actor);
        events.publishEvent(new Audited(actor, kind, decided.title(), true, Map.of("id", decided.id())));
        events.publishEvent(new PublicationDecided(Tenants.current().id(), decided.id()));
    }

    private Map<UUID, Person> heads(Board board) {
        var units = Stream.concat(board.cards().stream().map(card -> card.leadUnit()), board.tiles().stream().map(tile -> tile.unitId()))
            .filter(Objects::nonNull).distinct().toList();
        var heads = new HashMap<UUID, Person>();
        for (var unit : units) {
            organization.people(unit).stream().filter(person -> person.head() && person.active()).findFirst().ifPresent(head -> heads.put(unit, head));
        }
        return heads;
    }
}
