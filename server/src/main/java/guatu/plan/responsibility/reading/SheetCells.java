package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Streams one worksheet into a grid.
final class SheetCells {

    private static final int MOST_COLUMNS = 256;
    private static final long MOST_CELLS = 12_000_000;
    private static final long MOST_MERGED = 2_000_000;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(?::([A-Z]{1,3})(\\d{1,7}))?");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Cell[] NO_CELLS = {};

    private final String sheet;
    private final Xml xml;
    private final List<String> shared;
    private final CellFormats formats;
    private final Findings findings;
    private final List<Cell[]> rows = new ArrayList<>();
    private final List<Grid.Span> merged = new ArrayList<>();
    private Cell[] row = new Cell[16];
    private int used;
    private long cells;
    private long mergedCells;
    private int formulas;
    private String firstFormula = "";

    SheetCells(String sheet, Xml xml, List<String> shared, CellFormats formats, Findings findings) {
        this.sheet = sheet;
        this.xml = xml;
        this.shared = shared;
        this.formats = formats;
        this.findings = findings;
    }

    Grid read() {
        while (xml.next()) {
            if (!xml.opens()) {
                continue;
            }
            switch (xml.name()) {
                case "row" -> readRow();
                case "mergeCell" -> readMerge(xml.attribute("ref", ""));
                default -> { }
            }
        }
        if (formulas > 0) {
            findings.add(firstFormula, FindingCode.FORMULA, sheet, String.valueOf(formulas));
        }
        return new Grid(sheet, rows, merged, null);
    }

    private void readRow() {
        var number = number(xml.attribute("r"), rows.size() + 1);
        used = 0;
        while (xml.next() && !xml.closes("row")) {
            if (xml.opens("c")) {
                readCell(number);
            }
        }
        cells += used + 1;
        if (number < 1 || number > 1_048_576 || cells > MOST_CELLS) {
            throw new Unreadable(FindingCode.TOO_MANY_CELLS, sheet);
        }
        if (used > 0) {
            while (rows.size() < number) {
                rows.add(NO_CELLS);
            }
            rows.set(number - 1, Arrays.copyOf(row, used));
        }
    }

    private void readCell(int rowNumber) {
        var column = column(xml.attribute("r"));
        var type = xml.attribute("t", "n");
        var style = number(xml.attribute("s"), 0);
        var formula = false;
        String value = null;
        while (xml.next() && !xml.closes("c")) {
            if (xml.opens("v")) {
                value = text("v");
            } else if (xml.opens("is")) {
                value = SharedStrings.text(xml, "is");
            } else if (xml.opens("f")) {
                formula = true;
                text("f");
            }
        }
        if (column >= MOST_COLUMNS) {
            return;
        }
        var place = formula || type.equals("e") ? sheet + "!" + Grid.letters(column) + rowNumber : "";
        if (formula) {
            formula(place, value);
        }
        put(column, value == null ? Cell.EMPTY : cell(type, style, value, place));
    }

    private void formula(String place, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            findings.add(place, FindingCode.FORMULA_EMPTY);
        } else if (formulas++ == 0) {
            firstFormula = place;
        }
    }

    private Cell cell(String type, int style, String value, String place) {
        return switch (type) {
            case "s" -> {
                var index = number(value, -1);
                yield index >= 0 && index < shared.size() ? Cell.text(shared.get(index)) : Cell.EMPTY;
            }
            case "inlineStr", "str" -> Cell.text(unescape(value));
            case "b" -> Cell.text(value.equals("1") ? "是" : "否");
            case "d" -> new Cell(value.length() > 10 ? value.substring(0, 10) : value, Cell.Kind.DATE);
            case "e" -> {
                findings.add(place, FindingCode.CELL_ERROR, value);
                yield Cell.EMPTY;
            }
            default -> value.isBlank() ? Cell.EMPTY : formats.cell(value.strip(), style);
        };
    }

    private void put(int column, Cell cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (column >= row.length) {
            row = Arrays.copyOf(row, Math.max(column + 1, row.length * 2));
        }
        if (column >= used) {
            Arrays.fill(row, used, column, null);
            used = column + 1;
        }
        row[column] = cell;
    }

    private String text(String element) {
        var text = "";
        while (xml.next() && !xml.closes(element)) {
            if (xml.isText()) {
                text = text.isEmpty() ? xml.text() : text + xml.text();
            }
        }
        return text;
    }

    private void readMerge(String reference) {
        var matcher = RANGE.matcher(reference);
        if (!matcher.matches() || matcher.group(3) == null) {
            findings.add(sheet + "!" + reference, FindingCode.MERGE_SHAPE, reference);
            return;
        }
        var span = new Grid.Span(Integer.parseInt(matcher.group(2)) - 1, index(matcher.group(1)),
                Integer.parseInt(matcher.group(4)) - 1, index(matcher.group(3)));
        mergedCells += Math.max(span.cells(), 1);
        var odd = span.top() < 0 || span.bottom() < span.top() || span.right() < span.left() || mergedCells > MOST_MERGED;
        if (odd || merged.size() < 2_000 && merged.stream().anyMatch(span::overlaps)) {
            mergedCells -= Math.max(span.cells(), 1);
            findings.add(sheet + "!" + reference.substring(0, reference.indexOf(':')), FindingCode.MERGE_SHAPE, reference);
            return;
        }
        merged.add(span);
    }

    static String unescape(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text)
            .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16)))) : text;
    }

    private int column(@Nullable String reference) {
        if (reference == null) {
            return used;
        }
        var end = 0;
        while (end < reference.length() && reference.charAt(end) >= 'A') {
            end++;
        }
        return index(reference.substring(0, Math.min(end, 3)));
    }

    private static int index(String letters) {
        var index = 0;
        for (var i = 0; i < letters.length(); i++) {
            index = index * 26 + letters.charAt(i) - 'A' + 1;
        }
        return Math.max(index - 1, 0);
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
