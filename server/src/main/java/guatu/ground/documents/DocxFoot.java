package guatu.ground.documents;

/// The bottom of a docx's last page, in one frame at the foot of the type area: how to verify, 抄送, 印发机关 and 印发日期.
final class DocxFoot {

    private DocxFoot() {
    }

    static void write(Xml xml, Paper paper) {
        if (paper.verify() != null) {
            verify(xml, paper.verify());
        }
        var printed = paper.printedBy() != null && !paper.printedBy().isBlank();
        if (!paper.copies().isEmpty()) {
            line(xml, Words.copies(paper), "", 8, printed ? 6 : 8);
        }
        if (printed) {
            line(xml, paper.printedBy(), Words.printed(paper), paper.copies().isEmpty() ? 8 : 0, 8);
        }
    }

    private static void verify(Xml xml, Paper.Verify verify) {
        frame(xml, DocxStyle.VERIFY);
        xml.close();
        if (verify.address() != null) {
            DocxDrawing.qr(xml);
        }
        DocxParts.run(xml, verify.text());
        xml.open("w:r").empty("w:br").close();
        DocxParts.run(xml, "存证链首：");
        xml.open("w:r").empty("w:br").close();
        var grouped = Words.grouped(verify.ledgerHead());
        var half = grouped.length() > 40 ? grouped.indexOf(' ', grouped.length() / 2 - 1) : grouped.length();
        DocxParts.run(xml, grouped.substring(0, half));
        if (half < grouped.length()) {
            xml.open("w:r").empty("w:br").close();
            DocxParts.run(xml, grouped.substring(half + 1));
        }
        xml.open("w:r").empty("w:br").close();
        DocxParts.run(xml, " ");
        xml.close();
    }

    private static void line(Xml xml, String left, String right, int above, int below) {
        frame(xml, DocxStyle.COPIES);
        xml.open("w:pBdr");
        if (above > 0) {
            xml.empty("w:top", "w:val", "single", "w:sz", above, "w:space", 1, "w:color", "000000");
        }
        xml.empty("w:bottom", "w:val", "single", "w:sz", below, "w:space", 1, "w:color", "000000").close();
        if (!right.isEmpty()) {
            xml.open("w:tabs").empty("w:tab", "w:val", "right", "w:pos", 8844 - 280).close();
        }
        xml.empty("w:ind", "w:left", 280, "w:right", 280).close();
        DocxParts.run(xml, left);
        if (!right.isEmpty()) {
            xml.open("w:r").empty("w:tab").close();
            DocxParts.run(xml, right);
        }
        xml.close();
    }

    private static void frame(Xml xml, DocxStyle style) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style.id()).empty("w:keepNext").empty("w:framePr", "w:w", 8844, "w:wrap", "notBeside",
            "w:vAnchor", "margin", "w:hAnchor", "margin", "w:xAlign", "left", "w:yAlign", "bottom");
    }
}
