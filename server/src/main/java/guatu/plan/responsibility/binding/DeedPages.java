package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Roster;
import guatu.ground.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads deeds and what a person carries, as pages show them.
@Component
@Transactional(readOnly = true)
class DeedPages {

    /// A deed in a list, with how many have signed of two.
    record Line(UUID id, Deed.State state, UUID from, String fromName, @Nullable UUID to, @Nullable String toName, @Nullable LocalDate effective, String reason, int lines,
            int signed, String openedBy) {}

    /// @param carried what the predecessor carries today; differs from the deed's lines when something changed since the first signature
    /// @param mine which side the reader may sign now; `paper` sides that have no account and are to be signed on paper
    record View(Deed deed, Who from, @Nullable Who to, List<Burden> carried, boolean changed, List<DeedSignature> signatures, Deed.@Nullable Side mine, List<Deed.Side> paper,
            boolean clerk, LocalDate today) {}

    /// What a person carries: burdens of today, bindings that ended, deeds that the reader may see.
    record Person(Who who, List<Burden> burdens, List<Binding> past, List<guatu.ground.organization.Portfolio> portfolios, List<Line> deeds, Map<UUID, String> slots, boolean clerk,
            LocalDate today) {}

    private final Deeds deeds;
    private final Burdens burdens;
    private final BindingStore bindings;
    private final SchemeStore schemes;
    private final guatu.ground.organization.Portfolios portfolios;
    private final Organization organization;
    private final Roster roster;
    private final BusinessClock clock;

    DeedPages(Deeds deeds, Burdens burdens, BindingStore bindings, SchemeStore schemes, guatu.ground.organization.Portfolios portfolios, Organization organization, Roster roster,
            BusinessClock clock) {
        this.deeds = deeds;
        this.burdens = burdens;
        this.bindings = bindings;
        this.schemes = schemes;
        this.portfolios = portfolios;
        this.organization = organization;
        this.roster = roster;
        this.clock = clock;
    }

    public List<Line> all(Actor reader) {
        return lines(deeds.all(reader));
    }

    private List<Line> lines(List<Deed> found) {
        var people = Who.of(organization, found.stream().<@Nullable UUID>flatMap(deed -> Stream.of(deed.from(), deed.to() == null ? deed.from() : deed.to())).toList());
        return found.stream().map(deed -> {
            var to = deed.to() == null ? null : people.get(deed.to());
            var from = people.get(deed.from());
            return new Line(deed.id(), deed.state(), deed.from(), from == null ? "" : from.name(), deed.to(), to == null ? null : to.name(), deed.effective(), deed.reason(),
                deed.lines().size(), (int) deeds.signatures(deed.id()).stream().filter(one -> one.round() == deed.round()).count(), deed.openedBy());
        }).toList();
    }

    public View of(Actor reader, UUID id) {
        var deed = deeds.get(reader, id);
        var people = Who.of(organization, Stream.of(deed.from(), deed.to() == null ? deed.from() : deed.to()).toList());
        var carried = deed.open() && deed.state() != Deed.State.SIGNED ? burdens.of(deed.from()) : deed.lines();
        var signatures = deeds.signatures(id);
        var waiting = deed.to() == null || deed.state() != Deed.State.DRAFT && deed.state() != Deed.State.SIGNING ? List.<Deed.Side>of()
            : Stream.of(Deed.Side.values()).filter(side -> signatures.stream().noneMatch(one -> one.round() == deed.round() && one.side() == side)).toList();
        var mine = waiting.stream().filter(side -> deed.of(side).equals(reader.person())).findFirst().orElse(null);
        var paper = waiting.stream().filter(side -> roster.of(deed.of(side)).isEmpty()).toList();
        return new View(deed, people.get(deed.from()), deed.to() == null ? null : people.get(deed.to()), carried, deed.state() == Deed.State.SIGNING && !carried.equals(deed.lines()),
            signatures, mine, paper, reader.has(Role.CLERK), clock.today());
    }

    public Person person(Actor reader, UUID id) {
        var person = organization.person(id);
        var held = bindings.ofPerson(id);
        var slots = new java.util.HashMap<UUID, String>();
        held.stream().map(Binding::schemeId).distinct().flatMap(scheme -> schemes.find(scheme).stream()).flatMap(scheme -> scheme.slots().stream())
            .forEach(slot -> slots.put(slot.id(), slot.name()));
        return new Person(Who.of(person, organization.unitsById()), burdens.of(id), held.stream().filter(one -> !one.openOn(clock.today())).toList(),
            portfolios.all().stream().filter(one -> one.personId().equals(id)).toList(), lines(deeds.of(reader, id)), slots, reader.has(Role.CLERK), clock.today());
    }
}
