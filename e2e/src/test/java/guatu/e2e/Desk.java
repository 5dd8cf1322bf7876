package guatu.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/// One person at a browser: finds things by the words that stand on the page.
final class Desk implements AutoCloseable {

    /// What a machine with much else to do may take, milliseconds.
    static final double PATIENCE = Integer.getInteger("guatu.patience", 90_000);

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final Product product;
    private final BrowserContext window;
    private final Page page;

    private Desk(Product product, int width, int height) {
        this.product = product;
        this.window = Chromium.window(width, height);
        this.page = window.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onDialog(dialog -> dialog.accept());
    }

    static Desk at(Product product) {
        return new Desk(product, 1440, 900);
    }

    static Desk at(Product product, int width) {
        return new Desk(product, width, width < 700 ? 844 : 900);
    }

    /// Opens a page of the product by its path, or any address of it.
    Desk open(String path) {
        page.navigate(path.startsWith("http") ? path : product.address() + path);
        return this;
    }

    /// Signs in at the door; where the first password must be changed, changes it to the one given.
    Desk signIn(String login, String password) {
        open("/signin");
        fill("账号", login);
        fill("密码", password);
        click("登录");
        page.waitForURL(url -> !url.contains("/signin"));
        return this;
    }

    /// The first sign-in with a one-time password.
    Desk signInFirst(String login, String oneTime, String password) {
        signIn(login, oneTime);
        open("/desk");
        fill("现在的密码", oneTime);
        page.locator("#fresh").fill(password);
        fill("新密码再填一次", password);
        click("改密码");
        sees("密码已改");
        return this;
    }

    Desk fill(String label, String value) {
        page.getByLabel(label, exactly()).fill(value);
        return this;
    }

    /// Clicks the button with exactly these words.
    Desk click(String words) {
        button(words).click();
        return this;
    }

    /// Clicks the first link that holds these words.
    Desk follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
        return this;
    }

    Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /// Waits until these words stand on the page.
    Desk sees(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(words);
        return this;
    }

    Desk doesNotSee(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    /// Waits until the address holds this.
    Desk isAt(String part) {
        page.waitForURL(url -> url.contains(part));
        return this;
    }

    /// Gives a file to the page's one chooser, or to the marked one.
    Desk give(String chooser, Path file) {
        page.locator(chooser).setInputFiles(file);
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }

    /// The address without the host.
    String path() {
        return page.url().substring(product.address().length());
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @Override
    public void close() {
        window.close();
    }
}
