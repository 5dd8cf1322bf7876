package guatu.ground.organization;

import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What units and people must satisfy before they are kept; pure.
final class UnitChecks {

    private UnitChecks() {
    }

    static NewUnit clean(NewUnit unit) {
        var aliases = unit.aliases().stream().map(alias -> Names.required("aliases", alias)).distinct().toList();
        return new NewUnit(unit.id(), Names.required("name", unit.name()), Names.optional("shortName", unit.shortName()), unit.kind(), unit.parentId(),
            Names.optional("regionCode", unit.regionCode()), unit.sort(), unit.tileX(), unit.tileY(), aliases);
    }

    static Unit clean(Unit unit) {
        return new Unit(unit.id(), Names.required("name", unit.name()), Names.optional("shortName", unit.shortName()), unit.kind(), unit.parentId(),
            Names.optional("regionCode", unit.regionCode()), unit.sort(), unit.tileX(), unit.tileY(), unit.aliases(), unit.active(), unit.version());
    }

    static NewPerson clean(NewPerson person, Map<UUID, Unit> known) {
        return new NewPerson(person.id(), Names.required("name", person.name()), knownUnit(person.unitId(), known), post(person.post()),
            Names.optional("phone", person.phone()), person.head());
    }

    static Person clean(Person person, Map<UUID, Unit> known) {
        return new Person(person.id(), Names.required("name", person.name()), knownUnit(person.unitId(), known), post(person.post()),
            Names.optional("phone", person.phone()), person.head(), person.active(), person.version());
    }

    /// No name twice under one parent, no alias twice at all, every parent known.
    static void newcomers(Collection<Unit> present, List<NewUnit> batch) {
        var names = present.stream().map(unit -> new Place(unit.parentId(), unit.name())).collect(Collectors.toCollection(HashSet::new));
        var aliases = present.stream().flatMap(unit -> unit.aliases().stream()).collect(Collectors.toCollection(HashSet::new));
        var ids = present.stream().map(Unit::id).collect(Collectors.toCollection(HashSet::new));
        for (var unit : batch) {
            if (unit.parentId() != null && !ids.contains(unit.parentId())) {
                throw new BadInput("parentId", "organization.parent-unknown", unit.name());
            }
            if (!names.add(new Place(unit.parentId(), unit.name()))) {
                throw new Refusal("organization.name-taken", unit.name());
            }
            unit.aliases().stream().filter(alias -> !aliases.add(alias)).findFirst().ifPresent(alias -> {
                throw new Refusal("organization.alias-taken", alias);
            });
            ids.add(unit.id());
        }
    }

    /// The name stays free of doubles, and nobody becomes their own superior.
    static void change(Collection<Unit> present, Unit changed) {
        if (present.stream().noneMatch(unit -> unit.id().equals(changed.id()))) {
            throw new NotFound("unit", changed.id());
        }
        if (present.stream().anyMatch(unit -> !unit.id().equals(changed.id()) && unit.name().equals(changed.name())
                && Objects.equals(unit.parentId(), changed.parentId()))) {
            throw new Refusal("organization.name-taken", changed.name());
        }
        if (changed.parentId() == null) {
            return;
        }
        if (present.stream().noneMatch(unit -> unit.id().equals(changed.parentId()))) {
            throw new BadInput("parentId", "organization.parent-unknown", changed.name());
        }
        if (UnitTree.subtree(present, changed.id()).contains(changed.parentId())) {
            throw new Refusal("organization.parent-below", changed.name());
        }
    }

    private static String post(@Nullable String post) {
        var clean = Names.optional("post", post);
        return clean == null ? "" : clean;
    }

    private static UUID knownUnit(UUID unit, Map<UUID, Unit> known) {
        if (!known.containsKey(unit)) {
            throw new BadInput("unitId", "organization.unit-unknown");
        }
        return unit;
    }

    private record Place(@Nullable UUID parent, String name) {
    }
}
