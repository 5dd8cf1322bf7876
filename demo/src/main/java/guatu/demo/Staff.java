package guatu.demo;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The city's units and people once they are stored: who reports for a unit, who verifies.
final class Staff {

    static final String GOVERNMENT = "示范市人民政府";
    static final String VERIFIERS = "市联合核验组";
    static final String OFFICE = "市督查室";
    static final String SECRECY = "市保密局";

    static final String REVIEWER = "祁守默";
    static final String LEADER = "沈若舟";

    private final Map<String, UUID> units = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<String, String> liaisons = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, String> posts = new HashMap<>();
    private final List<Actor> verifiers = new ArrayList<>();

    private Staff() {
    }

    /// Stores units and people through the organisation's door.
    static Staff settle(City city, Organization organization, Actor actor) {
        var staff = new Staff();
        organization.createAll(actor, staff.units(city));
        organization.createPeople(actor, staff.people(city));
        return staff;
    }

    UUID unit(String name) {
        return units.get(name);
    }

    UUID person(String name) {
        return people.get(name);
    }

    /// The name of the unit's liaison officer.
    String liaisonName(String unit) {
        return liaisons.get(unit);
    }

    /// The unit's liaison officer, acting.
    Actor liaison(String unit) {
        var name = liaisons.get(unit);
        var id = units.get(unit);
        return new Actor(people.get(name), name, id, Set.of(Role.LIAISON), Set.of(id));
    }

    /// The unit's liaison officer in another role: for the few acts of the filling that need one.
    Actor somebody(String unit, Role role) {
        var id = units.get(unit);
        return new Actor(people.get(liaisons.get(unit)), liaisons.get(unit), id, Set.of(role), Set.of(id));
    }

    /// The name of a unit.
    String unitName(UUID id) {
        return names.get(id);
    }

    /// The supervision office's officer: whose account issues slips.
    Actor officer() {
        return acting(OFFICE, "科长", Role.CLERK);
    }

    /// The releaser: whose account reviews exposures.
    Actor releaser() {
        return acting("市考绩办公室", "科长", Role.RELEASER);
    }

    /// The leader whose account decides.
    Actor leader() {
        return new Actor(people.get(LEADER), LEADER, units.get(GOVERNMENT), Set.of(Role.LEADER), Set.copyOf(units.values()));
    }

    /// The secrecy reviewer.
    Actor reviewer() {
        return somebody(SECRECY, Role.SECRECY_REVIEWER);
    }

    private Actor acting(String unit, String post, Role role) {
        var name = posts.get(unit + post);
        return new Actor(people.get(name), name, units.get(unit), Set.of(role), Set.copyOf(units.values()));
    }

    /// One of the verifiers, in turn.
    Actor verifier(int turn) {
        return verifiers.get(Math.floorMod(turn, verifiers.size()));
    }

    /// Every unit but one signs for its notices.
    void signAll(City city, Inbox inbox) {
        liaisons.keySet().stream().sorted().filter(unit -> !unit.equals("市体育局")).map(this::liaison)
            .forEach(liaison -> inbox.mine(liaison).stream().filter(duty -> duty.kind().equals(Inbox.TASK_NOTICE)).forEach(duty -> inbox.sign(liaison, duty.id())));
    }

    private List<NewUnit> units(City city) {
        var all = new ArrayList<NewUnit>();
        var government = add(all, NewUnit.of(GOVERNMENT, UnitKind.GOVERNMENT).shortName("示范市").sort(0));
        add(all, NewUnit.of(VERIFIERS, UnitKind.OFFICE).shortName("核验组").under(government).sort(1));
        city.counties().forEach(county -> add(all, NewUnit.of(county.name(), UnitKind.valueOf(county.kind()))
            .under(government).sort(10 + all.size()).tile(county.column(), county.row()).aliases(List.of(county.shortName(), county.name() + (county.kind().equals("ZONE") ? "管委会" : "政府")))));
        city.departments().forEach(department -> add(all, NewUnit.of(department.name(), department.name().endsWith("集团") || department.name().endsWith("公司") ? UnitKind.ENTERPRISE : UnitKind.DEPARTMENT)
            .shortName(department.shortName().equals(department.name()) ? null : department.shortName()).under(government).sort(100 + all.size()).aliases(department.aliases())));
        add(all, NewUnit.of(SECRECY, UnitKind.OFFICE).under(government).sort(2));
        return all;
    }

    private UUID add(List<NewUnit> all, NewUnit unit) {
        all.add(unit);
        units.put(unit.name(), unit.id());
        names.put(unit.id(), unit.name());
        return unit.id();
    }

    private List<NewPerson> people(City city) {
        var all = new ArrayList<NewPerson>();
        city.leaders().forEach(leader -> all.add(NewPerson.of(leader.name(), units.get(GOVERNMENT), leader.post()).asHead()));
        city.people().forEach(person -> {
            var stored = NewPerson.of(person.name(), units.get(person.unit()), person.post());
            all.add(person.head() ? stored.asHead() : stored);
            posts.putIfAbsent(person.unit() + person.post(), person.name());
            if (person.post().equals("联络员")) {
                liaisons.put(person.unit(), person.name());
            }
        });
        List.of("范承礼", "应书言", "钟远帆", "纪怀瑾").forEach(name -> all.add(NewPerson.of(name, units.get(VERIFIERS), "核验员")));
        all.add(NewPerson.of(REVIEWER, units.get(SECRECY), "保密审查员"));
        liaisons.put(SECRECY, REVIEWER);
        all.forEach(person -> people.put(person.name(), person.id()));
        List.of("范承礼", "应书言", "钟远帆", "纪怀瑾").forEach(name -> verifiers.add(new Actor(people.get(name), name, units.get(VERIFIERS), Set.of(Role.VERIFIER), Set.of(units.get(VERIFIERS)))));
        return all;
    }
}
