package guatu.ground.documents;

import java.util.List;

/// A table of a docx: its head repeats on each page, no row is torn, numbers stand right.
final class DocxTable {

    private static final int WIDTH = 8844;          // twips: 156 mm

    private DocxTable() {
    }

    static void write(Xml xml, Paper.Table table) {
        if (table.caption() != null) {
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.CAPTION.id()).empty("w:keepNext").close();
            DocxParts.run(xml, table.caption());
            xml.close();
        }
        xml.open("w:tbl").open("w:tblPr").empty("w:tblW", "w:w", WIDTH, "w:type", "dxa").empty("w:jc", "w:val", "center").open("w:tblBorders");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.empty("w:" + side, "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "000000");
        }
        xml.close().empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar").empty("w:left", "w:w", 70, "w:type", "dxa")
            .empty("w:right", "w:w", 70, "w:type", "dxa").close().close().open("w:tblGrid");
        var shares = table.columns().stream().mapToInt(Paper.Column::share).sum();
        table.columns().forEach(column -> xml.empty("w:gridCol", "w:w", WIDTH * column.share() / shares));
        xml.close();
        row(xml, table, table.columns().stream().map(Paper.Column::head).toList(), true, shares);
        table.rows().forEach(cells -> row(xml, table, cells, false, shares));
        xml.close();
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.EDGE.id()).close().close();
    }

    private static void row(Xml xml, Paper.Table table, List<String> cells, boolean head, int shares) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        for (var i = 0; i < cells.size(); i++) {
            var column = table.columns().get(i);
            var style = head ? DocxStyle.TABLE_HEAD : column.right() ? DocxStyle.TABLE_NUMBER : DocxStyle.TABLE_TEXT;
            xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", WIDTH * column.share() / shares, "w:type", "dxa").empty("w:vAlign", "w:val", "center").close()
                .open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style.id()).close();
            DocxParts.run(xml, cells.get(i));
            xml.close().close();
        }
        xml.close();
    }
}
