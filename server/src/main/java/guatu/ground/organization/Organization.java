package guatu.ground.organization;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 组织: the one door to units and people.
@Service
@Transactional
public class Organization {

    private final Units units;
    private final People people;
    private final ApplicationEventPublisher events;

    Organization(Units units, People people, ApplicationEventPublisher events) {
        this.units = units;
        this.people = people;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Unit unit(UUID id) {
        return units.all().stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("unit", id));
    }

    /// All units in their order.
    @Transactional(readOnly = true)
    public List<Unit> units() {
        return units.all();
    }

    @Transactional(readOnly = true)
    public Map<UUID, Unit> unitsById() {
        return units.all().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /// A unit and everything below it.
    @Transactional(readOnly = true)
    public Set<UUID> subtree(UUID root) {
        return UnitTree.below(units.parents(), root);
    }

    /// Every name, short name and alias that means exactly one active unit.
    @Transactional(readOnly = true)
    public Map<String, UUID> names() {
        return UnitTree.names(units.all());
    }

    /// Counties and zones: what has a tile.
    @Transactional(readOnly = true)
    public List<Unit> places() {
        return units.all().stream().filter(unit -> unit.kind().place()).toList();
    }

    public Unit create(Actor actor, NewUnit unit) {
        return createAll(actor, List.of(unit)).getFirst();
    }

    /// Creates units in one batch; parents may stand in the same batch, before their children.
    public List<Unit> createAll(Actor actor, List<NewUnit> batch) {
        actor.must(Role.CLERK, Role.SYS_ADMIN);
        var clean = batch.stream().map(UnitChecks::clean).toList();
        UnitChecks.newcomers(units.all(), clean);
        add(clean);
        events.publishEvent(new Audited(actor, "unit.created", names(clean), true, Map.of("count", clean.size())));
        var ids = clean.stream().map(NewUnit::id).toList();
        var byId = unitsById();
        return ids.stream().map(byId::get).toList();
    }

    /// Changes a unit; its version says which state the change was made from.
    public Unit change(Actor actor, Unit changed) {
        actor.must(Role.CLERK, Role.SYS_ADMIN);
        var clean = UnitChecks.clean(changed);
        UnitChecks.change(units.all(), clean);
        units.save(clean);
        events.publishEvent(new Audited(actor, "unit.changed", clean.name(), true, Map.of("unit", clean.id())));
        events.publishEvent(new UnitChanged(clean.id()));
        return unit(clean.id());
    }

    /// Gives a unit another name by which lists may call it.
    public void addAlias(Actor actor, UUID unit, String alias) {
        actor.must(Role.CLERK, Role.SYS_ADMIN);
        var clean = Names.required("alias", alias);
        var owner = unit(unit);
        if (owner.aliases().contains(clean) || clean.equals(owner.name()) || clean.equals(owner.shortName())) {
            return;
        }
        try {
            units.addAlias(unit, clean);
        } catch (DuplicateKeyException taken) {
            throw new Refusal("organization.alias-taken", clean);
        }
        events.publishEvent(new Audited(actor, "unit.alias-added", owner.name(), true, Map.of("alias", clean)));
    }

    @Transactional(readOnly = true)
    public Person person(UUID id) {
        return people.get(id);
    }

    /// Names that only people bear who are no longer active: a list that names one means a leader who left.
    @Transactional(readOnly = true)
    public Set<String> namesOfThoseWhoLeft() {
        return people.namesOfThoseWhoLeft();
    }

    @Transactional(readOnly = true)
    public List<Person> people(UUID unit) {
        return people.of(unit);
    }

    @Transactional(readOnly = true)
    public List<Person> people(Collection<UUID> ids) {
        return people.all(ids);
    }

    /// Everybody ever known, also who left, by name.
    @Transactional(readOnly = true)
    public List<Person> everybody() {
        return people.all();
    }

    /// People in office whose name holds the words, at most 20.
    @Transactional(readOnly = true)
    public List<Person> named(String words) {
        return people.named(words);
    }

    public Person createPerson(Actor actor, NewPerson person) {
        return createPeople(actor, List.of(person)).getFirst();
    }

    /// Creates people in one batch.
    public List<Person> createPeople(Actor actor, List<NewPerson> batch) {
        actor.must(Role.CLERK, Role.SYS_ADMIN);
        var known = unitsById();
        var clean = batch.stream().map(person -> UnitChecks.clean(person, known)).toList();
        people.add(clean);
        events.publishEvent(new Audited(actor, "person.created", clean.size() == 1 ? clean.getFirst().name() : "", true, Map.of("count", clean.size())));
        return clean.stream().map(person -> new Person(person.id(), person.name(), person.unitId(), person.post(), person.phone(), person.head(), true, 0)).toList();
    }

    /// Changes a person; its version says which state the change was made from.
    public Person change(Actor actor, Person changed) {
        actor.must(Role.CLERK, Role.SYS_ADMIN);
        var clean = UnitChecks.clean(changed, unitsById());
        var before = people.get(clean.id());
        people.save(clean);
        events.publishEvent(new Audited(actor, "person.changed", clean.name(), true, Map.of("person", clean.id())));
        var after = people.get(clean.id());
        events.publishEvent(new PersonChanged(before, after));
        return after;
    }

    private void add(List<NewUnit> clean) {
        try {
            units.add(clean);
        } catch (DuplicateKeyException quicker) {
            throw new Refusal("organization.name-taken", names(clean));
        }
    }

    private static String names(List<NewUnit> created) {
        return created.size() == 1 ? created.getFirst().name() : "";
    }
}
