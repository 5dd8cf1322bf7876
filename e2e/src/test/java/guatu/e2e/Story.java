package guatu.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Tests that are steps of one story: after a step that failed nothing follows; what each open page showed is kept in target/failed.
final class Story implements TestExecutionExceptionHandler, ExecutionCondition {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable no) throws Throwable {
        context.getParent().orElseThrow().getStore(ExtensionContext.Namespace.create(Story.class)).put("broken", context.getDisplayName());
        Shown.show(context.getDisplayName());
        throw no;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var broken = context.getParent().map(parent -> parent.getStore(ExtensionContext.Namespace.create(Story.class)).get("broken")).orElse(null);
        return broken == null ? ConditionEvaluationResult.enabled("goes on") : ConditionEvaluationResult.disabled("the story broke at " + broken);
    }
}
