package guatu.plan.responsibility;

import guatu.plan.responsibility.reading.ReadIndicator;
import guatu.plan.responsibility.reading.ReadItem;
import guatu.plan.responsibility.reading.Relation;
import guatu.plan.responsibility.reading.TableMatch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Uses what an office once corrected on a list that has been read; counts where.
final class Recall {

    private final Map<Memory.Kind, Map<String, Memory>> byKind;
    private final Map<Memory, Integer> used = new LinkedHashMap<>();

    /// Memories that were taken back in this draft are not used.
    Recall(Collection<Memory> memories, Collection<UUID> forgotten) {
        var left = Set.copyOf(forgotten);
        byKind = memories.stream().filter(memory -> !left.contains(memory.id()))
            .collect(Collectors.groupingBy(Memory::kind, Collectors.toMap(Memory::written, Function.identity(), (first, _) -> first)));
    }

    private @Nullable Memory find(Memory.Kind kind, String said) {
        return byKind.getOrDefault(kind, Map.of()).get(Memory.written(said));
    }

    /// Roles (by table and column, 0-based) of heads that were corrected before, unless `chosen` says something of the column.
    Map<String, Map<Integer, String>> roles(List<TableMatch> tables, Map<String, Map<Integer, String>> chosen) {
        Map<String, Map<Integer, String>> roles = new HashMap<>();
        for (var table : tables) {
            for (var column : table.columns()) {
                var memory = find(Memory.Kind.COLUMN, column.head());
                if (memory != null && !memory.meant().equals(column.key()) && !chosen.getOrDefault(table.table(), Map.of()).containsKey(column.column())) {
                    roles.computeIfAbsent(table.table(), _ -> new HashMap<>()).put(column.column(), memory.meant());
                    used.merge(memory, 1, Integer::sum);
                }
            }
        }
        return roles;
    }

    /// What earlier corrections say of a row; null if nothing.
    @Nullable Mend mend(ReadItem item, @Nullable Integer year) {
        var due = due(item, year);
        var indicators = item.indicators().stream().map(this::indicator).toList();
        var mend = due == null ? Mend.NONE : Mend.ofDue(due.toString());
        mend = indicators.equals(item.indicators()) ? mend : mend.then(Mend.ofIndicators(indicators));
        return mend.equals(Mend.NONE) ? null : mend;
    }

    private @Nullable LocalDate due(ReadItem item, @Nullable Integer year) {
        var memory = item.dueText() == null ? null : find(Memory.Kind.DUE, item.dueText());
        if (memory == null || year == null) {
            return null;
        }
        try {
            var parts = memory.meant().split("[ -]");
            var day = LocalDate.of(year + Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            if (day.equals(item.due())) {
                return null;
            }
            used.merge(memory, 1, Integer::sum);
            return day;
        } catch (DateTimeException | NumberFormatException no) {
            return null;
        }
    }

    private ReadIndicator indicator(ReadIndicator read) {
        var memory = find(Memory.Kind.INDICATOR, Lessons.indicatorKey(read));
        if (memory == null) {
            return read;
        }
        used.merge(memory, 1, Integer::sum);
        var parts = memory.meant().split("\t", -1);
        return new ReadIndicator(parts[0], parts[2].isEmpty() ? read.relation() : Relation.valueOf(parts[2]), read.value(), parts[1]);
    }

    /// What the name was decided to mean before, if it was.
    UnitMatch unit(UnitMatch match, Set<UUID> active) {
        var memory = find(Memory.Kind.UNIT, match.name());
        if (memory == null) {
            return match;
        }
        if (memory.meant().equals("TEXT")) {
            return match.kept().by(memory.id());
        }
        if (memory.meant().startsWith("GROUP:")) {
            return match.grouped(UUID.fromString(memory.meant().substring(6))).by(memory.id());
        }
        var unit = UUID.fromString(memory.meant());
        return active.contains(unit) ? match.to(unit).by(memory.id()) : match;
    }

    /// Where columns, deadlines and indicators were put right.
    List<Recalled> used() {
        return used.entrySet().stream().map(entry -> new Recalled(entry.getKey().id(), entry.getKey().kind(), entry.getKey().said(), entry.getKey().meant(), entry.getValue())).toList();
    }
}
