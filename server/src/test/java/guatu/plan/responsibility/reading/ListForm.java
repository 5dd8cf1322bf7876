package guatu.plan.responsibility.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list of the tests with what shall be read from it: the original, a line of `====`, and the fields as `SpokenList` says them.
/// `x.txt` is the text itself; in `x.xlsx.txt` and `x.docx.txt` `|` parts cells, `^` goes on from above, `<` from the left,
/// `#5` is a number, `@46203` a day as Excel keeps it, `\n` a break, `%% name` begins a sheet or table, `%p` is a paragraph.
record ListForm(String name, byte[] bytes, String expected) {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";

    static ListForm of(String file, String whole) {
        var at = whole.indexOf("\n====\n");
        var original = whole.substring(0, at + 1);
        var kind = file.endsWith(".xlsx.txt") ? "a.xlsx" : file.endsWith(".docx.txt") ? "a.docx" : "a.txt";
        var bytes = switch (kind) {
            case "a.xlsx" -> xlsx(original);
            case "a.docx" -> TestFiles.docx(docx(original));
            default -> original.getBytes(StandardCharsets.UTF_8);
        };
        return new ListForm(kind, bytes, whole.substring(at + 6).strip());
    }

    PublishedList read() {
        return Lists.read(bytes, name, ReadingChoice.NONE);
    }

    private static byte[] xlsx(String original) {
        return TestFiles.zip(parts(byName(original)));
    }

    private static Map<String, List<String[]>> byName(String original) {
        Map<String, List<String[]>> sheets = new LinkedHashMap<>();
        var name = "Sheet1";
        for (var line : original.lines().toList()) {
            if (line.startsWith("%% ")) {
                name = line.substring(3);
            } else {
                sheets.computeIfAbsent(name, _ -> new ArrayList<>()).add(line.split("\\|", -1));
            }
        }
        return sheets;
    }

    private static Map<String, String> parts(Map<String, List<String[]>> sheets) {
        var names = new StringBuilder();
        var links = new StringBuilder("<Relationship Id=\"rIdS\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>");
        Map<String, String> parts = new LinkedHashMap<>();
        var n = 0;
        for (var sheet : sheets.entrySet()) {
            n++;
            names.append("<sheet name=\"").append(sheet.getKey()).append("\" sheetId=\"").append(n).append("\" r:id=\"rId").append(n).append("\"/>");
            links.append("<Relationship Id=\"rId").append(n).append("\" Target=\"worksheets/sheet").append(n).append(".xml\"/>");
            parts.put("xl/worksheets/sheet" + n + ".xml", sheet(sheet.getValue()));
        }
        parts.put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + names + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links + "</Relationships>");
        parts.put("xl/styles.xml", STYLES);
        return parts;
    }

    private static String sheet(List<String[]> rows) {
        var data = new StringBuilder();
        var merges = new StringBuilder();
        for (var row = 0; row < rows.size(); row++) {
            data.append("<row r=\"").append(row + 1).append("\">");
            for (var column = 0; column < rows.get(row).length; column++) {
                data.append(cell(Grid.letters(column) + (row + 1), rows.get(row)[column].strip()));
                merges.append(merge(rows, row, column));
            }
            data.append("</row>");
        }
        return TestFiles.sheet(data.toString(), merges.isEmpty() ? "" : "<mergeCells>" + merges + "</mergeCells>");
    }

    private static String cell(String reference, String text) {
        if (text.isEmpty() || text.equals("^") || text.equals("<")) {
            return "";
        }
        if (text.matches("[#@][-\\d.]+")) {
            return "<c r=\"" + reference + "\"" + (text.charAt(0) == '@' ? " s=\"1\"" : "") + "><v>" + text.substring(1) + "</v></c>";
        }
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text.replace("\\n", "\n").replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    private static String merge(List<String[]> rows, int row, int column) {
        var right = column;
        while (at(rows, row, right + 1).equals("<")) {
            right++;
        }
        var bottom = row;
        while (at(rows, bottom + 1, column).equals("^")) {
            bottom++;
        }
        var own = !at(rows, row, column).equals("<") && !at(rows, row, column).equals("^");
        return own && (right > column || bottom > row)
            ? "<mergeCell ref=\"" + Grid.letters(column) + (row + 1) + ":" + Grid.letters(right) + (bottom + 1) + "\"/>" : "";
    }

    private static String at(List<String[]> rows, int row, int column) {
        return row >= rows.size() || column >= rows.get(row).length ? "" : rows.get(row)[column].strip();
    }

    private static String docx(String original) {
        var body = new StringBuilder();
        var table = false;
        for (var line : original.lines().toList()) {
            if (table && (line.startsWith("%p") || line.startsWith("%%"))) {
                body.append("</w:tbl>");
                table = false;
            }
            if (line.startsWith("%p")) {
                body.append(TestFiles.paragraph(line.substring(2).strip()));
            } else if (!line.startsWith("%%")) {
                body.append(table ? "" : "<w:tbl>").append(wordRow(line.split("\\|", -1)));
                table = true;
            }
        }
        return body.append(table ? "</w:tbl>" : "").toString();
    }

    private static String wordRow(String[] cells) {
        List<String> row = new ArrayList<>();
        for (var i = 0; i < cells.length; i++) {
            var across = 1;
            while (i + across < cells.length && cells[i + across].strip().equals("<")) {
                across++;
            }
            var text = cells[i].strip().replace("\\n", "</w:t><w:br/><w:t>");
            row.add(text.equals("^") ? "^" : across > 1 ? across + "|" + text : "v" + text);
            i += across - 1;
        }
        return TestFiles.wordRow(row.toArray(String[]::new));
    }
}
