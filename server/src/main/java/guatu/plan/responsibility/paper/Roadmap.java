package guatu.plan.responsibility.paper;

import guatu.ground.documents.Paper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 路线图: time runs from left to right, each task or step draws its line through the months, nodes and deadlines stand on it. Pure.
final class Roadmap {

    static final String LEGEND = "图例：■ 推进中，◆ 节点，▲ 底线（同月内以底线为准）。";

    private static final String UNDER_WAY = "■";
    private static final String NODE = "◆";
    private static final String DEADLINE = "▲";
    private static final int MOST = 12;

    /// A stretch of the picture, in whole months.
    private record Span(String head, YearMonth from, YearMonth to) {

        boolean holds(LocalDate day) {
            var month = YearMonth.from(day);
            return !month.isBefore(from) && !month.isAfter(to);
        }

        boolean within(LocalDate start, LocalDate end) {
            return !YearMonth.from(start).isAfter(to) && !YearMonth.from(end).isBefore(from);
        }
    }

    private Roadmap() {}

    static Paper.Table of(PaperData data) {
        var spans = spans(data);
        var columns = new ArrayList<Paper.Column>();
        columns.add(new Paper.Column(data.tasks().size() == 1 ? "步骤" : "事项", 30, false));
        spans.forEach(span -> columns.add(new Paper.Column(span.head(), Math.max(4, 54 / spans.size()), false)));
        columns.add(new Paper.Column("底线", 16, false));
        var rows = new ArrayList<List<String>>();
        for (var task : data.tasks()) {
            var name = task.name() + (task.promise().isEmpty() ? "" : "（" + task.promise() + "）");
            var nodes = task.steps().stream().filter(PaperData.Step::node).map(PaperData.Step::redLine).toList();
            rows.add(row(name, task.deadline(), spans, begin(task, data), task.row().due(), data.tasks().size() == 1 ? List.of() : nodes));
            if (data.tasks().size() == 1) {
                task.steps().forEach(step -> rows.add(row("　" + step.name(), step.redLine().toString(), spans, step.node() ? null : step.from(), step.node() ? null : step.redLine(),
                    step.node() ? List.of(step.redLine()) : List.of())));
            }
        }
        return new Paper.Table(null, columns, rows);
    }

    private static List<String> row(String name, String end, List<Span> spans, @Nullable LocalDate from, @Nullable LocalDate to, List<LocalDate> nodes) {
        var cells = new ArrayList<String>();
        cells.add(name);
        for (var span : spans) {
            var last = to != null && span.holds(to);
            var node = nodes.stream().anyMatch(span::holds);
            var under = from != null && to != null && span.within(from, to);
            cells.add(last ? DEADLINE : node ? NODE : under ? UNDER_WAY : "");
        }
        cells.add(end);
        return cells;
    }

    private static LocalDate begin(PaperData.Task task, PaperData data) {
        return Stream.concat(Stream.ofNullable(task.row().start()), task.steps().stream().map(PaperData.Step::from).filter(day -> day != null))
            .map(LocalDate.class::cast).min(LocalDate::compareTo).orElse(data.from());
    }

    /// Months where they find room on the sheet, else quarters, else years.
    private static List<Span> spans(PaperData data) {
        var first = data.tasks().stream().map(task -> begin(task, data)).min(LocalDate::compareTo).map(YearMonth::from).orElse(YearMonth.from(data.from()));
        var last = data.tasks().stream().flatMap(task -> Stream.concat(Stream.ofNullable(task.row().due()), task.steps().stream().map(PaperData.Step::redLine)))
            .max(LocalDate::compareTo).map(YearMonth::from).orElse(YearMonth.from(data.to()));
        for (var months : new int[] {1, 3}) {
            var spans = cut(first, last, months);
            if (spans.size() <= MOST) {
                return spans;
            }
        }
        return cut(first, last, 12);
    }

    private static List<Span> cut(YearMonth first, YearMonth last, int months) {
        var spans = new ArrayList<Span>();
        var at = first.minusMonths((first.getMonthValue() - 1) % months);
        for (; !at.isAfter(last); at = at.plusMonths(months)) {
            var year = at.equals(first) || at.getMonthValue() == 1 ? at.getYear() % 100 + "年" : "";
            var word = switch (months) {
                case 1 -> at.getMonthValue() + "月";
                case 3 -> (at.getMonthValue() / 3 + 1) + "季";
                default -> "";
            };
            spans.add(new Span(first.getYear() == last.getYear() && months < 12 ? word : year + word, at, at.plusMonths(months - 1L)));
        }
        return spans;
    }
}
