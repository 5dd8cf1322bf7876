package guatu.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import guatu.Settings;
import guatu.demo.Demo;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// The pages in a headless Chromium over the demonstration city: bytes of the first load, first paint, and scrolling.
final class FaceBench {

    private static final String WATCH = """
        window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach(task => { window.longest = Math.max(window.longest, task.duration) }))
            .observe({ type: 'longtask', buffered: true })""";

    static void main() throws Exception {
        var home = Path.of(System.getenv().getOrDefault("GUATU_HOME", "data"), "bench").toAbsolutePath();
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var _ = Demo.open(new Settings(home, port, "127.0.0.1", null), List.of(), System.out);
             var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
             var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                 .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")))) {
            System.out.println("\n### Pages in headless Chromium, server and database and browser on the same " + Runtime.getRuntime().availableProcessors() + " CPUs, 1,755 items\n");
            System.out.println("| page | kB over the wire, first visit | first contentful paint ms | longest task while scrolling ms |\n|---|---|---|---|");
            var address = "http://127.0.0.1:" + port;
            var signIn = fresh(browser, 1440, 900);
            row("sign-in (first page load)", signIn, open(signIn, address + "/signin"), false);
            signIn.fill("input[autocomplete=username]", "duban");
            signIn.fill("input[type=password]", Demo.password());
            signIn.press("input[type=password]", "Enter");
            signIn.waitForURL(url -> !url.contains("/signin"));
            for (var path : List.of("/desk", "/map", "/map?face=bars", "/map?face=board", "/wall")) {
                var page = signIn.context().newPage();
                page.addInitScript(WATCH);
                open(page, address + path);
                row(path + " (shell cached)", page, open(page, address + path), path.startsWith("/map"));
                page.close();
            }
        }
        System.exit(0);
    }

    private static Page fresh(Browser browser, int width, int height) {
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN")).newPage();
        page.addInitScript(WATCH);
        return page;
    }

    /// Opens a page; returns the bytes that came over the wire.
    private static long open(Page page, String url) {
        var bytes = new AtomicLong();
        var network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(url);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(500);
        network.detach();
        return bytes.get();
    }

    private static void row(String what, Page page, long bytes, boolean scrolls) {
        var paint = ((Number) page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")).doubleValue();
        var longest = "";
        if (scrolls) {
            page.evaluate("window.longest = 0");
            page.mouse().move(720, 600);
            for (var i = 0; i < 120; i++) {
                page.mouse().wheel(0, 600);
                page.waitForTimeout(16);
            }
            page.waitForTimeout(300);
            longest = String.valueOf(Math.round(((Number) page.evaluate("window.longest")).doubleValue()));
        }
        System.out.printf("| %s | %d | %.0f | %s |%n", what, bytes / 1024, paint, longest);
    }
}
