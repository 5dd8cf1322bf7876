package guatu.plan.responsibility.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The exchange format of `list --json`: numbers are numbers, dates ISO, and a key is absent where nothing is known.
public final class ListJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ListJson() {}

    public static String write(JsonMapper mapper, PublishedList list) {
        var root = JSON.objectNode();
        put(root, "title", list.title());
        if (list.year() != null) {
            root.put("year", list.year());
        }
        var items = root.putArray("items");
        list.items().forEach(item -> items.add(item(item)));
        var targets = root.putArray("targets");
        list.targets().forEach(target -> targets.add(target(target)));
        root.set("findings", findings(list.findings()));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /// What is printed where no list could be had.
    public static String write(JsonMapper mapper, List<Finding> findings) {
        var root = JSON.objectNode();
        root.set("findings", findings(findings));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    public static ObjectNode item(ReadItem item) {
        var node = JSON.objectNode();
        put(node, "no", item.no());
        strings(node, "groups", item.groups());
        put(node, "title", item.title());
        var indicators = node.putArray("indicators");
        item.indicators().forEach(indicator -> indicators.addObject().put("name", indicator.name())
            .put("relation", indicator.relation().sign()).put("value", indicator.value()).put("unit", indicator.unit()));
        strings(node, "lead", item.lead());
        strings(node, "assist", item.assist());
        put(node, "leader", item.leader());
        put(node, "firstResponsible", item.firstResponsible());
        put(node, "directResponsible", item.directResponsible());
        put(node, "due", item.due());
        nodes(node, item.nodes());
        put(node, "problem", item.problem());
        put(node, "goal", item.goal());
        investment(node, item.investment());
        progress(node, item.progress());
        return node;
    }

    private static void nodes(ObjectNode node, List<ReadNode> nodes) {
        var array = node.putArray("nodes");
        for (var read : nodes) {
            var entry = array.addObject().put("label", read.label()).put("text", read.text());
            put(entry, "due", read.due());
        }
    }

    private static void investment(ObjectNode node, @Nullable ReadInvestment investment) {
        if (investment != null) {
            var entry = node.putObject("investment");
            if (investment.total() != null) {
                entry.put("total", investment.total());
            }
            if (investment.year() != null) {
                entry.put("year", investment.year());
            }
            put(entry, "unit", investment.unit());
        }
    }

    private static void progress(ObjectNode node, @Nullable ReadProgress progress) {
        if (progress != null) {
            var entry = node.putObject("progress");
            if (progress.percent() != null) {
                entry.put("percent", progress.percent());
            }
            put(entry, "note", progress.note());
        }
    }

    private static ObjectNode target(ReadTarget target) {
        var node = JSON.objectNode().put("indicator", target.indicator());
        put(node, "unit", target.unit());
        return node.put("scope", target.scope()).put("value", target.value());
    }

    private static ArrayNode findings(List<Finding> findings) {
        var array = JSON.arrayNode();
        findings.forEach(finding -> array.addObject().put("place", finding.place()).put("severity", finding.severity().key())
            .put("code", finding.code().code()).put("message", finding.message()));
        return array;
    }

    private static void strings(ObjectNode node, String key, List<String> texts) {
        var array = node.putArray(key);
        texts.forEach(array::add);
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value.toString());
        }
    }
}
