package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the rows under a head: headings, totals, notes, and one item per task row.
final class TableReader {

    private static final Pattern TOTAL = Pattern.compile("(?:总|合|小|共)\\s*计(?:[(\uFF08:\uFF1A].*)?");
    private static final Pattern NOTE = Pattern.compile("^(?:注|备注|说明|填表说明|填报人|审核人|制表人|联系人|联系电话|电话|填报单位|填表人|填报日期|填表日期|日期|单位负责人|负责人|审核|制表)\\s*\\d*[:\uFF1A.].*", Pattern.DOTALL);
    private static final Pattern NOTHING = Pattern.compile("[-—–/\\\\]+");
    private static final Pattern NUMERAL = Pattern.compile("[(\uFF08]?[一二三四五六七八九十]{1,3}[)\uFF09]?[、.]?");

    private final Grid grid;
    private final TableMatch match;
    private final Findings findings;
    private final ItemReader reader;
    private final GroupText groups = new GroupText();
    private final Map<Role, Integer> columns = new EnumMap<>(Role.class);
    private final List<ReadItem> items = new ArrayList<>();
    private final Repeats repeats;
    private final @Nullable Role titleRole;
    private Cell carriedNo = Cell.EMPTY;
    private Cell carriedProject = Cell.EMPTY;

    private TableReader(Grid grid, TableMatch match, ItemReader reader, Findings findings) {
        this.grid = grid;
        this.match = match;
        this.findings = findings;
        this.reader = reader;
        this.repeats = new Repeats(findings);
        match.columns().forEach(column -> columns.putIfAbsent(column.role(), column.column()));
        this.titleRole = Stream.of(Role.TASK, Role.PROJECT, columns.containsKey(Role.PROBLEM) ? Role.GOAL : Role.CONTENT, Role.CONTENT, Role.INDICATOR, Role.GOAL)
            .filter(columns::containsKey).findFirst().orElse(null);
    }

    static List<ReadItem> read(Grid grid, TableMatch match, ItemReader reader, Findings findings) {
        var table = new TableReader(grid, match, reader, findings);
        for (var row = match.lastHeadRow(); row < grid.height(); row++) {
            if (!grid.blank(row)) {
                table.row(row);
            }
        }
        return table.items;
    }

    private void row(int row) {
        var texts = texts(row);
        if (texts.isEmpty() || repeatsHead(row)) {
            return;
        }
        var first = texts.getFirst();
        if (TOTAL.matcher(Chars.half(first)).matches() || texts.size() > 1 && TOTAL.matcher(Chars.half(seen(row, titleRole).text())).matches()) {
            findings.add(grid.place(row, firstColumn(row)), FindingCode.ROW_TOTAL);
        } else if (texts.stream().allMatch(text -> NOTE.matcher(Chars.half(text)).matches())) {
            findings.add(grid.place(row, firstColumn(row)), FindingCode.ROW_NOTE, ItemReader.shortened(first));
        } else if (heading(row, texts)) {
            enter(row, texts);
        } else {
            item(row);
        }
    }

    /// The texts that have their own place in the row: a merged range speaks once, and only in its first row.
    private List<String> texts(int row) {
        List<String> texts = new ArrayList<>();
        for (var column = 0; column < grid.width(); column++) {
            var cell = grid.own(row, column);
            if (!cell.isEmpty()) {
                texts.add(cell.text());
            }
        }
        return texts;
    }

    private int firstColumn(int row) {
        var column = 0;
        while (grid.own(row, column).isEmpty()) {
            column++;
        }
        return column;
    }

    private boolean repeatsHead(int row) {
        var same = 0;
        for (var column : match.columns()) {
            var text = Chars.squeezed(grid.own(row, column.column()).text());
            if (!text.isEmpty() && !column.head().contains(text)) {
                return false;
            }
            same += text.isEmpty() ? 0 : 1;
        }
        return same >= 2 || same == 1 && match.columns().size() == 1;
    }

    private boolean heading(int row, List<String> texts) {
        var column = firstColumn(row);
        var text = texts.getFirst();
        var span = grid.span(row, column);
        if (texts.size() == 1) {
            var across = span != null && span.right() > span.left() && span.top() == row && span.bottom() == row;
            var inNo = column == columns.getOrDefault(Role.NO, -1) && !text.matches("\\d+(?:[.-]\\d+)*");
            return across || inNo || GroupText.chinese(text) && !columnFilledByMerge(row) || column == 0 && column != columnOf(titleRole) && !columns.containsKey(Role.GROUP) && !text.matches("\\d+(?:[.-]\\d+)*");
        }
        if (!NUMERAL.matcher(text).matches() && !GroupText.chinese(text)) {
            return false;
        }
        var unowned = unsaid(row, Role.LEAD) && unsaid(row, Role.RESPONSIBLE_UNIT) && unsaid(row, Role.DUE);
        var numeral = NUMERAL.matcher(text).matches() && column == columns.getOrDefault(Role.NO, -1);
        var ordinal = GroupText.chinese(text) && grid.own(row, columnOf(titleRole)).isEmpty();
        return unowned && (numeral && texts.size() <= 4 || ordinal);
    }

    /// Is the cell empty, or only a part of what is merged across the row?
    private boolean unsaid(int row, Role role) {
        var span = columns.containsKey(role) ? grid.span(row, columnOf(role)) : null;
        return seen(row, role).isEmpty() || span != null && span.top() == row && grid.own(row, columnOf(role)).isEmpty();
    }

    /// Is the row part of a project merged over several rows?
    private boolean columnFilledByMerge(int row) {
        var span = columns.containsKey(Role.PROJECT) ? grid.span(row, columnOf(Role.PROJECT)) : null;
        return span != null && span.top() < row;
    }

