package guatu.show.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 晒一晒、比一比: the sheet of a posting, out of the snapshot only. Units are compared, persons never.
final class PostingSheet {

    private PostingSheet() {}

    /// Units of one class, best first.
    record Group(String label, List<Row> rows) {}

    /// One unit; composites, score and rank as frozen.
    /// @param change ranks won (positive) or lost since the month frozen before
    /// @param best   the item furthest ahead of its plan, `slowest` furthest behind; absent where none is ahead or behind
    record Row(UUID unit, String name, @Nullable Integer rank, @Nullable Integer change, @Nullable BigDecimal score, @Nullable BigDecimal capped,
            @Nullable BigDecimal raw, int items, int red, boolean closeToAbove, @Nullable Entry best, @Nullable Entry slowest, List<String> corrections) {}

    /// @param ahead verified against planned progress in percentage points
    record Entry(UUID id, String no, String title, BigDecimal ahead) {}

    /// The classes of a frozen month with the corrections that stand beside its figures.
    static List<Group> of(Snapshot snapshot, List<Dispute> disputes) {
        var corrections = disputes.stream().filter(Dispute::corrects).toList();
        var items = snapshot.items().stream().filter(item -> item.unit() != null).collect(Collectors.groupingBy(Snapshot.ItemRow::unit));
        return snapshot.classes().stream().map(table -> new Group(table.label(),
            table.rows().stream().map(row -> row(row, items.getOrDefault(row.unit(), List.of()), corrections)).toList())).toList();
    }

    private static Row row(Snapshot.UnitRow row, List<Snapshot.ItemRow> items, List<Dispute> corrections) {
        var entries = items.stream().filter(item -> item.pv().signum() > 0 || item.ev().signum() > 0)
            .map(item -> new Entry(item.id(), item.no(), item.title(), item.ev().subtract(item.pv())))
            .sorted(Comparator.comparing(Entry::ahead).thenComparing(Entry::no)).toList();
        var slowest = entries.isEmpty() || entries.getFirst().ahead().signum() >= 0 ? null : entries.getFirst();
        var best = entries.stream().max(Comparator.comparing(Entry::ahead).thenComparing(Entry::no, Comparator.reverseOrder()))
            .filter(entry -> entry.ahead().signum() >= 0).orElse(null);
        return new Row(row.unit(), row.name(), row.rank(), RankNotes.change(row), row.score(), row.capped(), row.raw(), row.items(), row.red(),
            row.closeToAbove(), best, slowest, said(row, corrections));
    }

    private static List<String> said(Snapshot.UnitRow row, List<Dispute> corrections) {
        var said = new ArrayList<String>();
        corrections.stream().filter(one -> one.unit().equals(row.unit()) && one.item() == null && one.decided() != null)
            .forEach(one -> said.add(RankNotes.figure(one.figure()) + "更正为" + one.decided().corrected() + "（r）"));
        return said;
    }
}
