package guatu.ground.documents;

/// The top of a docx: red head, number, red line. Of a letter, head and rules stand in the first page's header and foot.
final class DocxHead {

    private static final String RED = "E60012";
    private static final int RULE_OVERHANG = -397;  // 7 mm beyond the type area: 170 mm rules

    private DocxHead() {
    }

    static void write(Xml xml, Paper paper) {
        switch (paper.form()) {
            case DOCUMENT -> {
                head(xml, paper, Math.max(0, 1984 - 700 * Math.max(0, TitleLines.of(paper.title(), TitleLines.PER_LINE).size() - 3)));
                xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.NUMBER.id());
                border(xml, "bottom", "single", 12, 11);
                xml.empty("w:spacing", "w:before", 1120).close();
                number(xml, paper);
                xml.open("w:p").close();
            }
            case LETTER -> right(xml, paper);
            case SLIP -> {
                head(xml, paper, 0);
                xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.EDGE.id());
                border(xml, "bottom", "thickThinSmallGap", 24, 1);
                xml.empty("w:spacing", "w:before", 60).close().close();
                right(xml, paper);
            }
        }
    }

    static byte[] header(Paper paper) {
        var xml = new Xml().open("w:hdr", "xmlns:w", DocxParts.W);
        if (paper.form() != Paper.Form.LETTER) {
            return xml.open("w:p").close().bytes();
        }
        head(xml, paper, 0);
        rule(xml, "bottom", "thickThinSmallGap");
        return xml.bytes();
    }

    static byte[] letterFoot() {
        var xml = new Xml().open("w:ftr", "xmlns:w", DocxParts.W);
        rule(xml, "top", "thinThickSmallGap");
        return xml.bytes();
    }

    /// The head's size in half points: as large as fits, at most 1号 and a half.
    static int halfPoints(Paper paper) {
        var fits = (int) (156 / 25.4 * 72 / Math.max(1, Words.ems(Words.head(paper))) * 2);
        return Math.min(fits - fits % 2, paper.form() == Paper.Form.DOCUMENT ? 104 : 72);
    }

    private static void head(Xml xml, Paper paper, int before) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.HEAD.id()).empty("w:spacing", "w:before", before, "w:line", halfPoints(paper) * 11, "w:lineRule", "exact").close()
            .open("w:r").open("w:rPr").empty("w:sz", "w:val", halfPoints(paper)).empty("w:szCs", "w:val", halfPoints(paper)).close()
            .leaf("w:t", Words.head(paper)).close().close();
    }

    private static void right(Xml xml, Paper paper) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.NUMBER_RIGHT.id()).empty("w:spacing", "w:before", 100).close();
        number(xml, paper);
    }

    private static void number(Xml xml, Paper paper) {
        if (paper.number() != null) {
            DocxParts.run(xml, paper.number());
        }
        xml.close();
    }

    private static void rule(Xml xml, String side, String kind) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.EDGE.id());
        border(xml, side, kind, 24, 1);
        xml.empty("w:ind", "w:left", RULE_OVERHANG, "w:right", RULE_OVERHANG).close().close();
    }

    private static void border(Xml xml, String side, String kind, int eighths, int space) {
        xml.open("w:pBdr").empty("w:" + side, "w:val", kind, "w:sz", eighths, "w:space", space, "w:color", RED).close();
    }
}
