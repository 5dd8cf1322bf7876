package guatu.plan.responsibility.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Builds files as offices and attackers make them.
final class TestFiles {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private TestFiles() {}

    interface Filler {
        void fill(Worksheet sheet);
    }

    /// A workbook as Excel would write it; cells as text or numbers.
    static byte[] xlsx(List<List<Object>> rows) {
        return xlsx(sheet -> {
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    var value = rows.get(row).get(column);
                    if (value instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (!value.toString().isEmpty()) {
                        sheet.value(row, column, value.toString());
                    }
                }
            }
        });
    }

    static byte[] xlsx(Filler filler) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Sheet1");
            filler.fill(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A workbook of one sheet whose XML is given.
    static byte[] rawXlsx(String sheetXml) {
        return zip(rawParts(sheetXml));
    }

    static Map<String, String> rawParts(String sheetXml) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"r\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheetXml);
        return parts;
    }

    static String sheet(String rows, String after) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
    }

    /// `cells` are inline strings; text that starts with `<` is taken as the cell's XML.
    static String row(int number, String... cells) {
        var xml = new StringBuilder("<row r=\"" + number + "\">");
        for (var i = 0; i < cells.length; i++) {
            var reference = Grid.letters(i) + number;
            xml.append(cells[i].isEmpty() ? "" : cells[i].startsWith("<") ? "<c r=\"" + reference + "\"" + cells[i].substring(2)
                : "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
        }
        return xml.append("</row>").toString();
    }

    static byte[] docx(String body) {
        return zip(Map.of("word/document.xml", "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>"));
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /// A table row; `^` continues a downward merge, `v` before the text begins one, `3|` spans three columns.
    static String wordRow(String... cells) {
        var xml = new StringBuilder("<w:tr>");
        for (var cell : cells) {
            var properties = "";
            var text = cell;
            if (cell.equals("^")) {
                properties = "<w:vMerge/>";
                text = "";
            } else if (cell.startsWith("v")) {
                properties = "<w:vMerge w:val=\"restart\"/>";
                text = cell.substring(1);
            } else if (cell.matches("\\d\\|.*")) {
                properties = "<w:gridSpan w:val=\"" + cell.charAt(0) + "\"/>";
                text = cell.substring(2);
            }
            xml.append("<w:tc><w:tcPr>").append(properties).append("</w:tcPr>").append(paragraph(text)).append("</w:tc>");
        }
        return xml.append("</w:tr>").toString();
    }
}
