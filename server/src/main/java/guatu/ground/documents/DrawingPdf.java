package guatu.ground.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// Writes drawings as PDF: shapes stay shapes and words stay words, each face embedded with the glyphs that are used.
final class DrawingPdf {

    private static final double POINTS = 72 / 25.4;
    private static final double ARC = 0.5522847498;
    private final FontBook book;
    private final PDDocument document = new PDDocument();
    private final Map<Face, PDType0Font> fonts = new HashMap<>();

    private DrawingPdf(FontBook book) {
        this.book = book;
    }

    static byte[] write(Drawing drawing, FontBook book) {
        var writer = new DrawingPdf(book);
        try (var document = writer.document) {
            document.getDocumentInformation().setTitle(drawing.title());
            document.getDocumentInformation().setProducer("Guatu");
            document.getDocumentCatalog().setLanguage("zh-CN");
            document.setDocumentId((long) drawing.hashCode());
            for (var page : drawing.pages()) {
                writer.page(page);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void page(Drawing.Page page) throws IOException {
        var sheet = new PDPage(new PDRectangle((float) (page.width() * POINTS), (float) (page.height() * POINTS)));
        document.addPage(sheet);
        try (var out = new PDPageContentStream(document, sheet)) {
            var hand = new Hand(out, page.height());
            out.saveGraphicsState();
            var clip = page.clip();
            if (clip != null) {
                out.addRect(hand.x(clip.x()), hand.y(clip.y() + clip.h()), hand.x(clip.w()), hand.x(clip.h()));
                out.clip();
            }
            for (var mark : page.body()) {
                mark(hand, mark);
            }
            out.restoreGraphicsState();
            for (var mark : page.frame()) {
                mark(hand, mark);
            }
        }
    }

    private void mark(Hand hand, Drawing.Stroke mark) throws IOException {
        switch (mark.k()) {
            case rect -> hand.out.addRect(hand.x(of(mark.x())), hand.y(of(mark.y()) + of(mark.h())), hand.x(of(mark.w())), hand.x(of(mark.h())));
            case path -> path(hand, mark);
            case ring -> ring(hand, mark);
            case text -> DrawingWords.write(hand.out, mark, book, face -> fonts.computeIfAbsent(face, this::embedded), POINTS, hand.height);
        }
        if (mark.k() != Drawing.Kind.text) {
            finish(hand.out, mark);
        }
    }

    private static void path(Hand hand, Drawing.Stroke mark) throws IOException {
        var at = mark.at();
        if (at == null || at.size() < 4) {
            hand.out.moveTo(0, 0);
            return;
        }
        hand.out.moveTo(hand.x(at.get(0)), hand.y(at.get(1)));
        for (var i = 2; i + 1 < at.size(); i += 2) {
            hand.out.lineTo(hand.x(at.get(i)), hand.y(at.get(i + 1)));
        }
        if (mark.fill() != null) {
            hand.out.closePath();
        }
    }

    private static void ring(Hand hand, Drawing.Stroke mark) throws IOException {
        var x = hand.x(of(mark.x()));
        var y = hand.y(of(mark.y()));
        var r = hand.x(of(mark.r()));
        var k = (float) (r * ARC);
        hand.out.moveTo(x + r, y);
        hand.out.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        hand.out.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        hand.out.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        hand.out.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        hand.out.closePath();
    }

    private static void finish(PDPageContentStream out, Drawing.Stroke mark) throws IOException {
        if (mark.fill() != null) {
            out.setNonStrokingColor(color(mark.fill()));
        }
        if (mark.stroke() != null) {
            out.setStrokingColor(color(mark.stroke()));
            out.setLineWidth((float) ((mark.line() == null ? 0.25 : mark.line()) * POINTS));
            var dash = mark.dash();
            var pattern = new float[dash == null ? 0 : dash.size()];
            for (var i = 0; i < pattern.length; i++) {
                pattern[i] = (float) (of(dash == null ? null : dash.get(i)) * POINTS);
            }
            out.setLineDashPattern(pattern, 0);
        }
        if (mark.fill() != null && mark.stroke() != null) {
            out.fillAndStroke();
        } else if (mark.fill() != null) {
            out.fill();
        } else if (mark.stroke() != null) {
            out.stroke();
        } else {
            out.appendRawCommands("n\n");
        }
    }

    private PDType0Font embedded(Face face) {
        try {
            return PDType0Font.load(document, face.font(), true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Color color(@Nullable String ink) {
        return ink == null ? Color.BLACK : Color.decode(ink);
    }

    private static double of(@Nullable Double number) {
        return Drawing.Stroke.of(number);
    }

    /// Millimetres from above become points from below.
    private record Hand(PDPageContentStream out, double height) {

        float x(double mm) {
            return (float) (mm * POINTS);
        }

        float y(double mm) {
            return (float) ((height - mm) * POINTS);
        }
    }
}
