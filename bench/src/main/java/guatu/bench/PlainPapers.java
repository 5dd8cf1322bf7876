package guatu.bench;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;

/// The same words without a page of their own: one paragraph after another, one face.
final class PlainPapers {

    private static final File SONG = new File("/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf");
    private static final int CHARACTERS = 28;
    private static final int LINES = 22;

    private PlainPapers() {}

    static byte[] docx(List<String> words) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (var text : words) {
                var run = document.createParagraph().createRun();
                run.setFontFamily("仿宋_GB2312");
                run.setFontSize(16);
                run.setText(text);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pdf(List<String> words) throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var font = PDType0Font.load(document, SONG);
            var lines = words.stream().flatMap(PlainPapers::lines).toList();
            for (var from = 0; from < lines.size(); from += LINES) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setFont(font, 15);
                    content.setLeading(28);
                    content.beginText();
                    content.newLineAtOffset(79, 730);
                    for (var line : lines.subList(from, Math.min(from + LINES, lines.size()))) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Stream<String> lines(String text) {
        return IntStream.rangeClosed(0, (text.length() - 1) / CHARACTERS).mapToObj(i -> text.substring(i * CHARACTERS, Math.min(text.length(), (i + 1) * CHARACTERS)));
    }

    static byte[] ofd(List<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new OFDDoc(out)) {
            for (var text : words) {
                document.add(new Paragraph(text, 5.6));
            }
        }
        return out.toByteArray();
    }
}
