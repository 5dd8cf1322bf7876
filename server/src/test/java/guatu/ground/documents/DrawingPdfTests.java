package guatu.ground.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawingPdfTests {

    private final Documents documents = new Documents("");

    private static Drawing.Stroke words(double x, double y, String text, @Nullable Double max, Drawing.@Nullable Anchor anchor) {
        return new Drawing.Stroke(Drawing.Kind.text, x, y, null, null, null, null, null, null, null, null, text, 4.0, "#1D1C19", true, anchor, max, "#FFFFFF");
    }

    private static Drawing.Stroke box() {
        return new Drawing.Stroke(Drawing.Kind.rect, 10.0, 10.0, 30.0, 8.0, null, null, "#E7ECF3", "#1F3A5F", 0.3, null, null, null, null, null, null, null, null);
    }

    private static Drawing.Page page(double width, double height, Drawing.Stroke... marks) {
        return new Drawing.Page(width, height, new Drawing.Clip(0, 0, width, height), List.of(marks), List.of(words(10, height - 5, "第 1 页，共 1 页", null, null)));
    }

    @Test
    void embedsTheFontsOfChineseWordsSoThatTheyCanBeReadAgain() throws IOException {
        try (var pdf = Loader.loadPDF(documents.draw(new Drawing("倒排工期", List.of(page(1189, 841, box(), words(20, 20, "配水管 11.4 公里 +5 日 竜堃", null, null))))))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("配水管 11.4 公里 +5 日").contains("第 1 页，共 1 页");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void keepsTheSizeOfEachSheetUpToA0() throws IOException {
        try (var pdf = Loader.loadPDF(documents.draw(new Drawing("大幅面", List.of(page(1189, 841), page(210, 297)))))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(1189 * 72 / 25.4f, org.assertj.core.data.Offset.offset(0.1f));
            assertThat(pdf.getPage(1).getMediaBox().getHeight()).isCloseTo(297 * 72 / 25.4f, org.assertj.core.data.Offset.offset(0.1f));
        }
    }

    @Test
    void drawsShapesAsShapesAndHoldsNoPicture() throws IOException {
        var ring = new Drawing.Stroke(Drawing.Kind.ring, 50.0, 50.0, null, null, 4.0, null, null, "#9B0F16", 0.5, null, null, null, null, null, null, null, null);
        var dashed = new Drawing.Stroke(Drawing.Kind.path, null, null, null, null, null, List.of(0.0, 0.0, 10.0, 10.0), null, "#69655A", 0.2, List.of(1.0, 1.0), null, null, null, null, null, null, null);
        var empty = new Drawing.Stroke(Drawing.Kind.path, null, null, null, null, null, List.of(), null, null, null, null, null, null, null, null, null, null, null);
        try (var pdf = Loader.loadPDF(documents.draw(new Drawing("图", List.of(page(420, 297, box(), ring, dashed, empty)))))) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void endsWordsThatAreTooLongInAnEllipsis() throws IOException {
        var page = page(210, 297, words(10, 30, "望川县第二水厂扩建工程倒排工期", 20.0, null), words(200, 60, "靠右", 20.0, Drawing.Anchor.end), words(10, 90, "无处可写", 1.0, null));
        try (var pdf = Loader.loadPDF(documents.draw(new Drawing("图", List.of(page))))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("望川县第…").contains("靠右").doesNotContain("扩建").doesNotContain("无处");
        }
    }
}
