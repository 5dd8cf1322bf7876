package guatu.ground.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.documents.Paper.Paragraph;
import guatu.ground.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/// Papers as files, read back by programs that did not write them: PDFBox, LibreOffice, ofdrw.
class WrittenPapersTests {

    private static final Documents DOCUMENTS = new Documents("");

    @TempDir
    Path directory;

    @Test
    void canBeReadBackFromPdf() throws IOException {
        try (var pdf = Loader.loadPDF(DOCUMENTS.render(SamplePapers.bulletin(), Format.PDF).bytes())) {
            assertThat(bare(new PDFTextStripper().getText(pdf))).contains("示范市攻坚行动指挥部文件", "示攻坚〔2026〕6号", "各县（市、区）人民政府", "一、总体情况", "双溪县", "2026年7月8日", "抄送：市委办公室", "—1—", "—2—");
            assertThat(pdf.getDocumentInformation().getCustomMetadataValue("FontSubstitutions")).isEqualTo(Rendered.said(DOCUMENTS.fonts()));
        }
    }

    @Test
    void canBeReadBackFromOfd() throws Exception {
        var rendered = DOCUMENTS.render(SamplePapers.bulletin(), Format.OFD);
        try (var reader = new OFDReader(new ByteArrayInputStream(rendered.bytes()))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(rendered.pages());
            var text = bare(String.join("", new ContentExtractor(reader).extractAll()));
            assertThat(text).contains("示范市攻坚行动指挥部文件", "示攻坚〔2026〕6号", "一、总体情况", "临港新区", "抄送：市委办公室", SamplePapers.HEAD);
        }
    }

    @Test
    void openInLibreOffice() throws Exception {
        var text = libreOffice(SamplePapers.bulletin());
        assertThat(text.words()).contains("示范市攻坚行动指挥部文件", "示攻坚〔2026〕6号", "一、总体情况", "双溪县", "2026年7月8日", "抄送：市委办公室", "—1—", "—2—");
        assertThat(text.pages()).isBetween(2, 4);
    }

    @Test
    void keepEveryRowOfALongTableInAllFormats() throws Exception {
        var paper = SamplePapers.withBody(SamplePapers.longTable(300));
        var rows = IntStream.rangeClosed(1, 300).mapToObj(n -> "第" + n + "号攻坚事项").toList();
        var docx = libreOffice(paper);
        assertThat(rows).allSatisfy(row -> assertThat(docx.words()).contains(row));
        assertThat(docx.words().split("序号", -1).length - 1).isGreaterThanOrEqualTo(docx.pages() - 1);
        try (var pdf = Loader.loadPDF(DOCUMENTS.render(paper, Format.PDF).bytes())) {
            var words = bare(new PDFTextStripper().getText(pdf));
            assertThat(rows).allSatisfy(row -> assertThat(words).contains(row));
        }
    }

    @Test
    void takeARareCharacterFromAnotherFaceAndReportOneThatNobodyHas() throws IOException {
        var rendered = DOCUMENTS.render(SamplePapers.withBody(new Paragraph("朱镕、陶喆、堃，以及𪚥。")), Format.PDF);
        try (var pdf = Loader.loadPDF(rendered.bytes())) {
            assertThat(bare(new PDFTextStripper().getText(pdf))).contains("朱镕、陶喆、堃");
        }
        assertThat(rendered.substitutions()).anyMatch(one -> one.wanted().startsWith("𪚥") && one.taken().equals("〓"));
    }

    @ParameterizedTest
    @EnumSource
    void areTheSameBytesForTheSamePaper(Format format) {
        assertThat(DOCUMENTS.render(SamplePapers.slip(), format).bytes()).isEqualTo(new Documents("").render(SamplePapers.slip(), format).bytes());
    }

    @Test
    void areRefusedWithoutAFontExceptAsDocx() throws IOException {
        var bare = new Documents(Files.createDirectory(directory.resolve("none")).toString());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> bare.render(SamplePapers.slip(), Format.PDF)).satisfies(no -> assertThat(no.code()).isEqualTo("documents.no-font"));
        assertThat(bare.render(SamplePapers.slip(), Format.DOCX).bytes()).isNotEmpty();
    }

    @Test
    void takeTheFontsThatTheSettingNames() throws IOException {
        var own = Files.createDirectory(directory.resolve("own"));
        Files.copy(Path.of("/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf"), own.resolve("body.ttf"));
        var documents = new Documents(own.toString());
        assertThat(documents.fonts()).extracting(Rendered.Substitution::wanted).doesNotContain("仿宋_GB2312").contains("黑体");
        assertThat(documents.render(SamplePapers.letter(), Format.PDF).pages()).isEqualTo(1);
    }

    private Read libreOffice(Paper paper) throws Exception {
        var docx = Files.write(directory.resolve("paper.docx"), DOCUMENTS.render(paper, Format.DOCX).bytes());
        Process office;
        try {
            office = new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + directory.resolve("profile").toUri(), "--convert-to", "pdf", "--outdir", directory.toString(), docx.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException missing) {
            throw new AssertionError("LibreOffice is missing: apt-get install libreoffice-writer-nogui", missing);
        }
        assertThat(office.waitFor(180, TimeUnit.SECONDS)).as("LibreOffice ends within three minutes").isTrue();
        try (var pdf = Loader.loadPDF(directory.resolve("paper.pdf").toFile())) {
            return new Read(bare(new PDFTextStripper().getText(pdf)), pdf.getNumberOfPages());
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private record Read(String words, int pages) {}
}
