package guatu.plan.responsibility.binding;

import guatu.ground.organization.Person;
import guatu.plan.responsibility.binding.Meant.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the people whom the words of an item mean: names as lists write them, with posts before or behind, several in a row.
final class PersonFinder {

    private static final Pattern ASIDE = Pattern.compile("[（(][^（）()]*[）)]");
    private static final Pattern GAP_OF_TWO = Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan})[\\s　]+(\\p{IsHan})(?!\\p{IsHan})");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/\\n]+|\\s{2,}");
    private static final Pattern SPACE = Pattern.compile("[\\s　]+");

    private final Map<String, List<Person>> byName = new HashMap<>();

    /// What was read before: the same leader's words stand in hundreds of items.
    private final Map<String, List<String>> written = new HashMap<>();

    PersonFinder(Collection<Person> people) {
        people.forEach(person -> byName.computeIfAbsent(person.name(), _ -> new ArrayList<>()).add(person));
    }

    /// Each name in the words. `near` are the units whose people are meant first; `decided` says whom a name means where somebody said so.
    List<Meant> read(@Nullable String words, Collection<UUID> near, Map<String, UUID> decided) {
        if (words == null || words.isBlank()) {
            return List.of();
        }
        return written.computeIfAbsent(words, this::names).stream().map(name -> meant(name, near, decided)).toList();
    }

    private List<String> names(String words) {
        var plain = GAP_OF_TWO.matcher(ASIDE.matcher(words).replaceAll("")).replaceAll("$1$2");
        return BETWEEN.splitAsStream(plain).map(part -> SPACE.matcher(part).replaceAll("")).filter(name -> !name.isEmpty()).map(this::named).toList();
    }

    /// The name within a part that also holds a post: 副市长沈若舟, 沈若舟副市长.
    private String named(String part) {
        if (byName.containsKey(part)) {
            return part;
        }
        return byName.keySet().stream().filter(name -> name.length() > 1 && (part.endsWith(name) || part.startsWith(name)))
            .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).orElse(part);
    }

    private Meant meant(String name, Collection<UUID> near, Map<String, UUID> decided) {
        var all = byName.getOrDefault(name, List.of());
        var chosen = decided.get(name);
        if (chosen != null) {
            var left = all.stream().anyMatch(person -> person.id().equals(chosen) && !person.active());
            return new Meant(name, left ? Standing.LEFT : Standing.KNOWN, chosen, List.of());
        }
        var active = all.stream().filter(Person::active).toList();
        var close = active.stream().filter(person -> near.contains(person.unitId())).toList();
        var best = close.isEmpty() ? active : close;
        if (best.size() == 1) {
            return new Meant(name, Standing.KNOWN, best.getFirst().id(), List.of());
        }
        if (best.size() > 1) {
            return new Meant(name, Standing.SEVERAL, null, best.stream().map(Person::id).toList());
        }
        return all.isEmpty() ? new Meant(name, Standing.UNKNOWN, null, List.of()) : new Meant(name, Standing.LEFT, all.getFirst().id(), List.of());
    }
}
