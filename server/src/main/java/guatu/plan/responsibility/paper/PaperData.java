package guatu.plan.responsibility.paper;

import guatu.plan.responsibility.version.HandedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures that the task sheet, the timetable, the roadmap and the pledge all state (CATALOGUE C-011): who, what, how much, until when.
/// @param issuer  the government on whose wall the list hangs
/// @param owner   the unit whose tasks these are, or the campaign where they are everybody's
/// @param version the list version, 0 before the first hand-over
public record PaperData(String issuer, String campaign, String owner, int version, LocalDate from, LocalDate to, LocalDate on, List<Task> tasks) {

    /// A task: the row of the list, and its plan where it has one.
    public record Task(HandedRow row, @Nullable LocalDate target, @Nullable LocalDate redLine, List<Step> steps) {

        public Task {
            steps = List.copyOf(steps);
        }

        /// Number and title as each paper names it.
        public String name() {
            return row.no().isEmpty() ? row.title() : row.no() + " " + row.title();
        }

        /// What is promised in numbers; the goal in words where the list gives none.
        public String promise() {
            var numbers = row.numbers().stream().map(HandedRow.Number::said).collect(Collectors.joining("；"));
            return numbers.isEmpty() ? row.goal() == null ? "" : row.goal() : numbers;
        }

        /// 完成时限 as each paper prints it.
        public String deadline() {
            return row.due() == null ? "" : row.due().toString();
        }

        /// 责任人: the first responsible person, else the leader.
        public String responsible() {
            return row.firstResponsible() != null ? row.firstResponsible() : row.leader() != null ? row.leader() : "";
        }
    }

    /// A step of the plan, or a node of the list; a node has no beginning.
    public record Step(String name, @Nullable LocalDate from, LocalDate target, LocalDate redLine, boolean node, boolean critical) {}

    public PaperData {
        tasks = List.copyOf(tasks);
    }
}
