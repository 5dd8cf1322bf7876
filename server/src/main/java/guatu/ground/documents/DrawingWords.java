package guatu.ground.documents;

import java.io.IOException;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Words of a drawing, in 黑体 or the open face that stands in for it; what is longer than its room ends in an ellipsis.
final class DrawingWords {

    private static final double BOLD = 0.03;
    private static final String ELLIPSIS = "…";

    private DrawingWords() {}

    static void write(PDPageContentStream out, Drawing.Stroke mark, FontBook book, Function<Face, PDType0Font> fonts, double points, double height) throws IOException {
        var size = Drawing.Stroke.of(mark.size());
        var words = shortened(mark.text() == null ? "" : mark.text(), size, mark.max(), book);
        if (words.length == 0 || size <= 0) {
            return;
        }
        var width = width(words, size, book);
        var x = Drawing.Stroke.of(mark.x()) - switch (mark.anchor() == null ? Drawing.Anchor.start : mark.anchor()) {
            case start -> 0;
            case middle -> width / 2;
            case end -> width;
        };
        var y = (height - Drawing.Stroke.of(mark.y())) * points;
        if (mark.halo() != null) {
            out.setStrokingColor(DrawingPdf.color(mark.halo()));
            out.setLineWidth((float) (size * points / 4));
            run(out, words, x * points, y, size * points, RenderingMode.STROKE, book, fonts);
        }
        out.setNonStrokingColor(DrawingPdf.color(mark.ink()));
        out.setStrokingColor(DrawingPdf.color(mark.ink()));
        out.setLineWidth((float) (size * points * BOLD));
        run(out, words, x * points, y, size * points, Boolean.TRUE.equals(mark.bold()) ? RenderingMode.FILL_STROKE : RenderingMode.FILL, book, fonts);
    }

    private static void run(PDPageContentStream out, int[] words, double x, double y, double size, RenderingMode mode, FontBook book, Function<Face, PDType0Font> fonts) throws IOException {
        out.setLineDashPattern(new float[0], 0);
        for (var start = 0; start < words.length;) {
            var face = book.face(Slot.HEI, words[start]);
            var end = start;
            var width = 0.0;
            while (end < words.length && book.face(Slot.HEI, words[end]).equals(face)) {
                width += book.of(Slot.HEI, words[end++]) * size;
            }
            out.beginText();
            out.setRenderingMode(mode);
            out.setFont(fonts.apply(face), (float) size);
            out.setTextMatrix(Matrix.getTranslateInstance((float) x, (float) y));
            out.showText(new String(words, start, end - start));
            out.endText();
            x += width;
            start = end;
        }
    }

    private static int[] shortened(String text, double size, @Nullable Double max, FontBook book) {
        var words = shown(text, book);
        if (max == null || width(words, size, book) <= max) {
            return words;
        }
        for (var kept = words.length - 1; kept > 0; kept--) {
            var shorter = shown(new String(words, 0, kept).stripTrailing() + ELLIPSIS, book);
            if (width(shorter, size, book) <= max) {
                return shorter;
            }
        }
        return new int[0];
    }

    private static int[] shown(String text, FontBook book) {
        return text.codePoints().map(c -> book.shown(Slot.HEI, c)).toArray();
    }

    private static double width(int[] words, double size, FontBook book) {
        var width = 0.0;
        for (var word : words) {
            width += book.of(Slot.HEI, word) * size;
        }
        return width;
    }
}
