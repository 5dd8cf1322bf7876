package guatu.ground.documents;

import java.util.ArrayList;

/// The end of a docx: 版记 in a box at the foot of the last page's type area, how to verify in the margin below it.
final class DocxFoot {

    private static final int WIDTH = 8844;          // twips: 156 mm
    private static final int EDGE = 8;              // eighths of a point: 0.35 mm
    private static final int INNER = 6;             // 0.25 mm
    private static final int MM = 36_000;           // EMU


    private static final int ROW = 28 * 12_700;     // EMU: 28 points
    private static final int PER_LINE = 29;         // characters of 4号 in a line

    private DocxFoot() {
    }

    /// Anchors the end's boxes in the paragraph that is open: the last one, so that they stand on the last page.
    static void anchor(Xml xml, Paper paper) {
        var printed = paper.printedBy() != null && !paper.printedBy().isBlank();
        var rows = rows(paper, printed);
        if (rows > 0) {
            DocxDrawing.copies(xml, 262 * MM - rows * ROW, rows * ROW, () -> copies(xml, paper, printed));
        }
        if (paper.verify() != null) {
            verify(xml, paper.verify(), paper.form() == Paper.Form.LETTER ? 11 : 16);
        }
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

    private static int rows(Paper paper, boolean printed) {
        var copies = paper.copies().isEmpty() ? 0 : (int) Math.ceil(Words.ems(Words.copies(paper)) / PER_LINE);
        return copies + (printed ? 1 : 0);
    }

    private static void copies(Xml xml, Paper paper, boolean printed) {
        if (!paper.copies().isEmpty()) {
            row(xml, Words.copies(paper), "", EDGE, printed ? INNER : EDGE);
        }
        if (printed) {
            row(xml, paper.printedBy(), Words.printed(paper), paper.copies().isEmpty() ? EDGE : 0, EDGE);
        }
    }

    private static void row(Xml xml, String left, String right, int above, int below) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.COPIES.id()).open("w:pBdr");
        if (above > 0) {
            xml.empty("w:top", "w:val", "single", "w:sz", above, "w:space", 0, "w:color", "000000");
        }
        xml.empty("w:bottom", "w:val", "single", "w:sz", below, "w:space", 0, "w:color", "000000").close()
            .open("w:tabs").empty("w:tab", "w:val", "right", "w:pos", WIDTH - 280).close().empty("w:ind", "w:left", 0, "w:right", 0).close();
        DocxParts.run(xml, "　" + left);
        if (!right.isEmpty()) {
            xml.open("w:r").empty("w:tab").close();
            DocxParts.run(xml, right);
        }
        xml.close();
    }
}
