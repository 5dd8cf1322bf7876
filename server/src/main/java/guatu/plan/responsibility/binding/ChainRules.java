package guatu.plan.responsibility.binding;

import guatu.ground.organization.Person;
import guatu.ground.organization.Portfolio;
import guatu.ground.organization.Unit;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Item;
import guatu.plan.responsibility.binding.Chain.Gap;
import guatu.plan.responsibility.binding.Chain.Ground;
import guatu.plan.responsibility.binding.Chain.Link;
import guatu.plan.responsibility.binding.Chain.Overall;
import guatu.plan.responsibility.binding.Chain.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Derives the chain of responsibility of an item from its words, the people and units known, and the portfolios of the day. Pure.
final class ChainRules {

    private final PersonFinder finder;
    private final Map<UUID, Unit> units;
    private final Map<UUID, List<UUID>> heads = new HashMap<>();
    private final List<Portfolio> portfolios;
    private final Set<UUID> government;

    ChainRules(Collection<Person> people, Map<UUID, Unit> units, Collection<Portfolio> portfolios, LocalDate today) {
        this.finder = new PersonFinder(people);
        this.units = units;
        this.portfolios = portfolios.stream().filter(portfolio -> portfolio.holds(today)).toList();
        this.government = units.values().stream().filter(unit -> unit.kind() == UnitKind.GOVERNMENT).map(Unit::id).collect(Collectors.toSet());
        people.stream().filter(person -> person.active() && person.head())
            .forEach(person -> heads.computeIfAbsent(person.unitId(), _ -> new ArrayList<>()).add(person.id()));
    }

    /// @param decided whom the names of this item mean, where somebody said so
    Chain of(Item item, Map<Post, Map<String, UUID>> decided) {
        var own = Stream.of(item.leadUnit(), item.placeUnit()).filter(Objects::nonNull).toList();
        var leader = named(Place.LEADER, item.leader(), government, decided.getOrDefault(Post.LEADER, Map.of()));
        var lead = new Link(Place.LEAD, null, List.of(), item.leadUnit(), item.leadUnit() == null ? Gap.MISSING : null);
        var first = named(Place.FIRST, item.firstResponsible(), own, decided.getOrDefault(Post.FIRST, Map.of()));
        var direct = named(Place.DIRECT, item.directResponsible(), own, decided.getOrDefault(Post.DIRECT, Map.of()));
        return new Chain(List.of(leader, lead, first, direct), overall(item), leader.people().isEmpty() ? proposed(item) : null);
    }

    private Link named(Place place, @Nullable String words, Collection<UUID> near, Map<String, UUID> decided) {
        var people = finder.read(words, near, decided);
        return new Link(place, words == null || words.isBlank() ? null : words, people, null, gap(place, people));
    }

    private static @Nullable Gap gap(Place place, List<Meant> people) {
        if (people.isEmpty()) {
            return Gap.MISSING;
        }
        if (place == Place.LEADER && people.size() > 1) {
            return Gap.SEVERAL_LEADERS;
        }
        return people.stream().map(Meant::standing).filter(standing -> standing != Meant.Standing.KNOWN).findFirst().map(standing -> switch (standing) {
            case SEVERAL -> Gap.NAME_SEVERAL;
            case LEFT -> Gap.NAME_LEFT;
            case UNKNOWN, KNOWN -> Gap.NAME_UNKNOWN;
        }).orElse(null);
    }

    /// The leader whose portfolio holds the lead unit, else the item's field; the unit where it happens counts last.
    @Nullable UUID proposed(Item item) {
        return by(portfolio -> portfolio.unitId() != null && portfolio.unitId().equals(item.leadUnit()))
            .or(() -> by(portfolio -> portfolio.field() != null && item.groups().contains(portfolio.field())))
            .or(() -> by(portfolio -> portfolio.unitId() != null && portfolio.unitId().equals(item.placeUnit())))
            .map(Portfolio::personId).orElse(null);
    }

    private java.util.Optional<Portfolio> by(java.util.function.Predicate<Portfolio> holds) {
        return portfolios.stream().filter(holds).findFirst();
    }

    private List<Overall> overall(Item item) {
        var overall = new ArrayList<Overall>();
        if (item.placeUnit() != null) {
            overall.add(new Overall(Ground.JURISDICTION, item.placeUnit(), heads.getOrDefault(item.placeUnit(), List.of())));
        }
        var doing = new LinkedHashSet<UUID>();
        if (item.leadUnit() != null) {
            doing.add(item.leadUnit());
        }
        doing.addAll(item.assistUnits());
        doing.stream().filter(unit -> units.containsKey(unit) && units.get(unit).kind() == UnitKind.ENTERPRISE)
            .forEach(unit -> overall.add(new Overall(Ground.OWNERSHIP, unit, heads.getOrDefault(unit, List.of()))));
        return overall;
    }
}
