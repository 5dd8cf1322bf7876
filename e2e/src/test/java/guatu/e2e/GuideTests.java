package guatu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pictures of docs/guide are the pages as they are, and the 「words」 beside them stand on those pages.
/// With `-Dguatu.write=true` the pictures are taken anew. What was seen is left in target/guide.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideTests {

    private static final Path GUIDE = Path.of("../docs/guide");
    private static final Path SEEN = Path.of("target/guide");
    private static final int TALLEST = 800;

    private final Map<String, Desk> desks = new HashMap<>();
    private Product product;
    private String password = "";

    @BeforeAll
    void opensTheCityOnTheThirdWorkdayOfJuly() throws Exception {
        product = Product.demoOn("2026-07-03");
        password = Files.readString(product.home().resolve("demo-password.txt")).strip();
        Files.createDirectories(SEEN);
    }

    @AfterAll
    void ends() {
        desks.values().forEach(Desk::close);
        product.close();
    }

    static List<GuidePicture> pictures() throws IOException {
        var all = new ArrayList<GuidePicture>();
        try (var files = Files.list(GUIDE)) {
            for (var page : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
                all.addAll(GuidePicture.of(page));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void showThePageAsItIs(GuidePicture picture) throws Exception {
        var desk = show(picture);
        var taken = take(desk, picture.from());
        Files.write(SEEN.resolve(picture.file()), taken);
        assertThat(picture.missing(words(desk))).as("words of the guide that do not stand on " + desk.path()).isEmpty();
        var kept = GUIDE.resolve("images").resolve(picture.file());
        if (Boolean.getBoolean("guatu.write")) {
            Files.createDirectories(kept.getParent());
            Files.write(kept, taken);
        }
        assertThat(kept).as("take it with -Dguatu.write=true").exists();
        assertThat(Likeness.of(taken, Files.readAllBytes(kept))).as("likeness to the page; take it anew with -Dguatu.write=true").isGreaterThan(Likeness.SAME);
    }

    @Test
    void aWordThatIsOnNoPageIsMissed() {
        var picture = new GuidePicture("x.png", "duban", "/desk", 1440, List.of(), "", new java.util.TreeSet<>(List.of("签发", "下发…件", "一键销号")));
        assertThat(picture.missing("签 发\n下发 12 件")).containsExactly("一键销号");
    }

    private Desk show(GuidePicture picture) {
        var desk = desks.computeIfAbsent(picture.login() + picture.width(), one -> Desk.at(product, picture.width()).signIn(picture.login(), password));
        desk.open(picture.path());
        settle(desk);
        for (var click : picture.clicks()) {
            desk.find(click).first().click();
            settle(desk);
        }
        return desk;
    }

    private static void settle(Desk desk) {
        desk.find("main h1:not(:empty)").first().waitFor();
        var before = "";
        for (var calm = 0; calm < 4;) {
            desk.page().waitForTimeout(200);
            desk.page().waitForLoadState(LoadState.NETWORKIDLE);
            var now = desk.path() + words(desk);
            calm = now.equals(before) && desk.find("main h1:not(:empty)").count() > 0 && desk.find(".loading").count() == 0 ? calm + 1 : 0;
            before = now;
        }
    }

    /// All that can be read: the text, and what stands in fields and behind marks.
    private static String words(Desk desk) {
        return (String) desk.page().evaluate("""
            document.body.innerText + '\\n' + [...document.querySelectorAll('[placeholder],[aria-label],[title]')]
              .map(one => [one.placeholder, one.getAttribute('aria-label'), one.title].filter(Boolean).join('\\n')).join('\\n')""");
    }

    /// The main part from its top, or what is in sight below the top bar, scrolled to what the picture begins with.
    private static byte[] take(Desk desk, String from) throws IOException {
        var options = new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED);
        if (from.isEmpty()) {
            desk.page().evaluate("window.scrollTo(0, 0)");
            var box = desk.find("main").boundingBox();
            return fewColours(desk.page().screenshot(options.setFullPage(true).setClip(new Clip(box.x, box.y, box.width, Math.min(TALLEST, box.height)))));
        }
        desk.find(from).first().evaluate("one => { const top = one.getBoundingClientRect().top - 64; window.scrollBy(0, top) }");
        desk.page().waitForTimeout(500);
        var size = desk.page().viewportSize();
        var top = desk.find(from).first().boundingBox().y;
        return fewColours(desk.page().screenshot(options.setClip(new Clip(0, top, size.width, size.height - top))));
    }

    /// The picture in 216 colours and 40 greys: a third of the size.
    private static byte[] fewColours(byte[] png) throws IOException {
        var full = ImageIO.read(new ByteArrayInputStream(png));
        var small = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette());
        var raster = small.getRaster();
        for (var y = 0; y < full.getHeight(); y++) {
            for (var x = 0; x < full.getWidth(); x++) {
                raster.setSample(x, y, 0, nearest(new Color(full.getRGB(x, y))));
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return out.toByteArray();
    }

    private static int nearest(Color colour) {
        var most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        var least = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
        return most - least < 48 ? 216 + Math.round((most + least) / 2f * 39 / 255)
            : Math.round(colour.getRed() / 51f) * 36 + Math.round(colour.getGreen() / 51f) * 6 + Math.round(colour.getBlue() / 51f);
    }

    private static IndexColorModel palette() {
        var colours = new byte[3][256];
        for (var i = 0; i < 216; i++) {
            colours[0][i] = (byte) (i / 36 * 51);
            colours[1][i] = (byte) (i / 6 % 6 * 51);
            colours[2][i] = (byte) (i % 6 * 51);
        }
        for (var i = 0; i < 40; i++) {
            colours[0][216 + i] = colours[1][216 + i] = colours[2][216 + i] = (byte) (i * 255 / 39);
        }
        return new IndexColorModel(8, 256, colours[0], colours[1], colours[2]);
    }
}
