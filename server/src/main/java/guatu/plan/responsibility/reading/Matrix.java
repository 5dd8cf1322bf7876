package guatu.plan.responsibility.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 目标分解: a table of indicators × places gives targets, and its parts are held against the whole.
final class Matrix {

    private static final Pattern WHOLE = Pattern.compile("^(?:全[省市州县区镇域]|合计|总计|总量|总目标|汇总|目标|年度)$");
    /// The share that is nobody's: it may stay empty.
    private static final Pattern OWN = Pattern.compile(".*(?:本级|机动|预留|其他)");
    /// What is summed already is no part.
    static final Pattern SUBTOTAL = Pattern.compile("小\\s*计(?:[(\uFF08].*)?");
    private static final Pattern RATE = Pattern.compile(".*(?:率|增幅|增速|比重|占比|比例|指数|排名|位次|浓度|强度|降幅|人均.*)$");
    private static final Pattern UNIT_IN_NAME = Pattern.compile("^(.*?)[(\uFF08]([^)\uFF09]{1,8})[)\uFF09]$");

    private final Grid grid;
    private final TableMatch match;
    private final Findings findings;
    private final List<ReadTarget> targets = new ArrayList<>();

    private Matrix(Grid grid, TableMatch match, Findings findings) {
        this.grid = grid;
        this.match = match;
        this.findings = findings;
    }

    static boolean looksLikeOne(Grid grid, TableMatch match) {
        var roles = match.columns().stream().map(ColumnMatch::role).toList();
        return roles.contains(Role.INDICATOR) && !roles.contains(Role.PROJECT) && !roles.contains(Role.TASK) && numeric(grid, match).size() >= 2;
    }

    static boolean isOne(TableMatch match) {
        return match.columns().stream().filter(column -> column.role() == Role.TARGET).count() >= 2;
    }

    /// The same columns with those of numbers as targets; the scope is the lowest head without 目标.
    static List<ColumnMatch> columns(Grid grid, TableMatch match) {
        var numeric = numeric(grid, match);
        return match.columns().stream()
            .map(column -> numeric.contains(column.column()) ? new ColumnMatch(column.column(), column.head(), Role.TARGET, scope(column.head())) : column)
            .toList();
    }

    private static String scope(String head) {
        var leaf = head.substring(head.lastIndexOf('/') + 1).strip();
        var bare = leaf.replaceFirst("(?:年度)?目标(?:值|任务|数)?$", "").replaceFirst("[(\uFF08][^)\uFF09]*[)\uFF09]$", "").strip();
        return bare.isEmpty() ? leaf : bare;
    }

    private static List<Integer> numeric(Grid grid, TableMatch match) {
        List<Integer> columns = new ArrayList<>();
        for (var column : match.columns()) {
            var candidate = column.role() == Role.GOAL || column.role() == Role.IGNORE || column.role() == Role.VALUE || column.role() == Role.LOCATION;
            if (candidate && mostlyNumbers(grid, match.lastHeadRow(), column.column())) {
                columns.add(column.column());
            }
        }
        return columns;
    }

    /// Are at least half of the filled cells below the head numbers? A dash says that there is none.
    static boolean mostlyNumbers(Grid grid, int from, int column) {
        var numbers = 0;
        var filled = 0;
        for (var row = from; row < Math.min(grid.height(), from + 100); row++) {
            var cell = grid.own(row, column);
            filled += none(cell) ? 0 : 1;
            numbers += number(cell).isPresent() ? 1 : 0;
        }
        return numbers > 0 && numbers * 2 >= filled;
    }

    private static Optional<BigDecimal> number(Cell cell) {
        return cell.kind() == Cell.Kind.DATE ? Optional.empty() : Amounts.read(cell.text().replaceFirst("[%\uFF05]$", ""), null);
    }

    private static boolean none(Cell cell) {
        return cell.isEmpty() || cell.text().strip().matches("[-—–/\\\\]+|无");
    }

    static List<ReadTarget> read(Grid grid, TableMatch match, Findings findings) {
        var matrix = new Matrix(grid, match, findings);
        for (var row = match.lastHeadRow(); row < grid.height(); row++) {
            matrix.row(row);
        }
        return matrix.targets;
    }

    private void row(int row) {
        var indicator = text(row, Role.INDICATOR);
        if (indicator == null || grid.blank(row)) {
            return;
        }
        var inName = UNIT_IN_NAME.matcher(indicator);
        var unit = text(row, Role.UNIT);
        var split = unit == null && inName.matches();
        var name = split ? inName.group(1).strip() : indicator;
        var measure = split ? inName.group(2).strip() : unit;
        BigDecimal whole = null;
        List<BigDecimal> parts = new ArrayList<>();
        var first = -1;
        for (var column : match.columns()) {
            if (column.role() != Role.TARGET || column.label() == null || SUBTOTAL.matcher(column.label()).matches()) {
                continue;
            }
            var value = value(row, column, name);
            if (value == null) {
                continue;
            }
            first = first < 0 ? column.column() : first;
            targets.add(new ReadTarget(name, measure, column.label(), value));
            if (whole == null && WHOLE.matcher(column.label()).matches()) {
                whole = value;
            } else {
                parts.add(value);
            }
        }
        if (whole != null && !parts.isEmpty() && !rate(name, measure)) {
            compare(grid.place(row, first), name, whole, parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private @Nullable BigDecimal value(int row, ColumnMatch column, String indicator) {
        var cell = grid.seen(row, column.column());
        var value = number(cell);
        if (value.isEmpty() && none(cell) && (!cell.isEmpty() || OWN.matcher(String.valueOf(column.label())).matches())) {
            return null;
        }
        if (value.isEmpty()) {
            findings.add(grid.place(row, column.column()), FindingCode.TARGET_MISSING, indicator, String.valueOf(column.label()), cell.text());
        } else if (cell.kind() == Cell.Kind.TEXT) {
            findings.add(grid.place(row, column.column()), FindingCode.NUMBER_AS_TEXT, cell.text());
        }
        return value.orElse(null);
    }

    private @Nullable String text(int row, Role role) {
        return match.columns().stream().filter(column -> column.role() == role).findFirst()
            .map(column -> Chars.line(grid.seen(row, column.column()).text())).filter(text -> !text.isEmpty()).orElse(null);
    }

    /// Rates are never summed.
    private static boolean rate(String name, @Nullable String unit) {
        return RATE.matcher(name).matches() || unit != null && Chars.half(unit).matches(".*[%‰].*|.*百分点|位|名|位次");
    }

    private void compare(String place, String indicator, BigDecimal whole, BigDecimal parts) {
        var difference = Amounts.plain(parts.subtract(whole)).abs().toPlainString();
        var arguments = new String[] {indicator, Amounts.plain(parts).toPlainString(), whole.toPlainString(), difference};
        if (parts.compareTo(whole) < 0) {
            findings.add(place, FindingCode.PARTS_BELOW_WHOLE, arguments);
        } else if (parts.compareTo(whole) > 0) {
            findings.add(place, FindingCode.PARTS_ABOVE_WHOLE, arguments);
        }
    }
}
