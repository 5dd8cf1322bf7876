package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A matrix with places down and indicators across, turned so that `Matrix` can read it; places of cells stay those of the file.
final class TransposedMatrix extends Grid {

    private static final Pattern PLACES = Pattern.compile("(?:各?(?:县|市|区|乡|镇|街道?|单位|园区|功能区|辖区|地区|属地|板块|镇街|县区|区县|市县|乡镇|县市区|责任单位|承担单位|任务单位|分解单位|地方)[、/]?)+(?:名称)?");
    private static final Pattern AMOUNT_HEAD = Pattern.compile("^(?:总量|总额|目标值?|年度目标|任务数?|数量|绝对值|金额|计划数?|指标值)$");
    private static final Pattern GROWTH_HEAD = Pattern.compile("^(?:增速|增幅|增长率?|同比|占比|比重)$");
    private static final Pattern BRACKET = Pattern.compile("^(?<words>[^(]*)(?<bracket>\\([^)]*\\))?$");

    private final Grid source;
    private final List<Integer> rows;
    private final List<Integer> columns;

    private TransposedMatrix(Grid source, List<Cell[]> cells, List<Integer> rows, List<Integer> columns) {
        super(source.name(), cells, List.of(), null);
        this.source = source;
        this.rows = rows;
        this.columns = columns;
    }

    /// The head of such a table: a column of places and at least two columns of numbers; empty if it is none.
    static Optional<TableMatch> find(Grid grid) {
        for (var row = 0; row < Math.min(grid.height(), 20); row++) {
            for (var column = 0; column < grid.width(); column++) {
                if (places(grid, row, column)) {
                    var span = grid.span(row, column);
                    var last = span == null ? row : span.bottom();
                    var match = new TableMatch(grid.name(), row + 1, last + 1, columns(grid, row, last, column));
                    if (Matrix.isOne(match)) {
                        return Optional.of(match);
                    }
                }
            }
        }
        return Optional.empty();
    }

    static boolean isOne(TableMatch match) {
        return Matrix.isOne(match) && match.columns().stream().noneMatch(column -> column.role() == Role.INDICATOR)
            && match.columns().stream().anyMatch(column -> column.role() == Role.LOCATION);
    }

    private static boolean places(Grid grid, int row, int column) {
        return PLACES.matcher(HeadNames.clean(grid.own(row, column).text())).matches();
    }

    private static List<ColumnMatch> columns(Grid grid, int first, int last, int places) {
        List<ColumnMatch> columns = new ArrayList<>();
        for (var column = 0; column < grid.width(); column++) {
            var head = Chars.squeezed(grid.seen(first, column).text());
            var leaf = Chars.squeezed(grid.seen(last, column).text());
            var whole = head.equals(leaf) ? head : head + " / " + leaf;
            if (column == places) {
                columns.add(new ColumnMatch(column, whole, Role.LOCATION, null));
            } else if (column > places && HeadNames.exactly(leaf).isEmpty() && Matrix.mostlyNumbers(grid, last + 1, column)) {
                columns.add(new ColumnMatch(column, whole, Role.TARGET, name(head, leaf)));
            } else if (!whole.isEmpty()) {
                columns.add(new ColumnMatch(column, whole, Role.IGNORE, null));
            }
        }
        return columns;
    }

    /// "地区生产总值 / 增速(%)" is 地区生产总值增速(%), "… / 总量(亿元)" is 地区生产总值(亿元).
    private static String name(String head, String leaf) {
        var matcher = BRACKET.matcher(Chars.half(leaf));
        if (head.equals(leaf) || !matcher.matches()) {
            return leaf;
        }
        var bracket = matcher.group("bracket") == null ? "" : matcher.group("bracket");
        var parent = Chars.half(head).replaceFirst("\\([^)]*\\)$", "");
        return AMOUNT_HEAD.matcher(matcher.group("words")).matches() ? parent + (bracket.isEmpty() ? head.substring(parent.length()) : bracket)
            : GROWTH_HEAD.matcher(matcher.group("words")).matches() ? parent + leaf
            : leaf;
    }

    static List<ReadTarget> read(Grid grid, TableMatch match, Findings findings) {
        var places = match.columns().stream().filter(column -> column.role() == Role.LOCATION).findFirst().orElseThrow().column();
        var targets = match.columns().stream().filter(column -> column.role() == Role.TARGET && column.label() != null).toList();
        List<Integer> rows = new ArrayList<>();
        for (var row = match.lastHeadRow(); row < grid.height(); row++) {
            var place = Chars.squeezed(grid.own(row, places).text());
            if (Matrix.SUBTOTAL.matcher(place).matches()) {
                findings.add(grid.place(row, places), FindingCode.ROW_TOTAL);
            } else if (!place.isEmpty() && !place.matches("^(?:注|备注|说明)[:\\uFF1A].*")) {
                rows.add(row);
            }
        }
        List<Cell[]> cells = new ArrayList<>();
        for (var target : targets) {
            var line = new Cell[rows.size() + 1];
            line[0] = Cell.text(String.valueOf(target.label()));
            for (var i = 0; i < rows.size(); i++) {
                line[i + 1] = grid.seen(rows.get(i), target.column());
            }
            cells.add(line);
        }
        List<ColumnMatch> columns = new ArrayList<>(List.of(new ColumnMatch(0, "指标", Role.INDICATOR, null)));
        for (var i = 0; i < rows.size(); i++) {
            var place = Chars.line(grid.own(rows.get(i), places).text());
            columns.add(new ColumnMatch(i + 1, place, Role.TARGET, place));
        }
        var turned = new TransposedMatrix(grid, cells, rows, targets.stream().map(ColumnMatch::column).toList());
        return Matrix.read(turned, new TableMatch(grid.name(), 0, 0, columns), findings);
    }

    @Override
    String place(int row, int column) {
        return column == 0 ? source.place(0, columns.get(row)) : source.place(rows.get(column - 1), columns.get(row));
    }
}
