package guatu.ground.documents;

import java.util.List;

/// Pictures of a docx: the QR code and the place of the seal. Lengths in EMU, 36,000 to the millimetre.
final class DocxDrawing {

    static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    static final String WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final int MM = 36_000;
    private static final int SEAL = 40 * MM;        // 市级 seals are about 42 mm

    private DocxDrawing() {
    }

    /// A QR code at a place of the page.
    static void qr(Xml xml, int x, int y, int side) {
        xml.open("w:r").open("w:drawing");
        anchor(xml, false, 1);
        place(xml, "page", x, "page", y);
        xml.empty("wp:extent", "cx", side, "cy", side).empty("wp:wrapNone").empty("wp:docPr", "id", 1, "name", "QR", "descr", "核验二维码");
        xml.open("a:graphic").open("a:graphicData", "uri", PIC).open("pic:pic")
            .open("pic:nvPicPr").empty("pic:cNvPr", "id", 1, "name", "qr.png").empty("pic:cNvPicPr").close()
            .open("pic:blipFill").empty("a:blip", "r:embed", "rId7").open("a:stretch").empty("a:fillRect").close().close();
        shape(xml, "pic:spPr", "rect", side, side);
        xml.close().close().close().close().close().close().close();
    }

    /// A red ring over signature and date where the seal goes; the middle is given in characters from the right edge.
    static void seal(Xml xml, double centre) {
        var left = (int) ((156 - centre * 156 / 28) * MM - SEAL / 2.0);
        box(xml, true, 2, "印章处", new int[] {SEAL, SEAL}, () -> place(xml, "column", left, "paragraph", -12 * MM));
        shape(xml, "wps:spPr", "ellipse", SEAL, SEAL);
        xml.empty("a:noFill").open("a:ln", "w", 9525).open("a:solidFill").empty("a:srgbClr", "val", "E60012").close().close().close();
        xml.open("wps:txbx").open("w:txbxContent").open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.VERIFY.id())
            .empty("w:spacing", "w:before", 0).empty("w:jc", "w:val", "center").close()
            .open("w:r").open("w:rPr").empty("w:color", "w:val", "E60012").close().leaf("w:t", "印章处").close().close().close().close();
        xml.empty("wps:bodyPr", "anchor", "t").close().close().close().close().close().close().close().close();
    }

    /// Small lines of text at a place of the page.
    static void words(Xml xml, int x, int y, List<String> lines) {
        var width = 80 * MM;
        var height = 18 * MM;
        box(xml, false, 3, "核验", new int[] {width, height}, () -> place(xml, "page", x, "page", y));
        shape(xml, "wps:spPr", "rect", width, height);
        xml.empty("a:noFill").open("a:ln").empty("a:noFill").close().close();
        xml.open("wps:txbx").open("w:txbxContent");
        for (var line : lines) {
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.VERIFY.id()).close();
            DocxParts.run(xml, line);
            xml.close();
        }
        xml.close().close().empty("wps:bodyPr", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0, "anchor", "t").close().close().close().close().close().close().close().close();
    }

    /// 版记 across the type area; the pitch was chosen so that the text above ends before it.
    static void copies(Xml xml, int y, int height, Runnable rows) {
        var width = 156 * MM;
        box(xml, false, 4, "版记", new int[] {width, height}, () -> place(xml, "page", 28 * MM, "page", y));
        shape(xml, "wps:spPr", "rect", width, height);
        xml.empty("a:noFill").open("a:ln").empty("a:noFill").close().close();
        xml.open("wps:txbx").open("w:txbxContent");
        rows.run();
        xml.close().close().empty("wps:bodyPr", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0, "anchor", "b").close().close().close().close().close().close().close().close();
    }

    /// Opens a text box up to its shape.
    private static void box(Xml xml, boolean behind, int id, String name, int[] size, Runnable place) {
        xml.open("w:r").open("mc:AlternateContent").open("mc:Choice", "Requires", "wps").open("w:drawing");
        anchor(xml, behind, id);
        place.run();
        xml.empty("wp:extent", "cx", size[0], "cy", size[1]).empty("wp:wrapNone").empty("wp:docPr", "id", id, "name", name, "descr", name);
        xml.open("a:graphic").open("a:graphicData", "uri", WPS).open("wps:wsp").empty("wps:cNvSpPr");
    }

    private static void anchor(Xml xml, boolean behind, int id) {
        xml.open("wp:anchor", "distT", 0, "distB", 0, "distL", 0, "distR", 0, "simplePos", 0, "relativeHeight", id, "behindDoc", behind ? 1 : 0,
            "locked", 0, "layoutInCell", 1, "allowOverlap", 1).empty("wp:simplePos", "x", 0, "y", 0);
    }

    private static void place(Xml xml, String fromX, int x, String fromY, int y) {
        xml.open("wp:positionH", "relativeFrom", fromX).leaf("wp:posOffset", x).close().open("wp:positionV", "relativeFrom", fromY).leaf("wp:posOffset", y).close();
    }

    /// Opens the shape's properties; a picture's have nothing more, and the caller closes them.
    private static void shape(Xml xml, String tag, String geometry, int width, int height) {
        xml.open(tag).open("a:xfrm").empty("a:off", "x", 0, "y", 0).empty("a:ext", "cx", width, "cy", height).close()
            .open("a:prstGeom", "prst", geometry).empty("a:avLst").close();
    }
}
