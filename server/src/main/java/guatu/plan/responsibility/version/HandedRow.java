package guatu.plan.responsibility.version;

import guatu.plan.indicator.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the list in words: units, numbers and nodes by the names they had then. Amounts in `investmentUnit`, numbers in their own unit.
public record HandedRow(UUID itemId, String no, String title, List<String> groups, @Nullable String category, @Nullable UUID leadUnit,
        @Nullable String lead, List<String> assist, @Nullable String place, @Nullable String leader, @Nullable String firstResponsible,
        @Nullable String directResponsible, @Nullable LocalDate start, @Nullable LocalDate due, @Nullable String problem, @Nullable String goal,
        @Nullable String content, @Nullable BigDecimal investmentTotal, @Nullable BigDecimal investmentYear, @Nullable String investmentUnit,
        List<Number> numbers, List<Node> nodes) {

    /// A number that the item promises.
    public record Number(String name, Relation relation, BigDecimal value, String unit) {

        /// As it is printed: 新建泵站 ≥ 3 座.
        public String said() {
            var sign = switch (relation) {
                case EQ -> " ";
                case GE -> " ≥ ";
                case LE -> " ≤ ";
                case ABOUT -> " 约 ";
            };
            return name + sign + value.toPlainString() + unit;
        }
    }

    /// What shall stand at the end of a period.
    public record Node(String label, String text, @Nullable LocalDate due) {}

    public HandedRow {
        groups = List.copyOf(groups);
        assist = List.copyOf(assist);
        numbers = List.copyOf(numbers);
        nodes = List.copyOf(nodes);
    }

    /// The same without numbers and nodes.
    HandedRow worded() {
        return new HandedRow(itemId, no, title, groups, category, leadUnit, lead, assist, place, leader, firstResponsible, directResponsible, start, due,
            problem, goal, content, investmentTotal, investmentYear, investmentUnit, List.of(), List.of());
    }
}
