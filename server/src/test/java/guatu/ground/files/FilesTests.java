package guatu.ground.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Home;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.TenantJdbc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
class FilesTests {

    private static final String PDF = "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n";

    @Autowired
    Files files;

    @Autowired
    EvidenceRows rows;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    BusinessClock clock;

    @Autowired
    Home home;

    @Autowired
    TenantJdbc jdbc;

    @Autowired
    MockMvcTester mvc;

    private final Actor liaison = Actors.liaison(Ids.next());

    @Test
    void keepsAPhotoEncodedAnewWithoutWhatTheCameraWrote() throws IOException {
        var upload = SampleFiles.withExif(SampleFiles.image("jpg", 400, 200), 6);
        var kept = keep("现场.jpg", upload);
        var served = files.open(kept.id()).readAllBytes();
        assertThat(kept.sha256()).isEqualTo(Incoming.hashOf(upload)).isNotEqualTo(kept.servedSha256());
        assertThat(kept.servedSha256()).isEqualTo(Incoming.hashOf(served));
        assertThat(new String(served, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Camera1");
        assertThat(kept.width()).as("turned upright").isEqualTo(200);
        assertThat(kept.height()).isEqualTo(400);
        assertThat(kept.takenAt()).isEqualTo(Instant.parse("2026-06-15T01:30:00Z"));
        assertThat(kept.latitude()).isEqualTo(28.5);
        assertThat(kept.longitude()).isEqualTo(121.25);
        assertThat(files.get(kept.id())).isEqualTo(kept);
    }

    @Test
    void boundsAPhotoOfTwelveThousandPixelsInBoundedMemory() throws IOException {
        var upload = SampleFiles.hugeJpeg(12_000, 12_000);
        var before = allocated();
        var kept = keep("大图.jpg", upload);
        assertThat(allocated() - before).as("bytes allocated; decoded whole the grey pixels alone are 144 MB").isLessThan(140L << 20);
        assertThat(kept.width()).isLessThanOrEqualTo(2_560).isEqualTo(kept.height());
        assertThat(ImageIO.read(files.open(kept.id())).getWidth()).isEqualTo(kept.width());
    }

    @Test
    void boundsAPngThatUnpacksToManyPixels() throws IOException {
        assertThat(keep("图.png", SampleFiles.png(12_000, 4_000, 4_000)).width()).isLessThanOrEqualTo(2_560);
    }

    @Test
    void refusesAPngBombBeforeUnpackingIt() throws IOException {
        refuses("files.too-many-pixels", "炸弹.png", SampleFiles.png(50_000, 50_000, 10));
        refuses("files.too-many-pixels", "炸弹.jpg", SampleFiles.hugeJpeg(13_000, 13_000));
    }

    @ParameterizedTest
    @CsvSource({"图.jpg,<html><script>alert(1)</script></html>", "表.pdf,PK\u0003\u0004zip", "图.png,<svg xmlns='x'/>", "空.jpg,''", "a.pdf,MZ\u0090", "x.jpg,hello"})
    void refusesAFileThatIsNotWhatItSays(String name, String content) {
        refuses("files.not-allowed", name, content.getBytes(UTF_8));
    }

    @Test
    void saysWhatAWrongFileReallyIs() {
        var upload = new MockMultipartFile("file", "图.jpg", "image/jpeg", "<html></html>".getBytes(UTF_8));
        var answer = mvc.post().uri("/api/evidence").multipart().file(upload).with(csrf()).with(Actors.as(liaison)).exchange();
        assertThat(answer).hasStatus(422).bodyJson().extractingPath("$.detail").asString().isEqualTo("“图.jpg”其实是网页，佐证材料只收 JPG、PNG 照片和 PDF；请转换后再传");
    }

    @Test
    void refusesATruncatedPhoto() throws IOException {
        var whole = SampleFiles.image("jpg", 3_000, 2_000);
        refuses("files.damaged", "断.jpg", Arrays.copyOf(whole, whole.length / 2));
        refuses("files.damaged", "断.jpg", Arrays.copyOf(whole, 100));
        var png = SampleFiles.image("png", 300, 200);
        refuses("files.damaged", "断.png", Arrays.copyOf(png, png.length / 2));
    }

    @Test
    void refusesATruncatedPdf() {
        refuses("files.damaged", "断.pdf", PDF.substring(0, 20).getBytes(UTF_8));
    }

    @Test
    void refusesMoreThanTwentyMegabytes() {
        refuses("files.too-large", "大.pdf", new byte[(20 << 20) + 1]);
    }

    @Test
    void keepsNothingWhenTheDiskIsFull() throws IOException {
        var full = new Files(new FullStore(), rows, transactions, clock, home);
        var before = count();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> full.keep(liaison, "图.jpg", new ByteArrayInputStream(SampleFiles.image("jpg", 30, 20))))
            .satisfies(no -> assertThat(no.code()).isEqualTo("files.no-room"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> full.keepRaw("lists", "表.xlsx", new ByteArrayInputStream(new byte[10]), 100))
            .satisfies(no -> assertThat(no.code()).isEqualTo("files.no-room"));
        assertThat(count()).isEqualTo(before);
        assertThat(home.directory().resolve("files/incoming")).isEmptyDirectory();
    }

    @Test
    void leavesNoPartBehindWhenTheDiskFillsWhileWriting() {
        var store = new DirectoryStore(home);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.put("2026/06/half", new InputStream() {
            private int left = 5_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("No space left on device");
                }
                return 1;
            }
        }));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.open("2026/06/half"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.open("../../../etc/passwd"));
    }

    @Test
    void isOneEvidenceHoweverOftenItIsSent() throws IOException {
        var photo = SampleFiles.image("jpg", 50, 60);
        assertThat(keep("同.jpg", photo).id()).isEqualTo(keep("同.jpg", photo).id());
    }

    @Test
    void servesAPaperAsAnAttachmentThatNoBrowserInterprets() {
        var upload = new MockMultipartFile("file", "../<script>批复\"’.pdf", "text/html", PDF.getBytes(UTF_8));
        var answer = mvc.post().uri("/api/evidence").multipart().file(upload).with(csrf()).with(Actors.as(liaison)).exchange();
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("<script>批复\"’.pdf");
        var id = com.jayway.jsonpath.JsonPath.<String>read(body(answer), "$.id");
        var served = mvc.get().uri("/api/evidence/" + id).with(Actors.as(liaison)).exchange();
        assertThat(served).hasStatusOk().hasContentType("application/pdf");
        assertThat(served.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(served.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void keepsAListByteForByte() throws IOException {
        var list = files.keepRaw("lists", "C:\\表\\清单.xlsx", new ByteArrayInputStream("内容".getBytes(UTF_8)), 100);
        assertThat(list.name()).isEqualTo("清单.xlsx");
        assertThat(files.openRaw(list.sha256())).hasBinaryContent("内容".getBytes(UTF_8));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> files.keepRaw("lists", "大", new ByteArrayInputStream(new byte[101]), 100))
            .satisfies(no -> assertThat(no.code()).isEqualTo("files.too-large"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> files.openRaw("../x"));
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private Evidence keep(String name, byte[] content) {
        return files.keep(liaison, name, new ByteArrayInputStream(content));
    }

    private void refuses(String code, String name, byte[] content) {
        var before = count();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> keep(name, content)).satisfies(no -> assertThat(no.code()).isEqualTo(code));
        assertThat(count()).as("nothing kept").isEqualTo(before);
    }

    private long count() {
        return transactions.execute(_ -> jdbc.sql("select count(*) from files.evidence where tenant_id = :tenant").query(Long.class).single());
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(UTF_8);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// A disk without room.
    private static final class FullStore implements EvidenceStore {

        @Override
        public void put(String key, InputStream bytes) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public InputStream open(String key) throws IOException {
            throw new IOException("nothing here: " + Map.of());
        }
    }
}
