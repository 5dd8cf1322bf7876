package guatu.ground.documents;

import java.util.List;

/// The parts of a docx that hold no content: types, relations, styles, settings, page numbers.
final class DocxParts {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final int LINE = 560;                    // twips: 28 points
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private DocxParts() {
    }

    static Xml types(boolean picture) {
        var xml = new Xml().open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
            .empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
            .empty("Default", "Extension", "xml", "ContentType", "application/xml");
        if (picture) {
            xml.empty("Default", "Extension", "png", "ContentType", "image/png");
        }
        for (var part : List.of("document.main", "styles", "settings", "fontTable", "header", "footer")) {
            var names = part.equals("footer") ? List.of("footer-first", "footer-odd", "footer-even") : part.equals("header") ? List.of("header-first") : List.of(part.replace(".main", ""));
            names.forEach(name -> xml.empty("Override", "PartName", "/word/" + name + ".xml", "ContentType", OFFICE + "wordprocessingml." + part + "+xml"));
        }
        return xml.empty("Override", "PartName", "/docProps/custom.xml", "ContentType", OFFICE + "custom-properties+xml")
            .empty("Override", "PartName", "/docProps/core.xml", "ContentType", "application/vnd.openxmlformats-package.core-properties+xml");
    }

    static Xml relations() {
        return new Xml().open("Relationships", "xmlns", RELATIONS)
            .empty("Relationship", "Id", "rId1", "Type", R + "/officeDocument", "Target", "word/document.xml")
            .empty("Relationship", "Id", "rId2", "Type", RELATIONS + "/metadata/core-properties", "Target", "docProps/core.xml")
            .empty("Relationship", "Id", "rId3", "Type", R + "/custom-properties", "Target", "docProps/custom.xml");
    }

    static Xml documentRelations(boolean picture) {
        var xml = new Xml().open("Relationships", "xmlns", RELATIONS)
            .empty("Relationship", "Id", "rId1", "Type", R + "/styles", "Target", "styles.xml")
            .empty("Relationship", "Id", "rId2", "Type", R + "/settings", "Target", "settings.xml")
            .empty("Relationship", "Id", "rId3", "Type", R + "/header", "Target", "header-first.xml")
            .empty("Relationship", "Id", "rId4", "Type", R + "/footer", "Target", "footer-first.xml")
            .empty("Relationship", "Id", "rId5", "Type", R + "/footer", "Target", "footer-odd.xml")
            .empty("Relationship", "Id", "rId6", "Type", R + "/footer", "Target", "footer-even.xml");
        xml.empty("Relationship", "Id", "rId8", "Type", R + "/fontTable", "Target", "fontTable.xml");
        return picture ? xml.empty("Relationship", "Id", "rId7", "Type", R + "/image", "Target", "media/qr.png") : xml;
    }

    static Xml settings() {
        return new Xml().open("w:settings", "xmlns:w", W)
            .empty("w:evenAndOddHeaders")
            .empty("w:characterSpacingControl", "w:val", "doNotCompress")
            .open("w:compat").empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15").close();
    }

    /// What a word processor without these faces may take instead.
    static Xml fonts() {
        var xml = new Xml().open("w:fonts", "xmlns:w", W);
        for (var slot : Slot.values()) {
            xml.open("w:font", "w:name", slot.wanted()).empty("w:altName", "w:val", slot.others()).empty("w:charset", "w:val", "86")
                .empty("w:family", "w:val", slot == Slot.HEI ? "swiss" : "roman").empty("w:pitch", "w:val", "variable").close();
        }
        return xml;
    }

    static Xml core(Paper paper) {
        var xml = new Xml().open("cp:coreProperties", "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.leaf("dc:title", paper.title()).leaf("dc:creator", paper.issuer());
        if (paper.date() != null) {
            xml.leaf("dcterms:created", paper.date() + "T00:00:00Z", "xsi:type", "dcterms:W3CDTF");
        }
        return xml;
    }

    static Xml custom(List<Rendered.Substitution> substitutions) {
        var xml = new Xml().open("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
            "xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
        var said = substitutions.isEmpty() ? "" : Rendered.said(substitutions);
        return xml.open("property", "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid", 2, "name", "字体替代").leaf("vt:lpwstr", said).close();
    }

    static byte[] styles(int line) {
        var xml = new Xml().open("w:styles", "xmlns:w", W);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        font(xml, Slot.BODY, 32, false);
        xml.empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN").close().close();
        xml.open("w:pPrDefault").open("w:pPr");
        pitch(xml, 0, 0, line);
        xml.close().close().close();
        for (var style : DocxStyle.values()) {
            style.write(xml, line);
        }
        return xml.bytes();
    }

    static void font(Xml xml, Slot slot, int halfPoints, boolean red) {
        xml.empty("w:rFonts", "w:ascii", slot.wanted(), "w:hAnsi", slot.wanted(), "w:eastAsia", slot.wanted(), "w:cs", slot.wanted(), "w:hint", "eastAsia");
        if (red) {
            xml.empty("w:color", "w:val", "E60012");
        }
        xml.empty("w:spacing", "w:val", halfPoints == 32 ? -5 : 0);
        xml.empty("w:sz", "w:val", halfPoints).empty("w:szCs", "w:val", halfPoints);
    }

    static void pitch(Xml xml, int before, int after, int line) {
        xml.empty("w:spacing", "w:before", before, "w:after", after, "w:line", line, "w:lineRule", "exact");
    }

    /// — 1 — at the outer edge, one character in (STANDARDS 4).
    static byte[] footer(boolean even) {
        var xml = new Xml().open("w:ftr", "xmlns:w", W).open("w:p").open("w:pPr").empty("w:pStyle", "w:val", even ? "PageEven" : "PageOdd").close();
        run(xml, "— ");
        xml.open("w:fldSimple", "w:instr", " PAGE ");
        run(xml, even ? "2" : "1");
        xml.close();
        run(xml, " —");
        return xml.bytes();
    }

    static void run(Xml xml, String text) {
        xml.open("w:r").leaf("w:t", text, "xml:space", "preserve").close();
    }

}
