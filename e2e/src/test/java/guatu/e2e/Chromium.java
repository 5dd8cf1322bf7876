package guatu.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One headless Chromium for the whole run.
public final class Chromium {

    private static final Playwright PLAYWRIGHT = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN")));

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(PLAYWRIGHT::close));
    }

    private Chromium() {
    }

    /// A window of its own (own cookies) at this size.
    public static BrowserContext window(int width, int height) {
        return BROWSER.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
    }

    /// Every open page.
    static List<Page> pages() {
        return BROWSER.contexts().stream().flatMap(context -> context.pages().stream()).toList();
    }

    /// What axe finds against WCAG 2.2 A and AA on the page as it stands; empty is well.
    public static String axe(Page page) {
        return new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations().stream()
            .map(violation -> violation.getId() + " " + violation.getHelp() + ": " + violation.getNodes().stream().limit(3).map(node -> String.valueOf(node.getTarget())).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    }
}
