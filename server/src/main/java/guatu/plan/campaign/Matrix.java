package guatu.plan.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 五源四类矩阵: how many items come from each source and are of each type. An item of several sources stands in each of their rows,
/// and once in the totals.
public record Matrix(List<Cell> cells, List<Cell> types, int items, int complete) {

    /// How many items and how many of them are complete. No source: nobody has said; in `types` the source is absent always.
    public record Cell(@Nullable TaskSource source, @Nullable TaskType type, int items, int complete) {}

    /// What an item brings to the matrix.
    record Entry(List<TaskSource> sources, @Nullable TaskType type, boolean complete) {}

    static Matrix of(List<Entry> entries) {
        var cells = new ArrayList<Cell>();
        var types = new ArrayList<Cell>();
        for (var type : withNone(TaskType.values())) {
            for (var source : withNone(TaskSource.values())) {
                add(cells, source, type, entries.stream()
                    .filter(entry -> entry.type() == type && (source == null ? entry.sources().isEmpty() : entry.sources().contains(source))).toList());
            }
            add(types, null, type, entries.stream().filter(entry -> entry.type() == type).toList());
        }
        return new Matrix(List.copyOf(cells), List.copyOf(types), entries.size(), (int) entries.stream().filter(Entry::complete).count());
    }

    private static void add(List<Cell> cells, @Nullable TaskSource source, @Nullable TaskType type, List<Entry> entries) {
        if (!entries.isEmpty()) {
            cells.add(new Cell(source, type, entries.size(), (int) entries.stream().filter(Entry::complete).count()));
        }
    }

    private static <T> List<@Nullable T> withNone(T[] values) {
        var all = new ArrayList<@Nullable T>(List.of(values));
        all.add(null);
        return all;
    }
}
