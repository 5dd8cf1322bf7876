package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages as eyes, keyboards and screen readers meet them, on the demonstration city; pictures of all are left in target/shots.
/// `-Dguatu.pages=REGEX` walks only the pages whose path it finds, for a quick look at a few.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksTests {

    private static final Path SHOTS = Path.of("target/shots");
    private static final Pattern PAGES = Pattern.compile(System.getProperty("guatu.pages", ""));

    private Product product;
    private String password = "";
    private final Map<String, String> places = new HashMap<>();

    @BeforeAll
    void fillsTheCity() throws Exception {
        product = Product.demo();
        Files.createDirectories(SHOTS);
        password = product.printed("密码都是 ([^）]+)）");
        var clerk = Api.signedIn(product, "duban", password);
        String campaign = clerk.get("/api/campaigns").ok().read("$[0].id");
        places.put("campaign", campaign);
        places.put("sprint", clerk.get("/api/campaigns").ok().<List<String>>read("$[?(@.type == 'SPRINT' && @.state == 'RUNNING')].id").getFirst());
        places.put("register", clerk.get("/api/campaigns").ok().<List<String>>read("$[?(@.type == 'ZEROING')].id").getFirst());
        places.put("item", clerk.get("/api/map?campaign=" + campaign + "&lamp=RED&limit=1").ok().read("$.rows[0].itemId"));
        places.put("draft", clerk.upload("/api/campaigns/" + campaign + "/lists", "清单.xlsx", Files.readAllBytes(Path.of("src/test/resources/lists/responsibility-list.xlsx"))).ok().read("$.id"));
        clerk.post("/api/publications", "{\"campaignId\":\"" + campaign + "\",\"title\":\"六月公示\"}").ok();
        places.put("publication", clerk.get("/api/publications").ok().read("$[0].id"));
        places.put("account", clerk.get("/api/campaigns/" + campaign + "/accounts").ok().read("$.rows[0].id"));
        places.put("accounted", clerk.get("/api/campaigns/" + campaign + "/accounts").ok().read("$.rows[0].item"));
        places.put("unit", clerk.get("/api/units").ok().read("$[1].id"));
        places.put("leader", clerk.get("/api/campaigns/" + campaign + "/duties").ok().read("$.scheme.leaders[0]"));
        places.put("deed", clerk.get("/api/deeds").ok().<List<String>>read("$[?(@.state == 'SIGNING')].id").getFirst());
        places.put("proposal", clerk.get("/api/slips/proposals").ok().<List<String>>read("$..[?(@.kind == 'PROBLEM')].id").getFirst());
        places.put("slip", clerk.get("/api/slips?kind=PROBLEM").ok().read("$.rows[0].id"));
        places.put("problem", clerk.get("/api/problems").ok().read("$.rows[0].id"));
        places.put("month", clerk.get("/api/months").ok().<List<String>>read("$[0].months[?(@.month == 5)].id").getFirst());
        places.put("bulletin", clerk.get("/api/months").ok().<List<String>>read("$[0].months[?(@.month == 5)].bulletin.id").getFirst());
        places.put("calendar-change", clerk.get("/api/calendar/2027/changes").ok().read("$[0].id"));
        places.put("own", Api.signedIn(product, "liuwan", password).get("/api/inbox").ok().<List<String>>read("$.rows[?(@.kind == 'REPORT')].subject").getFirst());
        places.put("task", Api.signedIn(product, "heyan", password).get("/api/verifications?state=open").ok().read("$.rows[0].id"));
        places.put("planned", Api.signedIn(product, "lingdao", password).get("/api/inbox").ok().<List<String>>read("$.rows[?(@.kind == 'PLAN_APPROVAL')].link").getFirst().replaceAll("/items/([^/]+)/plan", "$1"));
        places.put("target", clerk.get("/api/campaigns/" + campaign + "/targets").ok().read("$.targets[0].target.id"));
        try (var citizen = Desk.at(product)) {
            places.put("open-item", behind(citizen.open("/open"), "/open/items/"));
            places.put("open-unit", behind(citizen.open("/open/items/" + places.get("open-item")), "/open/units/"));
            places.put("open-bulletin", behind(citizen.open("/open/bulletins"), "/open/bulletins/"));
        }
    }

    /// What stands behind a kind of address in the first such link of the page.
    private static String behind(Desk desk, String kind) {
        var link = desk.find("main a[href*='" + kind + "']").first();
        link.waitFor();
        return link.getAttribute("href").replaceAll(".*" + kind + "([^/?#]+).*", "$1");
    }

    @AfterAll
    void ends() {
        product.close();
    }

    /// Who looks at which pages.
    record Tour(String login, List<String> pages) {

        Tour {
            pages = pages.stream().filter(page -> PAGES.matcher(page).find()).toList();
        }

        @Override
        public String toString() {
            return login.isEmpty() ? "nobody" : login;
        }
    }

    static Stream<Tour> tours() {
        return Stream.of(
            new Tour("", List.of("/signin", "/open", "/open?elder=1", "/open/items/{open-item}", "/open/units/{open-unit}", "/open/bulletins", "/open/bulletins/{open-bulletin}",
                "/open/data", "/open/clue", "/open/check/0000000000000000000000000000000000000000000000000000000000000000", "/setup?token=x", "/nothing", "/wall")),
            new Tour("duban", List.of("/desk", "/settings/notifications", "/map", "/map?face=bars", "/map?face=board", "/map?face=map", "/map?q=nothing-like-this", "/items/{item}", "/items/{item}/plan", "/units/{unit}", "/campaigns/{campaign}/accounts", "/items/{accounted}/accounts/{account}",
                "/campaigns", "/campaigns/{campaign}", "/campaigns/{campaign}/import", "/campaigns/{campaign}/plans", "/campaigns/{campaign}/hand-over",
                "/campaigns/{campaign}/duties", "/campaigns/{campaign}/duties?tab=portfolios", "/campaigns/{campaign}/duties?tab=loads", "/campaigns/{campaign}/duties?tab=check", "/people/{leader}", "/deeds/{deed}",
                "/lists/{draft}", "/settings/readings", "/calendar", "/supervision", "/supervision?tab=issued", "/slips/{slip}", "/slips/{proposal}", "/problems", "/problems/{problem}",
                "/months", "/months/{month}", "/months/{month}/posting", "/bulletins/{bulletin}", "/unit-classes/2026", "/clues", "/ledger", "/settings/templates", "/people?unit={unit}", "/verify", "/publications", "/publications/{publication}", "/password", "/nothing", "/wall")),
            new Tour("duban", List.of("/campaigns/{campaign}/targets", "/campaigns/{campaign}/targets?target={target}", "/campaigns/{campaign}/targets?face=investment", "/items/{item}/periods")),
            new Tour("liuwan", List.of("/desk", "/supervision", "/problems", "/months/{month}", "/map", "/units/{unit}", "/items/{own}", "/items/{own}/report", "/items/{own}/plan")),
            new Tour("duban", List.of("/campaigns/{campaign}/tree", "/campaigns/{campaign}/tree?source=NONE", "/campaigns/{campaign}/matrix", "/campaigns/{campaign}/funnel", "/campaigns/{campaign}/closing",
                "/campaigns/{sprint}", "/campaigns/{register}/register", "/settings/kinds", "/my-tasks", "/items/{planned}/plan")),
            new Tour("duban", List.of("/campaigns/{campaign}/pledges", "/campaigns/{campaign}/versions", "/campaigns/{campaign}/versions/1")),
            new Tour("liuwan", List.of("/my-tasks", "/items/{planned}/plan", "/campaigns/{campaign}/tree", "/campaigns/{campaign}/pledges")),
            new Tour("heyan", List.of("/desk", "/problems?view=verifying", "/verify", "/verify?state=done", "/verify/{task}")),
            new Tour("baomi", List.of("/desk", "/publications")),
            new Tour("fabu", List.of("/desk", "/clues", "/publications/{publication}")),
            new Tour("lingdao", List.of("/desk", "/items/{planned}/plan", "/calendar/changes/{calendar-change}", "/campaigns/{campaign}/duties", "/people/{leader}", "/map", "/months", "/bulletins/{bulletin}", "/publications")),
            new Tour("xitong", List.of("/accounts", "/people", "/calendar")),
            new Tour("anquan", List.of("/accounts")),
            new Tour("shenji", List.of("/audit", "/ledger")));
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
            desk.page().waitForURL(url -> url.matches(".*/(items|slips|problems)/.+"));
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
        var address = path;
        for (var place : places.entrySet()) {
            address = address.replace("{" + place.getKey() + "}", place.getValue());
        }
        desk.open(address);
        desk.find("main h1:not(:empty), .wsay").first().waitFor();
        if (!path.equals("/wall")) {
            desk.page().waitForLoadState(LoadState.NETWORKIDLE);
        }
    }
}
