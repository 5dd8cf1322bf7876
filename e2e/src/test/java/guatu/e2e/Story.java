package guatu.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Tests that are steps of one story: after a step that failed nothing follows; what each open page showed is kept in target/failed.
final class Story implements TestExecutionExceptionHandler, ExecutionCondition {

    private static final Path SHOWN = Path.of("target/failed");

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable no) throws Throwable {
        context.getParent().orElseThrow().getStore(ExtensionContext.Namespace.create(Story.class)).put("broken", context.getDisplayName());
        show(context.getDisplayName());
        throw no;
    }

    private static void show(String name) throws IOException {
        Files.createDirectories(SHOWN);
        var n = 0;
        for (var page : Chromium.pages()) {
            page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setPath(SHOWN.resolve(name.replaceAll("\\W", "") + "-" + n++ + ".png")));
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var broken = context.getParent().map(parent -> parent.getStore(ExtensionContext.Namespace.create(Story.class)).get("broken")).orElse(null);
        return broken == null ? ConditionEvaluationResult.enabled("goes on") : ConditionEvaluationResult.disabled("the story broke at " + broken);
    }
}
