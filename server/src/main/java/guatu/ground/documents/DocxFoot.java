package guatu.ground.documents;

import java.util.ArrayList;

/// The end of a docx: 版记 in a table at the foot of the last page's type area, how to verify in the margin below it.
final class DocxFoot {

    private static final int WIDTH = 8844;          // twips: 156 mm
    private static final int EDGE = 8;              // eighths of a point: 0.35 mm
    private static final int INNER = 6;             // 0.25 mm
    private static final int MM = 36_000;           // EMU

    private static final int BOTTOM = 14_854;       // twips: 262 mm, the type area's foot
    private static final int PER_LINE = 29;         // characters of 4号 in a line

    private DocxFoot() {
    }

    static void write(Xml xml, Paper paper) {
        var printed = paper.printedBy() != null && !paper.printedBy().isBlank();
        if (printed || !paper.copies().isEmpty()) {
            xml.open("w:tbl").open("w:tblPr").empty("w:tblpPr", "w:leftFromText", 0, "w:rightFromText", 0, "w:vertAnchor", "page", "w:horzAnchor", "margin",
                    "w:tblpX", 0, "w:tblpY", BOTTOM - rows(paper, printed) * DocxParts.LINE).empty("w:tblW", "w:w", WIDTH, "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed")
                .close().open("w:tblGrid").empty("w:gridCol", "w:w", WIDTH).close();
            if (!paper.copies().isEmpty()) {
                row(xml, Words.copies(paper), "", EDGE, printed ? INNER : EDGE);
            }
            if (printed) {
                row(xml, paper.printedBy(), Words.printed(paper), paper.copies().isEmpty() ? EDGE : INNER, EDGE);
            }
            xml.close();
        }
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.EDGE.id()).close();
        if (paper.verify() != null) {
            verify(xml, paper.verify(), paper.form() == Paper.Form.LETTER ? 11 : 16);
        }
        xml.close();
    }

    private static int rows(Paper paper, boolean printed) {
        var copies = paper.copies().isEmpty() ? 0 : (int) Math.ceil(Words.ems(Words.copies(paper)) / PER_LINE);
        return copies + (printed ? 1 : 0);
    }

    private static void verify(Xml xml, Paper.Verify verify, int side) {
        var left = 54;
        if (verify.address() != null) {
            DocxDrawing.qr(xml, left * MM, 265 * MM + MM / 2, side * MM);
            left += side + 2;
        }
        var lines = new ArrayList<String>();
        lines.add(verify.text());
        lines.add("存证链首");
        lines.addAll(Words.halves(verify.ledgerHead()));
        DocxDrawing.words(xml, left * MM, 265 * MM + MM / 2, lines);
    }

    private static void row(Xml xml, String left, String right, int above, int below) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close().open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", WIDTH, "w:type", "dxa").open("w:tcBorders")
            .empty("w:top", "w:val", "single", "w:sz", above, "w:space", 0, "w:color", "000000")
            .empty("w:bottom", "w:val", "single", "w:sz", below, "w:space", 0, "w:color", "000000").close()
            .open("w:tcMar").empty("w:left", "w:w", 0, "w:type", "dxa").empty("w:right", "w:w", 0, "w:type", "dxa").close().close();
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.COPIES.id());
        if (!right.isEmpty()) {
            xml.open("w:tabs").empty("w:tab", "w:val", "right", "w:pos", WIDTH - 280).close();
        }
        xml.close();
        DocxParts.run(xml, left);
        if (!right.isEmpty()) {
            xml.open("w:r").empty("w:tab").close();
            DocxParts.run(xml, right);
        }
        xml.close().close().close();
    }
}
