package guatu.plan.responsibility.binding;

import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.ground.organization.Unit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as pages name one: with unit and post, so that two of one name can be told apart.
record Who(UUID id, String name, String post, String unit, UUID unitId, boolean active) {

    static Who of(Person person, Map<UUID, Unit> units) {
        var unit = units.get(person.unitId());
        return new Who(person.id(), person.name(), person.post(), unit == null ? "" : unit.label(), person.unitId(), person.active());
    }

    /// Everybody among these whom the organization knows, by id.
    static Map<UUID, Who> of(Organization organization, Collection<@Nullable UUID> ids) {
        var asked = new HashSet<>(ids);
        asked.remove(null);
        var units = organization.unitsById();
        var found = new LinkedHashMap<UUID, Who>();
        organization.people(asked).forEach(person -> found.put(person.id(), of(person, units)));
        return found;
    }
}
