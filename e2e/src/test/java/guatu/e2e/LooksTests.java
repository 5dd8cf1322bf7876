package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages as eyes, keyboards and screen readers meet them, on the demonstration city; pictures of all are left in target/shots.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksTests {

    private static final Path SHOTS = Path.of("target/shots");

    private Product product;
    private String password = "";
    private String campaign = "";
    private String item = "";
    private String own = "";
    private String task = "";
    private String draft = "";
    private String publication = "";
    private String unit = "";

    @BeforeAll
    void fillsTheCity() throws Exception {
        product = Product.demo();
        Files.createDirectories(SHOTS);
        password = product.printed("密码都是 ([^）]+)）");
        var clerk = Api.signedIn(product, "duban", password);
        campaign = clerk.get("/api/campaigns").ok().read("$[0].id");
        item = clerk.get("/api/map?campaign=" + campaign + "&lamp=RED&limit=1").ok().read("$.rows[0].itemId");
        draft = clerk.upload("/api/campaigns/" + campaign + "/lists", "清单.xlsx", Files.readAllBytes(Path.of("src/test/resources/lists/responsibility-list.xlsx"))).ok().read("$.id");
        clerk.post("/api/publications", "{\"campaignId\":\"" + campaign + "\",\"title\":\"六月公示\"}").ok();
        publication = clerk.get("/api/publications").ok().read("$[0].id");
        unit = clerk.get("/api/units").ok().read("$[1].id");
        own = Api.signedIn(product, "liuwan", password).get("/api/inbox").ok().<List<String>>read("$.rows[?(@.kind == 'REPORT')].subject").getFirst();
        task = Api.signedIn(product, "heyan", password).get("/api/verifications?state=open").ok().read("$.rows[0].id");
    }

    @AfterAll
    void ends() {
        product.close();
    }

    /// Who looks at which pages.
    record Tour(String login, List<String> pages) {

        @Override
        public String toString() {
            return login.isEmpty() ? "nobody" : login;
        }
    }

    static Stream<Tour> tours() {
        return Stream.of(
            new Tour("", List.of("/signin", "/open", "/setup?token=x", "/nothing", "/wall")),
            new Tour("duban", List.of("/desk", "/settings/notifications", "/map", "/map?face=bars", "/map?face=board", "/map?face=map", "/map?q=nothing-like-this", "/items/{item}", "/items/{item}/plan",
                "/campaigns", "/campaigns/{campaign}", "/campaigns/{campaign}/import", "/campaigns/{campaign}/plans", "/campaigns/{campaign}/hand-over",
                "/lists/{draft}", "/calendar", "/people?unit={unit}", "/verify", "/publications", "/publications/{publication}", "/password", "/nothing", "/wall")),
            new Tour("liuwan", List.of("/desk", "/map", "/items/{own}", "/items/{own}/report", "/items/{own}/plan")),
            new Tour("heyan", List.of("/desk", "/verify", "/verify?state=done", "/verify/{task}")),
            new Tour("fabu", List.of("/desk", "/publications/{publication}")),
            new Tour("lingdao", List.of("/desk", "/map", "/publications")),
            new Tour("xitong", List.of("/accounts", "/people", "/calendar")),
            new Tour("anquan", List.of("/accounts")),
            new Tour("shenji", List.of("/audit")));
    }

    @ParameterizedTest
    @MethodSource("tours")
    void axeFindsNothingOnTheScreenOfAnOffice(Tour tour) {
        assertThat(walk(tour, 1440)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tours")
    void axeFindsNothingOnAPhone(Tour tour) {
        assertThat(walk(tour, 390)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tours")
    void nothingRunsOutOfTheNarrowestPhone(Tour tour) {
        var wide = new ArrayList<String>();
        try (var desk = enter(tour, 320)) {
            for (var path : tour.pages) {
                show(desk, path);
                var width = ((Number) desk.page().evaluate("document.documentElement.scrollWidth")).intValue();
                if (width > 320 && !path.startsWith("/wall")) {
                    wide.add(path + " is " + width + " px wide: " + desk.page().evaluate("""
                        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321 && getComputedStyle(e).position !== 'fixed')
                          .slice(0, 4).map(e => e.tagName + '.' + e.className).join(' ')"""));
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void theDeskIsWalkedByKeys() {
        try (var desk = enter(new Tour("liuwan", List.of()), 1440).open("/desk")) {
            desk.find(".todo .btn").first().focus();
            desk.page().keyboard().press("j");
            desk.page().keyboard().press("j");
            assertThat(desk.find(".todo tr.sel")).hasCount(1);
            desk.page().keyboard().press("k");
            desk.page().keyboard().press("Enter");
            desk.isAt("/items/");
        }
    }

    @Test
    void theMapIsWalkedByKeys() {
        try (var desk = enter(new Tour("duban", List.of()), 1440).open("/map")) {
            desk.find("table.items tbody tr").first().waitFor();
            desk.page().keyboard().press("j");
            desk.page().keyboard().press("j");
            desk.page().keyboard().press("k");
            desk.page().keyboard().press("Enter");
            desk.isAt("/items/").sees("责任链");
            desk.open("/map");
            desk.find("table.items tbody tr").first().waitFor();
            desk.page().keyboard().press("2");
            desk.isAt("face=bars");
            desk.page().keyboard().press("/");
            assertThat(desk.find("#map-q")).isFocused();
        }
    }

    @Test
    void theWallIsPaintedForTheReadme() throws Exception {
        try (var window = Chromium.window(1280, 720)) {
            var clerk = Api.signedIn(product, "duban", password);
            var page = window.newPage();
            page.navigate(product.address() + "/wall?token=" + clerk.post("/api/wall/tokens", "{\"name\":\"图\"}").ok().<String>read("$.token"));
            assertThat(page.locator(".wc b").first()).not().hasText("");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var painted = page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("wall-1280.png")));
            assertThat(painted.length).isLessThan(300_000);
            if (Boolean.getBoolean("guatu.write")) {
                Files.createDirectories(Path.of("../docs/images"));
                Files.write(Path.of("../docs/images/wall.png"), painted);
            }
        }
    }

    private List<String> walk(Tour tour, int width) {
        var found = new ArrayList<String>();
        try (var desk = enter(tour, width)) {
            for (var path : tour.pages) {
                show(desk, path);
                desk.page().screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(tour + path.replaceAll("[^a-z]+", "-") + "-" + width + ".png")));
                var said = Chromium.axe(desk.page());
                if (!said.isEmpty()) {
                    found.add(path + " at " + width + ": " + said);
                }
            }
        }
        return found;
    }

    private Desk enter(Tour tour, int width) {
        var desk = Desk.at(product, width);
        return tour.login.isEmpty() ? desk : desk.signIn(tour.login, password);
    }

    private void show(Desk desk, String path) {
        desk.open(path.replace("{campaign}", campaign).replace("{item}", item).replace("{own}", own).replace("{task}", task)
            .replace("{draft}", draft).replace("{publication}", publication).replace("{unit}", unit));
        desk.find("main h1:not(:empty), .wsay").first().waitFor();
        if (!path.equals("/wall")) {
            desk.page().waitForLoadState(LoadState.NETWORKIDLE);
        }
    }
}
