package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the head of a table and says what each column means.
final class TableHead {

    private static final int SEARCHED_ROWS = 60;
    private static final int MOST_HEAD_ROWS = 4;
    private static final Set<Role> TITLES = EnumSet.of(Role.PROJECT, Role.TASK, Role.CONTENT, Role.INDICATOR, Role.GOAL);

    private final Grid grid;
    private final int first;
    private final int last;

    private TableHead(Grid grid, int first) {
        this.grid = grid;
        this.first = first;
        this.last = lastRow();
    }

    /// The head of the table, with the roles a person chose (by column, 0-based) over the guessed ones; empty if none is recognized.
    static Optional<TableMatch> find(Grid grid, Map<Integer, String> chosen) {
        var best = -1;
        var most = chosen.isEmpty() ? 1 : 0;
        for (var row = 0; row < Math.min(grid.height(), SEARCHED_ROWS); row++) {
            var roles = roles(grid, row);
            var titled = roles.stream().anyMatch(TITLES::contains);
            if (roles.size() > most && (titled || !chosen.isEmpty())) {
                most = roles.size();
                best = row;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new TableHead(grid, best).match(chosen));
    }

    private static Set<Role> roles(Grid grid, int row) {
        var roles = EnumSet.noneOf(Role.class);
        for (var column = 0; column < grid.width(); column++) {
            var text = grid.own(row, column).text();
            if (text.length() <= 30) {
                HeadNames.role(text).filter(role -> role != Role.IGNORE).ifPresent(roles::add);
            }
        }
        return roles;
    }

    private int lastRow() {
        var last = first;
        for (var column = 0; column < grid.width(); column++) {
            var span = grid.span(first, column);
            if (span != null && span.top() == first) {
                last = Math.max(last, Math.min(span.bottom(), first + MOST_HEAD_ROWS - 1));
            }
        }
        return last == first && subheads(first + 1) ? first + 1 : last;
    }

    /// Does the row only divide heads that are merged across?
    private boolean subheads(int row) {
        if (row >= grid.height() || grid.blank(row)) {
            return false;
        }
        var divides = false;
        for (var column = 0; column < grid.width(); column++) {
            var head = grid.span(first, column);
            var under = head != null && head.right() > head.left();
            if (!grid.own(row, column).isEmpty() && !under) {
                return false;
            }
            divides |= under && !grid.own(row, column).isEmpty();
        }
        return divides;
    }

    private TableMatch match(Map<Integer, String> chosen) {
        List<ColumnMatch> columns = new ArrayList<>();
        for (var column = 0; column < grid.width(); column++) {
            var texts = texts(column);
            if (!texts.isEmpty() || chosen.containsKey(column)) {
                columns.add(guess(column, texts));
            }
        }
        var settled = settle(tasks(columns));
        var match = new TableMatch(grid.name(), first + 1, last + 1, settled);
        if (Matrix.looksLikeOne(grid, match)) {
            match = new TableMatch(grid.name(), first + 1, last + 1, Matrix.columns(grid, match));
        }
        var columnsChosen = match.columns().stream()
            .map(column -> Optional.ofNullable(chosen.get(column.column())).flatMap(column::as).orElse(column)).toList();
        return new TableMatch(grid.name(), first + 1, last + 1, columnsChosen);
    }

    /// The heads above a column from top to bottom, each once.
    private List<String> texts(int column) {
        var texts = new LinkedHashSet<String>();
        for (var row = first; row <= last; row++) {
            var text = Chars.squeezed(grid.seen(row, column).text());
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    private static ColumnMatch guess(int column, List<String> texts) {
        if (texts.isEmpty()) {
            return new ColumnMatch(column, "", Role.IGNORE, null);
        }
        var leaf = texts.getLast();
        var head = String.join(" / ", texts);
        var parent = texts.size() > 1 ? HeadNames.role(texts.getFirst()) : Optional.<Role>empty();
        if (HeadNames.period(leaf) && parent.filter(role -> role == Role.PROGRESS && !texts.getFirst().contains("计划")).isEmpty()) {
            return new ColumnMatch(column, head, Role.NODE, leaf);
        }
        if (texts.size() > 1 && under(texts.getFirst(), leaf).isPresent()) {
            return new ColumnMatch(column, head, under(texts.getFirst(), leaf).get(), null);
        }
        var role = HeadNames.exactly(leaf).or(() -> HeadNames.role(leaf));
        if (role.isPresent()) {
            return new ColumnMatch(column, head, role.get(), null);
        }
        var node = texts.size() > 1 && texts.getFirst().matches(".*(?:节点|计划安排|进度计划|时间表).*");
        return node ? new ColumnMatch(column, head, Role.NODE, leaf) : new ColumnMatch(column, head, Role.IGNORE, null);
    }

    /// Of two columns of tasks the first, merged downwards, is what the second belongs to; else the second says how.
    private List<ColumnMatch> tasks(List<ColumnMatch> columns) {
        var tasks = columns.stream().filter(column -> column.role() == Role.TASK).map(ColumnMatch::column).toList();
        if (tasks.size() != 2 || columns.stream().anyMatch(column -> column.role() == Role.PROJECT)) {
            return columns;
        }
        var parted = parted(tasks.getFirst(), tasks.getLast());
        return columns.stream().map(column -> column.column() == tasks.getFirst() && parted ? new ColumnMatch(column.column(), column.head(), Role.PROJECT, null)
            : column.column() == tasks.getLast() && !parted ? new ColumnMatch(column.column(), column.head(), Role.CONTENT, null) : column).toList();
    }

    /// Does a merged cell of the first column stand beside several of the second?
    private boolean parted(int one, int many) {
        for (var row = last + 1; row < Math.min(grid.height(), last + SEARCHED_ROWS); row++) {
            var span = grid.span(row, one);
            if (span != null && span.top() < row && span.left() == span.right() && !grid.own(row, many).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// What a leaf means because of the head above it: 投资额 under 年度计划 is of the year, 形象进度 there is what is to be reached.
    private static Optional<Role> under(String parent, String leaf) {
        var planned = HeadNames.clean(parent).matches(".*(?:年度?|当年|本年|今年)?(?:计划|目标|安排).*") && !parent.contains("完成") && !parent.contains("总投资");
        var money = HeadNames.clean(leaf).matches("(?:计划)?(?:投资|投资额|金额|投资计划|资金)");
        return !planned ? Optional.empty() : money && parent.matches(".*(?:年|本期).*") ? Optional.of(Role.INVESTMENT_YEAR)
            : HeadNames.role(leaf).filter(role -> role == Role.PROGRESS).map(_ -> Role.GOAL);
    }

    /// One column per role, a head that is exactly its name before one that is like it, else the first one; 单位 beside 指标 is the unit of measure.
    private static List<ColumnMatch> settle(List<ColumnMatch> columns) {
        var indicator = columns.stream().anyMatch(column -> column.role() == Role.INDICATOR);
        var seen = new HashSet<Role>();
        var exact = new java.util.EnumMap<Role, Integer>(Role.class);
        columns.stream().filter(column -> !(indicator && HeadNames.clean(column.head()).equals("单位"))).filter(column -> HeadNames.exactly(leaf(column)).filter(role -> role == column.role()).isPresent()).forEach(column -> exact.putIfAbsent(column.role(), column.column()));
        return columns.stream().map(column -> {
            var unit = indicator && HeadNames.clean(column.head()).equals("单位");
            var known = unit ? new ColumnMatch(column.column(), column.head(), Role.UNIT, null) : column;
            var taken = exact.getOrDefault(known.role(), known.column()) == known.column() && seen.add(known.role());
            return taken || known.role().repeats() ? known : new ColumnMatch(known.column(), known.head(), Role.IGNORE, null);
        }).toList();
    }

    private static String leaf(ColumnMatch column) {
        return column.head().substring(column.head().lastIndexOf('/') + 1).strip();
    }
}
