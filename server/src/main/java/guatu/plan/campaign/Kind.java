package guatu.plan.campaign;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 事项种类 (C-019, C-164): what items of a kind usually need: nodes in their order and numbers to be promised. Editable; a proposal until edited.
/// @param words    words of a list that suggest the kind
/// @param template key of an activity template of the schedule, used where the kind has no nodes of its own
public record Kind(UUID id, String code, String name, List<String> words, @Nullable String template, List<Node> nodes, List<Number> indicators,
        boolean proposal, boolean retired, int sort, int version) {

    public Kind {
        words = List.copyOf(words);
        nodes = List.copyOf(nodes);
        indicators = List.copyOf(indicators);
    }

    /// 节点 with the workdays (0-999) that usually lie between the node before and it; a weight when a plan is fitted to its span.
    public record Node(String name, int days) {}

    /// 指标 with its unit as written and which way it is meant; at least, unless said.
    public record Number(String name, String unit, @Nullable Direction direction) {

        /// A number to be reached or passed.
        public Number(String name, String unit) {
            this(name, unit, null);
        }
    }

    /// Whether the number is to be reached (不低于) or to be kept below (不超过).
    public enum Direction { AT_LEAST, AT_MOST }

    boolean named(String text) {
        return code.equals(text) || name.equals(text);
    }

    boolean suits(String text) {
        return named(text) || words.stream().anyMatch(text::contains);
    }
}
