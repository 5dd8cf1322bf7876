package guatu.plan.responsibility;

import guatu.plan.responsibility.Comparison.Change;
import java.util.List;
import java.util.UUID;

/// What a list says besides the words of items: nodes, and groups of units that stay groups.
final class ListExtras {

    private ListExtras() {}

    /// Adds how a row differs from what is held; what the row does not say stays.
    static void changes(List<Change> changes, Comparison.Held held, UUID item, Comparison.Listed row) {
        var nodes = held.nodes().getOrDefault(item, List.of());
        if (!row.nodes().isEmpty() && !row.nodes().equals(nodes)) {
            changes.add(new Change("nodes", nodes(nodes), nodes(row.nodes())));
        }
        var groups = held.unitGroups().getOrDefault(item, List.of());
        if (!row.unitGroups().isEmpty() && !row.unitGroups().equals(groups)) {
            changes.add(new Change("unitGroups", String.join("、", groups), String.join("、", row.unitGroups())));
        }
    }

    private static String nodes(List<ListNode> nodes) {
        return String.join("; ", nodes.stream().map(node -> node.label() + " " + node.text() + (node.due() == null ? "" : " " + node.due())).toList());
    }
}
