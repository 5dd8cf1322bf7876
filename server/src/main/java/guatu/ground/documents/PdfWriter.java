package guatu.ground.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Writes sheets as PDF: text as text, each face embedded with the glyphs that are used. Bytes depend on the paper alone.
final class PdfWriter {

    private static final double POINTS = 72 / 25.4;
    private static final Color RED = new Color(0xE6, 0x00, 0x12);
    private static final double ARC = 0.5522847498;
    private final FontBook book;
    private final PDDocument document = new PDDocument();
    private final Map<Face, PDType0Font> fonts = new HashMap<>();

    private PdfWriter(FontBook book) {
        this.book = book;
    }

    static byte[] write(Paper paper, List<Sheet> sheets, FontBook book, List<Rendered.Substitution> substitutions) {
        var writer = new PdfWriter(book);
        try (var document = writer.document) {
            writer.inform(paper, substitutions);
            for (var sheet : sheets) {
                writer.page(sheet);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void inform(Paper paper, List<Rendered.Substitution> substitutions) {
        var info = document.getDocumentInformation();
        info.setTitle(paper.title());
        info.setAuthor(paper.issuer());
        info.setProducer("Guatu");
        info.setCreationDate(day(paper.date()));
        info.setCustomMetadataValue("FontSubstitutions", Rendered.said(substitutions));
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId((long) paper.toString().hashCode());
    }

    private static Calendar day(@Nullable LocalDate date) {
        var day = date == null ? LocalDate.EPOCH : date;
        var calendar = new GregorianCalendar(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        calendar.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
        return calendar;
    }

    private void page(Sheet sheet) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setMediaBox(new PDRectangle((float) (Sheet.WIDTH * POINTS), (float) (Sheet.HEIGHT * POINTS)));
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
            for (var mark : sheet.marks()) {
                switch (mark) {
                    case Mark.Run run -> text(out, run);
                    case Mark.Box box -> box(out, box);
                    case Mark.Ring ring -> ring(out, ring);
                    case Mark.Qr qr -> qr(out, qr);
                }
            }
        }
    }

    private void text(PDPageContentStream out, Mark.Run run) throws IOException {
        var spots = Glyphs.of(run, book);
        out.setNonStrokingColor(color(run.ink()));
        var weight = book.weight(run.slot());
        for (var part : spots) {
            out.beginText();
            if (weight > 0) {
                out.setRenderingMode(RenderingMode.FILL_STROKE);
                out.setStrokingColor(color(run.ink()));
                out.setLineWidth((float) (weight * run.size()));
            } else {
                out.setRenderingMode(RenderingMode.FILL);
            }
            out.setFont(font(part.face()), (float) run.size());
            out.setTextMatrix(Matrix.getTranslateInstance((float) (part.x() * POINTS), (float) ((Sheet.HEIGHT - run.y()) * POINTS)));
            out.showTextWithPositioning(positioned(part, run.size()));
            out.endText();
        }
    }

    /// Text and corrections: PDF moves left by thousandths of an em.
    private static Object[] positioned(Glyphs part, double size) {
        var shown = new ArrayList<>();
        var plain = new StringBuilder();
        var points = part.points();
        for (var i = 0; i < points.length; i++) {
            plain.appendCodePoint(points[i]);
            var more = part.advances()[i] * POINTS / size * 1000 - part.face().thousandths(points[i]);
            if (Math.abs(more) > 0.5 && i < points.length - 1) {
                shown.add(plain.toString());
                shown.add((float) -more);
                plain.setLength(0);
            }
        }
        shown.add(plain.toString());
        return shown.toArray();
    }

    private PDType0Font font(Face face) throws IOException {
        var font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.font(), true);
            fonts.put(face, font);
        }
        return font;
    }

    private static void box(PDPageContentStream out, Mark.Box box) throws IOException {
        out.setNonStrokingColor(color(box.ink()));
        out.addRect((float) (box.x() * POINTS), (float) ((Sheet.HEIGHT - box.y() - box.height()) * POINTS), (float) (box.width() * POINTS), (float) (box.height() * POINTS));
        out.fill();
    }

    private static void ring(PDPageContentStream out, Mark.Ring ring) throws IOException {
        var x = (float) (ring.x() * POINTS);
        var y = (float) ((Sheet.HEIGHT - ring.y()) * POINTS);
        var r = (float) (ring.radius() * POINTS);
        var k = (float) (r * ARC);
        out.setStrokingColor(color(ring.ink()));
        out.setLineWidth((float) (ring.line() * POINTS));
        out.moveTo(x + r, y);
        out.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        out.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        out.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        out.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        out.stroke();
    }

    private static void qr(PDPageContentStream out, Mark.Qr qr) throws IOException {
        out.setNonStrokingColor(Color.BLACK);
        for (var box : qr.code().bars(qr.x(), qr.y(), qr.side())) {
            out.addRect((float) (box.x() * POINTS), (float) ((Sheet.HEIGHT - box.y() - box.height()) * POINTS), (float) (box.width() * POINTS), (float) (box.height() * POINTS));
        }
        out.fill();
    }

    private static Color color(Mark.Ink ink) {
        return ink == Mark.Ink.RED ? RED : Color.BLACK;
    }
}