    private void enter(int row, List<String> texts) {
        carriedNo = Cell.EMPTY;
        carriedProject = Cell.EMPTY;
        var numeral = texts.size() > 1 && NUMERAL.matcher(texts.getFirst()).matches();
        if (numeral) {
            groups.enter(texts.getFirst().matches("[(\uFF08].*") ? "bracket" : "chinese", GroupText.bare(texts.get(1)));
        } else {
            groups.enter(texts.getFirst());
        }
    }

    private void item(int row) {
        var draft = draft(row);
        var title = titleRole == null ? "" : Chars.line(draft.text(titleRole));
        if (title.isEmpty() && titleRole == Role.TASK && !draft.text(Role.PROJECT).isEmpty() && !grid.own(row, columnOf(Role.PROJECT)).isEmpty()) {
            title = Chars.line(draft.text(Role.PROJECT));
        }
        if (title.isEmpty()) {
            findings.add(grid.place(row, titleRole == null ? 0 : columnOf(titleRole)), FindingCode.NO_TITLE, ItemReader.shortened(String.join(" ", texts(row))));
            return;
        }
        if (!columns.containsKey(Role.NO) && TaskLine.of(title, 0) instanceof TaskLine numbered) {
            draft.cells.put(Role.NO, Cell.text(numbered.no()));
            title = numbered.text();
        }
        var item = reader.read(draft, title, true);
        findings.within(item.row());
        repeated(row, item);
        findings.within(null);
        items.add(item);
    }

    private Draft draft(int row) {
        var draft = new Draft(grid.place(row), role -> grid.place(row, columnOf(columns.containsKey(role) ? role : titleRole)));
        draft.dueColumn = columns.containsKey(Role.DUE);
        for (var column : match.columns()) {
            var cell = grid.seen(row, column.column());
            switch (column.role()) {
                case IGNORE, TARGET -> { }
                case NODE -> node(draft, row, column, cell);
                case GROUP -> group(draft, row, column, cell);
                default -> draft.cells.putIfAbsent(column.role(), cell);
            }
        }
        match.columns().stream().filter(column -> column.role() == Role.GOAL || column.role() == Role.VALUE).forEach(column ->
            HeadNames.measure(column.head()).ifPresent(unit -> draft.cells.putIfAbsent(Role.UNIT, Cell.text(unit))));
        NamedPersons.take(draft, match);
        carry(draft, row);
        draft.groups.addAll(0, groups.path());
        draft.groups.addAll(0, grid.headings());
        if (titleRole == Role.TASK && draft.has(Role.PROJECT)) {
            draft.groups.add(GroupText.bare(draft.text(Role.PROJECT)));
        }
        draft.ownTotal = owns(row, Role.INVESTMENT_TOTAL);
        draft.ownYear = owns(row, Role.INVESTMENT_YEAR);
        return draft;
    }

    private void node(Draft draft, int row, ColumnMatch column, Cell cell) {
        if (!cell.isEmpty() && column.label() != null && !NOTHING.matcher(cell.text().strip()).matches()) {
            draft.nodes.add(new Draft.NodeText(column.label(), cell.text(), grid.place(row, column.column())));
        }
    }

    private final Map<Integer, String> carriedGroups = new HashMap<>();

    private void group(Draft draft, int row, ColumnMatch column, Cell cell) {
        var text = cell.isEmpty() ? carriedGroups.getOrDefault(column.column(), "") : GroupText.bare(cell.text());
        if (!text.isEmpty()) {
            carriedGroups.put(column.column(), text);
            draft.groups.add(text);
        }
    }

    /// An amount merged over several rows belongs to the first of them, or sums would count it twice.
    private boolean owns(int row, Role role) {
        var span = columns.containsKey(role) ? grid.span(row, columnOf(role)) : null;
        if (span != null && span.bottom() > span.top() && row == span.top() && !grid.own(row, columnOf(role)).isEmpty()) {
            findings.add(grid.place(row, columnOf(role)), FindingCode.AMOUNT_MERGED, String.valueOf(span.bottom() - span.top() + 1));
        }
        return span == null || span.top() == row;
    }

    /// A project that stands only in its first row without being merged goes on below it, with its number.
    private void carry(Draft draft, int row) {
        if (titleRole != Role.TASK || !columns.containsKey(Role.PROJECT)) {
            return;
        }
        if (draft.has(Role.PROJECT)) {
            carriedProject = draft.cell(Role.PROJECT);
            carriedNo = draft.cell(Role.NO);
        } else if (grid.own(row, columnOf(Role.NO)).isEmpty() && !carriedProject.isEmpty()) {
            draft.cells.put(Role.PROJECT, carriedProject);
            draft.cells.put(Role.NO, carriedNo);
        }
    }

    private void repeated(int row, ReadItem item) {
        var no = columns.containsKey(Role.NO) ? grid.own(row, columnOf(Role.NO)).text() : "";
        var place = columns.containsKey(Role.NO) ? grid.place(row, columnOf(Role.NO)) : grid.place(row);
        if (!no.isEmpty()) {
            repeats.number(groups.path(), no, place);
        }
        repeats.title(item, grid.place(row), grid.place(row, columnOf(titleRole)));
    }

    private Cell seen(int row, @Nullable Role role) {
        return role == null || !columns.containsKey(role) ? Cell.EMPTY : grid.seen(row, columnOf(role));
    }

    private int columnOf(@Nullable Role role) {
        return role == null ? 0 : columns.getOrDefault(role, 0);
    }
}
