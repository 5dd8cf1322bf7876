package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.List;

/// A docx file as paragraphs and tables in their order.
final class WordBody {

    private static final int LONG_HEADING = 40;

    final List<String> paragraphs = new ArrayList<>();
    final List<Grid> tables = new ArrayList<>();
    /// Paragraphs standing before the first table.
    int lead = -1;
    private final GroupText groups = new GroupText();
    private final List<String> headings = new ArrayList<>();
    private boolean parted;
    private final Xml xml;
    private final WordNumbers numbers;

    private WordBody(Xml xml, WordNumbers numbers) {
        this.xml = xml;
        this.numbers = numbers;
    }

    static WordBody read(Archive archive, String file) {
        var numbers = WordNumbers.read(new Xml(archive.openOr("word/numbering.xml", "<numbering/>"), file));
        var body = new WordBody(new Xml(archive.need("word/document.xml"), file), numbers);
        body.read();
        return body;
    }

    private void read() {
        while (xml.next()) {
            if (xml.opens("p")) {
                paragraphs.add(paragraph());
                heard(paragraphs.getLast());
            } else if (xml.opens("tbl")) {
                lead = lead < 0 ? paragraphs.size() : lead;
                tables.add(headed(table()));
            }
        }
        lead = lead < 0 ? paragraphs.size() : lead;
    }

    /// Headings right above a table are its groups; other words between part it from those before.
    private void heard(String paragraph) {
        var heading = GroupText.chinese(paragraph) && paragraph.length() <= LONG_HEADING && paragraph.indexOf('。') < 0;
        if (heading) {
            headings.add(paragraph);
        } else if (!paragraph.isBlank() && TitleText.amountUnit(paragraph) == null) {
            headings.clear();
            parted = true;
        }
    }

    private Grid headed(Grid table) {
        if (parted) {
            groups.clear();
        }
        headings.forEach(groups::enter);
        headings.clear();
        parted = false;
        return table.under(groups.path());
    }

    private String paragraph() {
        var text = new StringBuilder();
        var number = "";
        var inText = false;
        String list = null;
        var level = "0";
        while (xml.next() && !xml.closes("p")) {
            if (xml.opens("del") || xml.opens("moveFrom") || xml.opens("Fallback") || xml.opens("txbxContent") || xml.opens("pPrChange") || xml.opens("rPrChange")) {
                xml.skip();
            } else if (xml.opens("numId")) {
                list = xml.attribute("val", "0");
            } else if (xml.opens("ilvl")) {
                level = xml.attribute("val", "0");
            } else if (xml.closes("pPr") && list != null) {
                number = numbers.next(list, level);
            } else if (xml.opens("t")) {
                inText = true;
            } else if (xml.closes("t")) {
                inText = false;
            } else if (xml.opens("tab")) {
                text.append(' ');
            } else if (xml.opens("br") || xml.opens("cr")) {
                text.append('\n');
            } else if (inText && xml.isText()) {
                text.append(xml.text());
            }
        }
        return text.toString().isBlank() ? "" : number + text.toString().strip();
    }

    private Grid table() {
        var number = tables.size() + 1;
        List<Cell[]> rows = new ArrayList<>();
        List<Grid.Span> merged = new ArrayList<>();
        List<Integer> openSince = new ArrayList<>();
        while (xml.next() && !xml.closes("tbl")) {
            if (xml.opens("tr")) {
                rows.add(row(rows.size(), merged, openSince));
            }
        }
        for (var column = 0; column < openSince.size(); column++) {
            close(merged, openSince, column, rows.size() - 1);
        }
        return new Grid("table " + number, rows, merged, row -> "table " + number + " row " + (row + 1));
    }

    /// `openSince` holds for each column the row where a downward merge began, or -1.
    private Cell[] row(int row, List<Grid.Span> merged, List<Integer> openSince) {
        List<Cell> cells = new ArrayList<>();
        while (xml.next() && !xml.closes("tr")) {
            if (xml.opens("gridBefore")) {
                pad(cells, Integer.parseInt(xml.attribute("val", "0")));
            } else if (xml.opens("tc")) {
                cell(row, cells, merged, openSince);
            }
        }
        return cells.toArray(Cell[]::new);
    }

    private void cell(int row, List<Cell> cells, List<Grid.Span> merged, List<Integer> openSince) {
        List<String> texts = new ArrayList<>();
        var width = 1;
        String merge = null;
        while (xml.next() && !xml.closes("tc")) {
            if (xml.opens("gridSpan")) {
                width = Math.clamp(Integer.parseInt(xml.attribute("val", "1")), 1, 64);
            } else if (xml.opens("vMerge")) {
                merge = xml.attribute("val", "continue");
            } else if (xml.opens("p")) {
                texts.add(paragraph());
            } else if (xml.opens("tbl")) {
                xml.skip();
            }
        }
        var column = cells.size();
        while (openSince.size() <= column) {
            openSince.add(-1);
        }
        if (merge == null || merge.equals("restart")) {
            close(merged, openSince, column, row - 1);
            openSince.set(column, merge == null ? -1 : row);
        }
        if (width > 1 && merge == null) {
            merged.add(new Grid.Span(row, column, row, column + width - 1));
        }
        texts.removeIf(String::isBlank);
        cells.add("continue".equals(merge) ? Cell.EMPTY : Cell.text(String.join("\n", texts)));
        pad(cells, width - 1);
    }

    private static void pad(List<Cell> cells, int count) {
        for (var i = 0; i < Math.min(count, 64); i++) {
            cells.add(Cell.EMPTY);
        }
    }

    private static void close(List<Grid.Span> merged, List<Integer> openSince, int column, int lastRow) {
        var since = openSince.get(column);
        if (since >= 0 && lastRow > since) {
            merged.add(new Grid.Span(since, column, lastRow, column));
        }
        openSince.set(column, -1);
    }
}
