package guatu.plan.responsibility.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 责任清单 as understood: items or targets, how the columns were taken, and what is to be said about them.
public record PublishedList(@Nullable String title, @Nullable Integer year, List<ReadItem> items, List<ReadTarget> targets,
        List<TableMatch> tables, List<Finding> findings, List<Line> original) {

    /// The same list after the tasks of a text that name a lead unit; what else the text says is prose.
    PublishedList after(PublishedList text) {
        var tasks = text.items.stream().filter(item -> !item.lead().isEmpty()).toList();
        var rows = tasks.stream().map(ReadItem::row).collect(Collectors.toSet());
        return tasks.isEmpty() ? this : new PublishedList(title, year, joined(tasks, items), targets, tables,
            joined(text.findings.stream().filter(finding -> rows.contains(finding.row())).toList(), findings), joined(text.original, original));
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /// A row or line of the file as it stands there.
    public record Line(String place, String text) {

        /// The lines of a text that say something, as many as are shown.
        static List<Line> of(List<String> lines) {
            return java.util.stream.IntStream.range(0, Math.min(lines.size(), Lists.MOST_ORIGINAL)).filter(i -> !lines.get(i).isBlank())
                .mapToObj(i -> new Line("line " + (i + 1), lines.get(i).strip())).toList();
        }
    }
}
