package guatu.plan.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a clerk says of a kind of item.
public record NewKind(String name, List<String> words, @Nullable String template, List<Kind.Node> nodes, List<Kind.Number> indicators, boolean retired) {}
