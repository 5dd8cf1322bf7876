package guatu.plan.responsibility.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A table: rows of cells, and merged ranges whose cells answer with the text of their first one.
class Grid {

    /// A merged range, 0-based, both ends included.
    record Span(int top, int left, int bottom, int right) {

        boolean overlaps(Span other) {
            return top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right;
        }

        long cells() {
            return (bottom - top + 1L) * (right - left + 1L);
        }
    }

    private final String name;
    private final List<Cell[]> rows;
    private final Map<Long, Span> spans = new HashMap<>();
    private final @Nullable IntFunction<String> rowPlace;
    private final int width;
    private List<String> headings = List.of();

    /// `rowPlace` names a row (0-based) where cells have no letters; null for a sheet.
    Grid(String name, List<Cell[]> rows, List<Span> merged, @Nullable IntFunction<String> rowPlace) {
        this.name = name;
        this.rows = rows;
        this.rowPlace = rowPlace;
        this.width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        merged.forEach(this::cover);
    }

    private void cover(Span span) {
        for (var row = span.top; row <= Math.min(span.bottom, rows.size() - 1); row++) {
            for (var column = span.left; column <= Math.min(span.right, width - 1); column++) {
                spans.put(key(row, column), span);
            }
        }
    }

    /// The same table under headings that stand above it in its document.
    Grid under(List<String> above) {
        headings = List.copyOf(above);
        return this;
    }

    List<String> headings() {
        return headings;
    }

    String name() {
        return name;
    }

    int height() {
        return rows.size();
    }

    int width() {
        return width;
    }

    /// The cell's own content.
    Cell own(int row, int column) {
        if (row >= rows.size()) {
            return Cell.EMPTY;
        }
        var cells = rows.get(row);
        return column < cells.length && cells[column] != null ? cells[column] : Cell.EMPTY;
    }

    /// The content seen on paper: inside a merged range that of its first cell.
    Cell seen(int row, int column) {
        var span = span(row, column);
        return span == null ? own(row, column) : own(span.top, span.left);
    }

    @Nullable Span span(int row, int column) {
        return spans.isEmpty() ? null : spans.get(key(row, column));
    }

    boolean blank(int row) {
        for (var cell : rows.get(row)) {
            if (cell != null && !cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// The cells of a row, separated by tabs; empty ones keep their place.
    String text(int row) {
        var text = new StringBuilder();
        var cells = rows.get(row);
        for (var column = 0; column < cells.length; column++) {
            text.append(column == 0 ? "" : "\t").append(cells[column] == null ? "" : Chars.line(cells[column].text()));
        }
        return text.toString().stripTrailing();
    }

    String place(int row, int column) {
        return rowPlace == null ? name + "!" + letters(column) + (row + 1) : rowPlace.apply(row);
    }

    String place(int row) {
        return rowPlace == null ? name + "!" + (row + 1) : rowPlace.apply(row);
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }
}
