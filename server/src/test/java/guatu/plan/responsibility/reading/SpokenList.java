package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list as read, every field in words, one a line: what the tests hold it against.
final class SpokenList {

    private final List<String> lines = new ArrayList<>();

    private SpokenList() {}

    static String of(PublishedList list) {
        var spoken = new SpokenList();
        spoken.say("title", list.title());
        spoken.say("year", list.year());
        list.items().forEach(item -> spoken.item(item, list.findings()));
        list.targets().forEach(target -> spoken.say("target", target.indicator() + " " + target.scope() + " " + target.value().toPlainString() + (target.unit() == null ? "" : target.unit())));
        var rows = list.items().stream().map(ReadItem::row).collect(Collectors.toSet());
        list.findings().stream().filter(finding -> finding.row() == null || !rows.contains(finding.row()))
            .forEach(finding -> spoken.say("also", finding.place() + " " + code(finding)));
        return String.join("\n", spoken.lines);
    }

    private void item(ReadItem item, List<Finding> findings) {
        lines.add("");
        say("item", (item.no() == null ? "-" : item.no()) + " " + item.title());
        say("groups", String.join(" / ", item.groups()));
        say("content", item.content() == null ? null : item.content().replace("\n", "\\n"));
        item.indicators().forEach(one -> say("number", one.name() + " " + one.relation().sign() + " " + one.value().toPlainString() + one.unit()));
        say("lead", String.join("; ", item.lead()));
        say("assist", String.join("; ", item.assist()));
        say("leader", item.leader());
        say("first", item.firstResponsible());
        say("direct", item.directResponsible());
        say("due", item.due());
        item.nodes().forEach(node -> say("node", node.label() + " " + node.due() + " " + node.text()));
        say("problem", item.problem());
        say("goal", item.goal());
        say("invest", item.investment() == null ? null : item.investment().total() + " " + item.investment().year() + " " + item.investment().unit());
        say("progress", item.progress() == null ? null : item.progress().percent() + " " + item.progress().note());
        say("location", item.location());
        say("remark", item.remark());
        say("says", findings.stream().filter(finding -> item.row().equals(finding.row())).map(SpokenList::code).collect(Collectors.joining(" ")));
    }

    private static String code(Finding finding) {
        return finding.code().code().substring("list.".length());
    }

    private void say(String field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            lines.add(field + " " + value);
        }
    }
}
