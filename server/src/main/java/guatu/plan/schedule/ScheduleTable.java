package guatu.plan.schedule;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The schedule as people read it in a terminal.
final class ScheduleTable {

    private static final List<String> HEAD = List.of("编号", "工序", "最早开始", "最早完成", "目标节点", "底线节点", "总时差", "自由时差", "关键");

    private static final int MOST_MEASURES = 20;

    private ScheduleTable() {}

    static void print(Network network, BackwardSchedule schedule, PrintStream out) {
        out.printf("倒排工期  %s 开工，%s 截止，%s%n", network.start(), network.deadline(), verdict(schedule));
        if (!schedule.provisionalYears().isEmpty()) {
            out.printf("注意：%s 年尚无节假日安排，暂按周一至周五计%n", Brief.years(schedule.provisionalYears()));
        }
        out.println();
        grid(rows(network, schedule), out);
        out.println();
        out.printf("关键链：%s%n", Brief.chain(schedule.chain()));
        held(network, schedule, out);
        measures(schedule, out);
    }

    private static String verdict(BackwardSchedule schedule) {
        if (!schedule.feasible()) {
            return "不可行：差 %d 个工作日，最早 %s 才能完成".formatted(schedule.shortfall(), schedule.earliestFinish());
        }
        return schedule.earliestFinish() == null ? "没有工序"
            : "可行：最早 %s 完成，富余 %d 个工作日，其中预留 %d 个".formatted(schedule.earliestFinish(), schedule.minFloat(), schedule.buffer());
    }

    private static List<List<String>> rows(Network network, BackwardSchedule schedule) {
        var names = new HashMap<String, String>();
        network.activities().forEach(activity -> names.put(activity.id(), Objects.requireNonNullElse(activity.name(), "")));
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (var a : schedule.activities()) {
            rows.add(List.of(a.id(), names.getOrDefault(a.id(), ""), a.earlyStart() == null ? "-" : a.earlyStart().toString(),
                a.earlyFinish().toString(), a.target().toString(), a.redLine().toString(),
                Integer.toString(a.totalFloat()), Integer.toString(a.freeFloat()), a.critical() ? "是" : ""));
        }
        return rows;
    }

    private static void grid(List<List<String>> rows, PrintStream out) {
        var widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (var c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        });
        for (var row : rows) {
            var line = new StringBuilder();
            for (var c = 0; c < widths.length; c++) {
                var gap = " ".repeat(widths[c] - width(row.get(c)));
                var isNumber = c == 6 || c == 7;
                line.append(isNumber ? gap + row.get(c) : row.get(c) + gap).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static void measures(BackwardSchedule schedule, PrintStream out) {
        if (schedule.feasible()) {
            return;
        }
        out.println(schedule.measures().isEmpty() ? "没有单项或两项措施能缩短差距" : "可选措施（措施后最小总时差，0 及以上即可行）：");
        for (var measure : schedule.measures().stream().limit(MOST_MEASURES).toList()) {
            out.printf("  %4d  %s%n", measure.minFloatAfter(),
                measure.steps().stream().map(ScheduleTable::words).collect(Collectors.joining("，并")));
        }
        if (schedule.measures().size() > MOST_MEASURES) {
            out.printf("  另有 %d 项，见 --json%n", schedule.measures().size() - MOST_MEASURES);
        }
    }

    /// The own dates that the chain stands between, where it has such.
    private static void held(Network network, BackwardSchedule schedule, PrintStream out) {
        if (schedule.feasible()) {
            return;
        }
        var from = network.activities().stream().filter(a -> a.id().equals(schedule.chain().getFirst())).map(Activity::notBefore).filter(Objects::nonNull).findFirst();
        var to = network.activities().stream().filter(a -> a.id().equals(schedule.chain().getLast())).map(Activity::notAfter).filter(Objects::nonNull).findFirst();
        from.ifPresent(day -> out.printf("卡住处：%s 不早于 %s；可放宽这个日期%n", schedule.chain().getFirst(), day));
        to.ifPresent(day -> out.printf("卡住处：%s 不晚于 %s；可放宽这个日期%n", schedule.chain().getLast(), day));
    }

    private static String words(Measure.Step step) {
        return switch (step.kind()) {
            case CRASH -> "压缩 " + step.ids().getFirst() + " 至最短工期";
            case OVERLAP -> step.ids().getLast() + " 在 " + step.ids().getFirst() + " 过半时搭接开工";
        };
    }

    /// Columns on a terminal: Chinese characters and full-width marks take two.
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && !(c >= 0x2000 && c <= 0x2E7F) ? 2 : 1).sum();
    }
}
