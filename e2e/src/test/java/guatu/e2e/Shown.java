package guatu.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// What each open page showed when a test failed is kept in target/failed.
final class Shown implements TestExecutionExceptionHandler {

    private static final Path SHOWN = Path.of("target/failed");

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable no) throws Throwable {
        show(context.getDisplayName());
        throw no;
    }

    static void show(String name) throws IOException {
        Files.createDirectories(SHOWN);
        var n = 0;
        for (var page : Chromium.pages()) {
            page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setPath(SHOWN.resolve(name.replaceAll("\\W", "") + "-" + n++ + ".png")));
        }
    }
}
