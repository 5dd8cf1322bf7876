package guatu.ground.organization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who stands under whom, and which name means which unit; pure.
final class UnitTree {

    private UnitTree() {
    }

    /// A unit and everything below it; empty if the unit is unknown.
    static Set<UUID> subtree(Collection<Unit> units, UUID root) {
        return below(units.stream().map(unit -> new Branch(unit.id(), unit.parentId())).toList(), root);
    }

    /// The same from bare branches.
    static Set<UUID> below(List<Branch> branches, UUID root) {
        var children = new HashMap<UUID, List<UUID>>();
        branches.stream().filter(branch -> branch.parent() != null)
            .forEach(branch -> children.computeIfAbsent(branch.parent(), _ -> new ArrayList<>()).add(branch.unit()));
        var found = new LinkedHashSet<UUID>();
        var open = new ArrayDeque<UUID>();
        if (branches.stream().anyMatch(branch -> branch.unit().equals(root))) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            var next = open.poll();
            if (found.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    /// Who stands directly under whom.
    record Branch(UUID unit, @Nullable UUID parent) {
    }

    /// Every name, short name and alias of active units. A full name wins over short names; what then still means two units means none.
    static Map<String, UUID> names(Collection<Unit> units) {
        var full = new HashMap<String, UUID>();
        var other = new HashMap<String, UUID>();
        var ambiguous = new HashSet<String>();
        var ambiguousOther = new HashSet<String>();
        for (var unit : units) {
            if (!unit.active()) {
                continue;
            }
            put(full, ambiguous, unit.name(), unit.id());
            if (unit.shortName() != null) {
                put(other, ambiguousOther, unit.shortName(), unit.id());
            }
            unit.aliases().forEach(alias -> put(other, ambiguousOther, alias, unit.id()));
        }
        other.keySet().removeAll(ambiguousOther);
        other.keySet().removeAll(ambiguous);
        full.keySet().removeAll(ambiguous);
        other.putAll(full);
        return other;
    }

    private static void put(Map<String, UUID> names, Set<String> ambiguous, String name, UUID unit) {
        var before = names.putIfAbsent(name, unit);
        if (before != null && !before.equals(unit)) {
            ambiguous.add(name);
        }
    }
}
