package guatu.ground.documents;

import java.util.List;

/// Writes a paper as docx: real styles, exact pitch, page number fields, table heads that repeat (STANDARDS 4; lengths in twips, 567 = 1 cm).
final class DocxWriter {

    private static final int EM = 315;              // a character of the grid: 156 mm / 28
    private final Paper paper;
    private final int line;
    private final Xml xml = new Xml();

    private DocxWriter(Paper paper, int line) {
        this.paper = paper;
        this.line = line;
    }

    /// @param pitch distance of lines in points, 28 as a rule
    static byte[] write(Paper paper, List<Rendered.Substitution> substitutions, int pitch) {
        return new DocxWriter(paper, pitch * 20).archive(substitutions);
    }

    private byte[] archive(List<Rendered.Substitution> substitutions) {
        var qr = paper.verify() != null && paper.verify().address() != null ? QrCode.of(paper.verify().address()).png() : null;
        var archive = new Archive().add("[Content_Types].xml", DocxParts.types(qr != null)).add("_rels/.rels", DocxParts.relations())
            .add("word/document.xml", document().bytes()).add("word/_rels/document.xml.rels", DocxParts.documentRelations(qr != null))
            .add("word/styles.xml", DocxParts.styles(line)).add("word/settings.xml", DocxParts.settings()).add("word/fontTable.xml", DocxParts.fonts())
            .add("word/header-first.xml", DocxHead.header(paper)).add("word/footer-first.xml", letter() ? DocxHead.letterFoot() : DocxParts.footer(false))
            .add("word/footer-odd.xml", DocxParts.footer(false)).add("word/footer-even.xml", DocxParts.footer(true))
            .add("docProps/core.xml", DocxParts.core(paper)).add("docProps/custom.xml", DocxParts.custom(substitutions));
        if (qr != null) {
            archive.add("word/media/qr.png", qr);
        }
        return archive.bytes();
    }

    private boolean letter() {
        return paper.form() == Paper.Form.LETTER;
    }

    private Xml document() {
        xml.open("w:document", "xmlns:w", DocxParts.W, "xmlns:r", DocxParts.R, "xmlns:wp", DocxDrawing.WP, "xmlns:a", DocxDrawing.A,
            "xmlns:pic", DocxDrawing.PIC, "xmlns:wps", DocxDrawing.WPS, "xmlns:mc", DocxDrawing.MC).open("w:body");
        DocxHead.write(xml, paper);
        var around = paper.form() == Paper.Form.SLIP ? line / 2 : line;
        paragraph(DocxStyle.TITLE, TitleLines.of(paper.title(), TitleLines.PER_LINE), "w:before", around, "w:after", around);
        if (paper.addressee() != null && !paper.addressee().isBlank()) {
            paragraph(DocxStyle.ADDRESSEE, List.of(Words.addressee(paper.addressee())));
        }
        paper.body().forEach(this::block);
        attachments();
        signature();
        if (paper.date() == null) {
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyle.EDGE.id()).close();
            DocxFoot.anchor(xml, paper);
            xml.close();
        }
        section();
        return xml;
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Heading(var level, var text) -> paragraph(DocxStyle.heading(level), List.of(text));
            case Paper.Paragraph(var text) -> text.lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(DocxStyle.NORMAL, List.of(line.strip())));
            case Paper.Table table -> DocxTable.write(xml, table);
        }
    }

    private void attachments() {
        if (!paper.attachments().isEmpty()) {
            gap();
        }
        for (var n = 0; n < paper.attachments().size(); n++) {
            paragraph(DocxStyle.ATTACHMENT, List.of(Words.attachment(paper, n)));
        }
    }

    /// 署名 over 成文日期: with a seal the date stands 4 characters in and the name is centred on it; without, the name stands 2 in.
    private void signature() {
        if (paper.signature().isBlank() && paper.date() == null) {
            return;
        }
        gap();
        var place = SignaturePlace.of(paper);
        if (!paper.signature().isBlank()) {
            open(DocxStyle.SIGNATURE, "w:keepNext", (int) (place.nameRight() * EM));
            if (paper.sealed()) {
                DocxDrawing.seal(xml, place.centre());
            }
            DocxParts.run(xml, paper.signature());
            xml.close();
        }
        if (paper.date() != null) {
            open(DocxStyle.SIGNATURE, "", (int) (place.dateRight() * EM));
            DocxParts.run(xml, Words.date(paper.date()));
            DocxFoot.anchor(xml, paper);
            xml.close();
        }
    }

    private void open(DocxStyle style, String property, int right) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style.id());
        if (!property.isEmpty()) {
            xml.empty(property);
        }
        xml.empty("w:ind", "w:right", right).close();
    }

    private void gap() {
        xml.open("w:p").close();
    }

    private void paragraph(DocxStyle style, List<String> lines, Object... spacing) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style.id());
        if (spacing.length > 0) {
            xml.empty("w:spacing", spacing);
        }
        xml.close();
        for (var i = 0; i < lines.size(); i++) {
            if (i > 0) {
                xml.open("w:r").empty("w:br").close();
            }
            DocxParts.run(xml, lines.get(i));
        }
        xml.close();
    }

    private void section() {
        xml.open("w:sectPr").empty("w:headerReference", "w:type", "first", "r:id", "rId3").empty("w:footerReference", "w:type", "first", "r:id", "rId4")
            .empty("w:footerReference", "w:type", "default", "r:id", "rId5").empty("w:footerReference", "w:type", "even", "r:id", "rId6")
            .empty("w:pgSz", "w:w", 11906, "w:h", 16838)
            .empty("w:pgMar", "w:top", 2098, "w:right", 1474, "w:bottom", 1984, "w:left", 1588, "w:header", letter() ? 1701 : 851, "w:footer", 1247, "w:gutter", 0)
            .empty("w:titlePg").close();
    }
}
