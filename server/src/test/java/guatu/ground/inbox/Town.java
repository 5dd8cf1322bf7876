package guatu.ground.inbox;

import guatu.ground.access.Access;
import guatu.ground.access.NewAccount;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Roster;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Units, people and accounts for tests, made through the doors.
@TestComponent
record Town(Organization organization, Access access, Roster roster) {

    private static final Actor SYSTEM = Actor.system("测试");

    UUID city() {
        return organization.create(SYSTEM, NewUnit.of("示范市" + Ids.next(), UnitKind.GOVERNMENT)).id();
    }

    UUID county(UUID city) {
        return organization.create(SYSTEM, NewUnit.of("望川县" + Ids.next(), UnitKind.COUNTY).under(city)).id();
    }

    String label(UUID unit) {
        return organization.unit(unit).label();
    }

    /// A person with an account, as it signs in.
    Actor person(String name, UUID unit, boolean head, Role role) {
        var fresh = NewPerson.of(name, unit, "职务");
        var person = organization.createPerson(SYSTEM, head ? fresh.asHead() : fresh);
        access.createAccount(SYSTEM, new NewAccount("u" + person.id().toString().replace("-", "").substring(8), person.id(), "mulan-Tide-72", Set.of(role), Set.of(), false));
        return roster.all().stream().filter(one -> one.person().equals(person.id())).findFirst().orElseThrow();
    }
}
