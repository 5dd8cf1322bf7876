package guatu.run.progress;

import static guatu.run.progress.LampPart.Kind.NODE;

import guatu.ground.calendar.WorkCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;

/// Part c of RULES R4.3: the worst of the open nodes. The item's own red line is a node too.
record NodePart(LampInput in, LampNumbers numbers, WorkCalendar calendar) {

    private record Seen(Lamp lamp, int late, LampReason reason) {}

    LampPart worst() {
        var seen = new ArrayList<Seen>();
        in.nodes().stream().filter(node -> node.openOn(in.dataDate())).forEach(node -> seen.add(see(node, "node")));
        if (!numbers.done()) {
            seen.add(see(new NodeState("", in.redLine(), null, numbers.earned()), "deadline"));
        }
        return seen.stream().min(Comparator.comparing(Seen::lamp).thenComparing(Comparator.comparingInt(Seen::late).reversed()))
            .map(one -> new LampPart(NODE, one.lamp(), one.reason()))
            .orElseGet(() -> LampPart.silent(NODE, "node.none"));
    }

    private Seen see(NodeState node, String code) {
        var late = calendar.between(node.redLine(), in.dataDate());
        var parameters = in.parameters();
        if (late > 0) {
            return seen(late > parameters.nodeRedAfter() ? Lamp.RED : Lamp.YELLOW, late, code + ".late", node);
        }
        if (-late <= parameters.nodeNearWithin() && node.percent().compareTo(parameters.nodeNearPercent()) < 0) {
            return seen(Lamp.YELLOW, late, code + ".near", node);
        }
        return seen(Lamp.GREEN, late, code + ".next", node);
    }

    private static Seen seen(Lamp lamp, int late, String code, NodeState node) {
        return new Seen(lamp, late, new LampReason(code, Map.of("node", node.label(), "redLine", node.redLine(),
            "days", Math.abs(late), "percent", node.percent())));
    }
}
