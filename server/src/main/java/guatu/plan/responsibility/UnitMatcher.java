package guatu.plan.responsibility;

import guatu.ground.kernel.Han;
import guatu.ground.organization.Unit;
import guatu.ground.organization.UnitKind;
import guatu.plan.responsibility.reading.UnitWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Matches the names of a list with units, by name, short name, alias and the usual abbreviations.
final class UnitMatcher {

    private static final int MOST_CANDIDATES = 5;
    private static final double ALIKE = 0.5;

    private final List<Unit> units;
    private final Map<String, Set<UUID>> byName = new HashMap<>();
    private final Map<String, Set<UUID>> byKey = new HashMap<>();
    private final Map<String, Set<UUID>> byStem = new HashMap<>();

    UnitMatcher(Collection<Unit> units) {
        this.units = units.stream().filter(Unit::active).toList();
        var byId = units.stream().collect(Collectors.toMap(Unit::id, Function.identity(), (first, _) -> first));
        for (var unit : this.units) {
            var parent = UnitNameViews.parent(unit, byId);
            if (parent != null) {
                byName.computeIfAbsent(Han.folded(unit.name() + "（" + parent + "）"), _ -> new LinkedHashSet<>()).add(unit.id());
            }
            for (var name : called(unit)) {
                byName.computeIfAbsent(Han.folded(name), _ -> new LinkedHashSet<>()).add(unit.id());
                var key = UnitNaming.key(name);
                byKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(unit.id());
                byStem.computeIfAbsent(UnitNaming.stem(key), _ -> new LinkedHashSet<>()).add(unit.id());
            }
        }
    }

    private static List<String> called(Unit unit) {
        List<String> names = new ArrayList<>(unit.aliases());
        names.add(unit.name());
        if (unit.shortName() != null) {
            names.add(unit.shortName());
        }
        return names;
    }

    /// Each name once, in the order of first use, with a proposal.
    List<UnitMatch> match(Map<String, Integer> counted) {
        return counted.entrySet().stream().map(entry -> match(entry.getKey(), entry.getValue())).toList();
    }

    static Map<String, Integer> count(List<List<String>> rows) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        rows.forEach(row -> new LinkedHashSet<>(row).forEach(name -> counted.merge(name, 1, Integer::sum)));
        return counted;
    }

    private UnitMatch match(String name, int count) {
        var open = UnitMatch.open(name, count);
        var one = find(name);
        if (one != null) {
            return open.to(one);
        }
        if (UnitWords.collective(Han.simplified(name)) || name.length() > 60) {
            return open.kept();
        }
        return candidates(name).isEmpty() ? open.created(name, kindOf(name)) : open;
    }

    /// The one unit that a name means, if there is one; of two units of one name neither is chosen.
    @Nullable UUID find(String name) {
        var same = byName.getOrDefault(Han.folded(name), byKey.getOrDefault(UnitNaming.key(name), Set.of()));
        return same.size() == 1 ? same.iterator().next() : null;
    }

    /// Units that a name may mean, best first, at most 5.
    List<UUID> candidates(String name) {
        var key = UnitNaming.key(name);
        Set<UUID> found = new LinkedHashSet<>(byName.getOrDefault(Han.folded(name), Set.of()));
        found.addAll(byKey.getOrDefault(key, Set.of()));
        found.addAll(byStem.getOrDefault(UnitNaming.stem(key), Set.of()));
        units.stream().map(unit -> Map.entry(unit.id(), called(unit).stream().mapToDouble(other -> alike(name, other)).max().orElse(0)))
            .filter(entry -> entry.getValue() >= ALIKE)
            .sorted(Map.Entry.<UUID, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
            .forEach(entry -> found.add(entry.getKey()));
        return found.stream().limit(MOST_CANDIDATES).toList();
    }

    /// Shared pairs of characters over all pairs (Dice), 0 to 1.
    static double alike(String one, String other) {
        var left = pairs(Han.folded(one));
        var right = pairs(Han.folded(other));
        var shared = left.stream().filter(right::contains).count();
        return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * shared / (left.size() + right.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        for (var i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /// The kind that a name suggests for a unit to be created.
    static UnitKind kindOf(String name) {
        if (name.matches(".*(?:公司|集团|银行)$")) {
            return UnitKind.ENTERPRISE;
        }
        if (name.matches(".*(?:街道|镇|乡|街道办|街道办事处)$")) {
            return UnitKind.TOWNSHIP;
        }
        if (name.matches(".*(?:开发区|经开区|高新区|新区|园区|示范区|管委会)$")) {
            return UnitKind.ZONE;
        }
        return name.matches(".*(?:专班|指挥部|领导小组|工作组)$") ? UnitKind.OFFICE : name.matches(".*(?:县|自治县|[^社小片]区)$") ? UnitKind.COUNTY : UnitKind.DEPARTMENT;
    }
}
