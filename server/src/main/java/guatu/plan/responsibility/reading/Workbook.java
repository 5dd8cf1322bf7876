package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An xlsx file as grids, one per visible worksheet.
final class Workbook {

    private record Sheet(String name, String relation, boolean hidden) {}

    private final Archive archive;
    private final String file;
    private final Findings findings;
    private final CellFormats formats = new CellFormats();

    private Workbook(Archive archive, String file, Findings findings) {
        this.archive = archive;
        this.file = file;
        this.findings = findings;
    }

    static List<Grid> read(Archive archive, String file, Findings findings) {
        return new Workbook(archive, file, findings).grids();
    }

    private List<Grid> grids() {
        var sheets = sheets();
        var paths = relations();
        formats.read(xml("xl/styles.xml", "<styleSheet/>"));
        var shared = SharedStrings.read(xml("xl/sharedStrings.xml", "<sst/>"));
        List<Grid> grids = new ArrayList<>();
        for (var sheet : sheets) {
            var path = paths.get(sheet.relation);
            if (path == null || !path.contains("worksheets/")) {
                continue;
            }
            if (sheet.hidden) {
                findings.add(sheet.name, FindingCode.SHEET_HIDDEN, sheet.name);
                continue;
            }
            grids.add(new SheetCells(sheet.name, new Xml(archive.need(path), file), shared, formats, findings).read());
        }
        return grids;
    }

    private Xml xml(String path, String otherwise) {
        return new Xml(archive.openOr(path, otherwise), file);
    }

    private List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        var xml = new Xml(archive.need("xl/workbook.xml"), file);
        while (xml.next()) {
            if (xml.opens("workbookPr") && List.of("1", "true").contains(xml.attribute("date1904", "0"))) {
                formats.from1904();
            } else if (xml.opens("sheet")) {
                sheets.add(new Sheet(xml.attribute("name", "Sheet"), relationOf(xml), !xml.attribute("state", "visible").equals("visible")));
            }
        }
        return sheets;
    }

    private static String relationOf(Xml xml) {
        return xml.attribute("id", "");
    }

    private Map<String, String> relations() {
        Map<String, String> paths = new HashMap<>();
        var xml = new Xml(archive.need("xl/_rels/workbook.xml.rels"), file);
        while (xml.next()) {
            if (xml.opens("Relationship")) {
                var target = xml.attribute("Target", "");
                paths.put(xml.attribute("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return paths;
    }
}
