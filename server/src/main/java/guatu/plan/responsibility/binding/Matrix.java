package guatu.plan.responsibility.binding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// 捆绑矩阵: leader × slot on one day; a cell with fewer objects than the slot asks for is a hole.
/// @param holes how many objects are missing in all
public record Matrix(List<Slot> slots, List<Row> rows, int holes) {

    /// One leader; `listed` is false for somebody who is bound without being on the scheme's list of leaders.
    public record Row(UUID person, boolean listed, List<Cell> cells, int held, int holes) {}

    /// What a leader holds of a slot, and how many are missing.
    public record Cell(UUID slot, List<Binding> held, int missing) {}

    static Matrix of(Scheme scheme, Collection<Binding> bindings, LocalDate day) {
        var slots = scheme.inUse();
        var people = new LinkedHashSet<>(scheme.leaders());
        Map<UUID, Map<UUID, List<Binding>>> held = new LinkedHashMap<>();
        for (var binding : bindings) {
            if (binding.holds(day)) {
                people.add(binding.personId());
                held.computeIfAbsent(binding.personId(), _ -> new LinkedHashMap<>()).computeIfAbsent(binding.slotId(), _ -> new java.util.ArrayList<>()).add(binding);
            }
        }
        var rows = people.stream().map(person -> row(person, scheme.leaders().contains(person), slots, held.getOrDefault(person, Map.of()))).toList();
        return new Matrix(slots, rows, rows.stream().mapToInt(Row::holes).sum());
    }

    private static Row row(UUID person, boolean listed, List<Slot> slots, Map<UUID, List<Binding>> held) {
        var cells = slots.stream().map(slot -> {
            var own = List.copyOf(held.getOrDefault(slot.id(), List.of()));
            return new Cell(slot.id(), own, listed ? Math.max(0, slot.least() - own.size()) : 0);
        }).toList();
        return new Row(person, listed, cells, cells.stream().mapToInt(cell -> cell.held().size()).sum(), cells.stream().mapToInt(Cell::missing).sum());
    }
}
