package guatu.ground.documents;

import guatu.ground.documents.Mark.Box;
import guatu.ground.documents.Mark.Ink;
import guatu.ground.documents.Sheets.Style;
import java.util.ArrayList;
import java.util.List;

/// A table on the sheets: its head on each sheet, numbers right, a row torn only if it is longer than a page.
final class TableSetter {

    private static final double TEXT_LINE = 18 * Sheet.POINT;
    private static final double PAD = 1.0;
    private static final double SIDE = 1.4;
    private static final double RULE = 0.18;
    private final Paper.Table table;
    private final Sheets sheets;
    private final double line;
    private final double[] edges;

    TableSetter(Paper.Table table, Sheets sheets, double line) {
        this.table = table;
        this.sheets = sheets;
        this.line = line;
        this.edges = new double[table.columns().size() + 1];
        var shares = table.columns().stream().mapToInt(Paper.Column::share).sum();
        edges[0] = Sheet.LEFT;
        for (var i = 1; i < edges.length; i++) {
            edges[i] = edges[i - 1] + Sheet.TYPE_WIDTH * table.columns().get(i - 1).share() / shares;
        }
    }

    void set() {
        var head = cells(table.columns().stream().map(Paper.Column::head).toList(), Slot.HEI);
        var caption = table.caption() == null ? 0 : line;
        if (sheets.left() < caption + 2 * height(head)) {
            sheets.fresh();
        }
        if (table.caption() != null) {
            sheets.put(sheets.centred(Style.of(Slot.HEI, 14), table.caption(), Sheet.LEFT + Sheet.TYPE_WIDTH / 2, sheets.take(line), line));
        }
        row(head, true, sheets.take(height(head)));
        table.rows().forEach(row -> place(cells(row, Slot.BODY), head));
        sheets.skip(2);
    }

    private void place(List<List<String>> cells, List<List<String>> head) {
        var rest = cells;
        while (height(rest) > sheets.left()) {
            var fits = (int) ((sheets.left() - 2 * PAD) / TEXT_LINE);
            if (height(rest) > Sheet.TYPE_HEIGHT - height(head) && fits > 0) {
                var part = rest.stream().map(lines -> lines.subList(0, Math.min(fits, lines.size()))).toList();
                row(part, false, sheets.take(height(part)));
                rest = rest.stream().map(lines -> lines.subList(Math.min(fits, lines.size()), lines.size())).toList();
            }
            sheets.fresh();
            row(head, true, sheets.take(height(head)));
        }
        row(rest, false, sheets.take(height(rest)));
    }

    private List<List<String>> cells(List<String> texts, Slot slot) {
        var cells = new ArrayList<List<String>>();
        for (var i = 0; i < texts.size(); i++) {
            var room = edges[i + 1] - edges[i] - 2 * SIDE;
            cells.add(texts.get(i).lines().flatMap(part -> sheets.breaker(Style.of(slot, 12)).lines(part, 0, room).stream()).toList());
        }
        return cells;
    }

    private static double height(List<List<String>> cells) {
        return Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1)) * TEXT_LINE + 2 * PAD;
    }

    private void row(List<List<String>> cells, boolean head, double top) {
        var height = height(cells);
        for (var i = 0; i < cells.size(); i++) {
            var y = top + (height - cells.get(i).size() * TEXT_LINE) / 2;
            for (var text : cells.get(i)) {
                sheets.put(cell(i, text, head, y));
                y += TEXT_LINE;
            }
        }
        sheets.put(new Box(Sheet.LEFT, top, Sheet.TYPE_WIDTH, RULE, Ink.BLACK));
        sheets.put(new Box(Sheet.LEFT, top + height, Sheet.TYPE_WIDTH, RULE, Ink.BLACK));
        for (var edge : edges) {
            sheets.put(new Box(edge - RULE / 2, top, RULE, height + RULE, Ink.BLACK));
        }
    }

    private Mark cell(int column, String text, boolean head, double y) {
        var style = Style.of(head ? Slot.HEI : Slot.BODY, 12);
        if (head) {
            return sheets.centred(style, text, (edges[column] + edges[column + 1]) / 2, y, TEXT_LINE);
        }
        return table.columns().get(column).right() ? sheets.before(style, text, edges[column + 1] - SIDE, y, TEXT_LINE)
            : sheets.run(style, text, edges[column] + SIDE, y, TEXT_LINE);
    }
}
