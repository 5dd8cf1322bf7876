package guatu.show.publicity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// 审查清单: what the server found in a publication and what it left out, as each reviewer sees it.
/// @param stops how many findings stop the release
record CheckList(int pages, int stops, List<Finding> findings, List<Treated> masking) {

    private static final int MOST = 200;
    private static final Pattern CODE = Pattern.compile("[0-9a-fA-F-]{32,}");

    /// One place that must be mended, or looked at: the page by its title, the field by its path.
    record Finding(String rule, boolean stops, String path, @Nullable String title, String field, String excerpt) {}

    /// A row of the masking table and how many values it kept and left out; absent where it was not met.
    record Treated(String field, Masking.Treatment treatment, String name, String law, @Nullable Integer kept, @Nullable Integer removed) {}

    /// A page to be looked through.
    record Source(String path, JsonNode content) {}

    /// What happened to a field when the picture was taken.
    record Count(int kept, int removed) {}

    static CheckList of(List<Source> sources, Collection<String> persons, Map<String, Count> counts) {
        var findings = new ArrayList<Finding>();
        for (var source : sources) {
            var title = source.content().path("title").isString() ? source.content().path("title").asString() : null;
            walk(source, title, "", source.content(), persons, findings);
        }
        var stops = (int) findings.stream().filter(Finding::stops).count();
        findings.sort((a, b) -> Boolean.compare(b.stops(), a.stops()));
        var masking = Masking.table().stream().map(rule -> {
            var count = counts.get(rule.field());
            return new Treated(rule.field(), rule.treatment(), rule.name(), rule.law(), count == null ? null : count.kept(), count == null ? null : count.removed());
        }).toList();
        return new CheckList(sources.size(), stops, List.copyOf(findings.subList(0, Math.min(MOST, findings.size()))), masking);
    }

    private static void walk(Source source, @Nullable String title, String field, JsonNode node, Collection<String> persons, List<Finding> into) {
        if (node.isObject()) {
            node.properties().stream().filter(entry -> !entry.getKey().equals("head"))
                .forEach(entry -> walk(source, title, field + "/" + entry.getKey(), entry.getValue(), persons, into));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(source, title, field + "/" + i, node.get(i), persons, into);
            }
        } else if (node.isString() && !CODE.matcher(node.asString()).matches()) {
            var text = node.asString();
            Scanner.scan(text).forEach(hit -> into.add(new Finding(hit.rule(), hit.blocks(), source.path(), title, field, hit.excerpt())));
            Scanner.names(text, persons).forEach(hit -> into.add(new Finding(hit.rule(), hit.blocks(), source.path(), title, field, hit.excerpt())));
        }
    }
}
