package guatu.plan.schedule;

import guatu.plan.campaign.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The nodes of kinds of items as templates: one activity for each node, one after the other.
final class KindTemplates {

    private static final String PREFIX = "kind:";

    private KindTemplates() {}

    /// Kinds in use that have nodes, under keys that no template of the product has.
    static List<Template> of(List<Kind> kinds) {
        return kinds.stream().filter(kind -> !kind.retired() && !kind.nodes().isEmpty())
            .map(kind -> new Template(PREFIX + kind.code(), kind.name() + "（种类）", kind.proposal(), Stream.concat(Stream.of(kind.code(), kind.name()), kind.words().stream()).toList(), activities(kind)))
            .toList();
    }

    private static List<ActivityInput> activities(Kind kind) {
        var activities = new ArrayList<ActivityInput>();
        for (var i = 0; i < kind.nodes().size(); i++) {
            var node = kind.nodes().get(i);
            var links = i == 0 ? List.<Link>of() : List.of(Link.after("n" + i));
            activities.add(ActivityInput.of(new Activity("n" + (i + 1), node.name(), node.days(), Math.max(node.days() == 0 ? 0 : 1, node.days() * 7 / 10), null, null, links)));
        }
        return List.copyOf(activities);
    }
}
