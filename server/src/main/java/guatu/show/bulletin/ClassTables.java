package guatu.show.bulletin;

import guatu.ground.organization.Unit;
import guatu.run.progress.Lamp;
import guatu.run.progress.VerifiedThen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Ranks the units of each class; pure. Ranking is of units, never of persons.
final class ClassTables {

    private final MonthFacts facts;
    private final Map<UUID, List<Snapshot.ItemRow>> items;
    private final Map<UUID, LocalDate> lastNodes = new HashMap<>();

    private ClassTables(List<Snapshot.ItemRow> rows, MonthFacts facts, List<VerifiedThen> verified) {
        this.facts = facts;
        this.items = rows.stream().filter(row -> row.unit() != null).collect(Collectors.groupingBy(Snapshot.ItemRow::unit, LinkedHashMap::new, Collectors.toList()));
        var owners = new HashMap<UUID, UUID>();
        rows.stream().filter(row -> row.unit() != null).forEach(row -> owners.put(row.id(), row.unit()));
        verified.stream().filter(one -> one.doneOn() != null && owners.containsKey(one.item()))
            .forEach(one -> lastNodes.merge(owners.get(one.item()), Objects.requireNonNull(one.doneOn()), (a, b) -> a.isAfter(b) ? a : b));
    }

    /// The classes in the order of their first unit.
    static List<Snapshot.ClassTable> of(List<Snapshot.ItemRow> rows, MonthFacts facts, List<VerifiedThen> verified) {
        return new ClassTables(rows, facts, verified).tables();
    }

    private List<Snapshot.ClassTable> tables() {
        var units = facts.ranked().values().stream().distinct().filter(unit -> items.containsKey(unit.id()))
            .sorted(Comparator.comparing(Unit::kind).thenComparingInt(Unit::sort).thenComparing(Unit::name).thenComparing(Unit::id)).toList();
        var classes = new LinkedHashMap<String, List<Unit>>();
        units.forEach(unit -> classes.computeIfAbsent(label(unit), _ -> new ArrayList<>()).add(unit));
        return classes.entrySet().stream().map(one -> new Snapshot.ClassTable(one.getKey(), rows(one.getKey(), one.getValue()))).toList();
    }

    private String label(Unit unit) {
        return facts.classes().getOrDefault(unit.id(), RankedUnits.defaultClass(unit.kind()));
    }

    private List<Snapshot.UnitRow> rows(String label, List<Unit> units) {
        var byId = units.stream().collect(Collectors.toMap(Unit::id, Function.identity(), (a, _) -> a, TreeMap::new));
        var ranked = CompetitionRank.of(units.stream().map(this::contender).toList());
        var rows = new ArrayList<Snapshot.UnitRow>();
        for (var one : ranked) {
            rows.add(row(byId.get(one.unit()), label, one, rows.isEmpty() ? null : rows.getLast()));
        }
        return rows;
    }

    private CompetitionRank.Contender contender(Unit unit) {
        return new CompetitionRank.Contender(unit.id(), CappedComposite.of(Tally.parts(items.get(unit.id()))).map(CappedComposite::score).orElse(null),
            facts.reopened().getOrDefault(unit.id(), 0), Tally.lamps(items.get(unit.id()), Lamp.RED), lastNodes.get(unit.id()));
    }

    private Snapshot.UnitRow row(Unit unit, String label, CompetitionRank.Ranked ranked, Snapshot.@Nullable UnitRow above) {
        var own = items.get(unit.id());
        var parts = Tally.parts(own);
        var composite = CappedComposite.of(parts);
        var score = composite.map(CappedComposite::score).orElse(null);
        var span = Distinguishable.leavingOneOut(parts);
        var close = above != null && above.score() != null && score != null && !Distinguishable.between(above.score(), span(above), score, span);
        var past = facts.ranks().get(unit.id());
        return new Snapshot.UnitRow(unit.id(), unit.label(), own.size(), Tally.lamps(own, Lamp.RED), Tally.lamps(own, Lamp.YELLOW), Tally.count(own, Tally::completed),
            Tally.completion(own), score, composite.map(CappedComposite::capped).orElse(null), composite.map(CappedComposite::raw).orElse(null),
            score == null ? null : span.map(Distinguishable.Span::lowest).orElse(null), score == null ? null : span.map(Distinguishable.Span::highest).orElse(null),
            ranked.rank(), ranked.tie(), close, past != null && past.label().equals(label) ? past.rank() : null,
            facts.reopened().getOrDefault(unit.id(), 0), lastNodes.get(unit.id()));
    }

    private static Optional<Distinguishable.Span> span(Snapshot.UnitRow row) {
        return row.lowest() == null || row.highest() == null ? Optional.empty() : Optional.of(new Distinguishable.Span(row.lowest(), row.highest()));
    }
}
