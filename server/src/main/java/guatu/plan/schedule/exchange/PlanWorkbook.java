package guatu.plan.schedule.exchange;

import guatu.ground.kernel.Refusal;
import guatu.plan.schedule.ActivityInput;
import guatu.plan.schedule.ActivityInput.LinkInput;
import guatu.plan.schedule.Link;
import guatu.plan.schedule.LinkType;
import guatu.plan.schedule.Plan;
import guatu.plan.schedule.PlanCalendar;
import guatu.plan.schedule.PlanInput;
import guatu.plan.schedule.PlannedActivity;
import guatu.plan.schedule.Suspension;
import guatu.plan.schedule.exchange.ImportedPlan.TheirDates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// A plan as a workbook: an activity in each row, its links as people write them (`A, B SS+5`); the same workbook can be read back.
final class PlanWorkbook {

    private static final List<String> HEAD = List.of("编号", "工序", "工期", "最短工期", "紧前", "可搭接", "不早于", "不晚于", "日历", "尽早", "实际开始",
        "实际完成", "剩余", "最早开始", "最早完成", "目标", "底线", "中止期间");
    private static final Pattern LINK = Pattern.compile("(\\S+?)(?:\\s+(FS|SS|FF|SF))?(?:\\s*([+-]\\d{1,4}))?");
    private static final int SUSPENSIONS = 17;
    private static final int FIRST_ROW = 3;     // title, window, head

    private PlanWorkbook() {}

    static byte[] write(Plan plan, String title) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "guatu", "1.0")) {
            var sheet = book.newWorksheet("计划");
            sheet.value(0, 0, title);
            var window = List.of("开工", plan.start().toString(), "底线", plan.deadline().toString(), "日历", plan.calendar().word(), "数据日期",
                Objects.toString(plan.dataDate(), ""));
            for (var c = 0; c < window.size(); c++) {
                sheet.value(1, c, window.get(c));
            }
            for (var c = 0; c < HEAD.size(); c++) {
                sheet.value(2, c, HEAD.get(c));
            }
            for (var r = 0; r < plan.activities().size(); r++) {
                var cells = cells(plan.activities().get(r));
                for (var c = 0; c < cells.size(); c++) {
                    sheet.value(FIRST_ROW + r, c, cells.get(c));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static List<String> cells(PlannedActivity a) {
        return Arrays.asList(a.code(), a.name(), String.valueOf(a.duration()), String.valueOf(a.minDuration()),
            a.links().stream().map(PlanWorkbook::text).collect(Collectors.joining(", ")),
            a.links().stream().filter(Link::soft).map(Link::pred).collect(Collectors.joining(", ")),
            text(a.notBefore()), text(a.notAfter()), a.calendar() == null ? "" : a.calendar().word(), a.asap() != null && a.asap() ? "是" : "",
            text(a.actualStart()), text(a.actualFinish()), text(a.remaining()), text(a.earlyStart()), text(a.earlyFinish()), text(a.target()), text(a.redLine()),
            KeptWords.text(a.suspensions()));
    }

    private static String text(Link link) {
        return link.pred() + " " + link.type() + (link.lag() == 0 ? "" : link.lag() > 0 ? "+" + link.lag() : String.valueOf(link.lag()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    static ImportedPlan read(byte[] file, LocalDate ifNoStart, LocalDate ifNoDeadline) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            if (rows.size() < FIRST_ROW || !cell(rows.get(2), 0).equals(HEAD.getFirst()) || !cell(rows.get(2), 4).equals(HEAD.get(4))) {
                throw new Refusal("schedule.exchange.no-plan-sheet");
            }
            var activities = new ArrayList<ActivityInput>();
            var dates = new ArrayList<TheirDates>();
            for (var row : rows.subList(FIRST_ROW, rows.size())) {
                if (!cell(row, 0).isEmpty()) {
                    var a = activity(row);
                    activities.add(a);
                    dates.add(new TheirDates(a.id(), Objects.requireNonNullElse(a.name(), a.id()), date(row, 13), date(row, 14)));
                }
            }
            var window = rows.get(1);
            return new ImportedPlan(new PlanInput(Objects.requireNonNullElse(date(window, 1), ifNoStart), Objects.requireNonNullElse(date(window, 3), ifNoDeadline),
                calendar(cell(window, 5)), activities, null, null, date(window, 7), null), dates, List.of());
        } catch (IOException | IllegalStateException unreadable) {
            throw new Refusal("schedule.exchange.unreadable");
        }
    }

    private static ActivityInput activity(Row row) {
        var soft = Arrays.asList(cell(row, 5).split("\\s*[,，、]\\s*"));
        var links = cell(row, 4).isEmpty() ? List.<LinkInput>of()
            : Arrays.stream(cell(row, 4).split("\\s*[,，、]\\s*")).map(text -> link(row, text, soft)).toList();
        return new ActivityInput(cell(row, 0), cell(row, 1), Objects.requireNonNullElse(number(row, 2), 0), number(row, 3), date(row, 6), date(row, 7), links,
            date(row, 10), date(row, 11), number(row, 12), suspensions(row), cell(row, 8).isEmpty() ? null : calendar(cell(row, 8)), cell(row, 9).isEmpty() ? null : true);
    }

    private static @Nullable List<Suspension> suspensions(Row row) {
        var text = cell(row, SUSPENSIONS);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var spans = KeptWords.spans(text);
            if (spans.size() == text.split("[；;]").length) {
                return spans;
            }
        } catch (DateTimeException noSuchDay) {
            throw unreadable(row, SUSPENSIONS, text);
        }
        throw unreadable(row, SUSPENSIONS, text);
    }

    private static LinkInput link(Row row, String text, List<String> soft) {
        var found = LINK.matcher(text);
        if (!found.matches()) {
            throw unreadable(row, 4, text);
        }
        return new LinkInput(found.group(1), found.group(2) == null ? LinkType.FS : LinkType.valueOf(found.group(2)),
            found.group(3) == null ? 0 : Integer.parseInt(found.group(3)), soft.contains(found.group(1)));
    }

    private static PlanCalendar calendar(String word) {
        return word.equals(PlanCalendar.EVERYDAY.word()) ? PlanCalendar.EVERYDAY : PlanCalendar.CN;
    }

    private static @Nullable Integer number(Row row, int column) {
        var text = cell(row, column);
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException noNumber) {
            throw unreadable(row, column, text);
        }
    }

    private static @Nullable LocalDate date(Row row, int column) {
        var text = cell(row, column);
        try {
            return text.isEmpty() ? null : text.matches("\\d{5}") ? LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text)) : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw unreadable(row, column, text);
        }
    }

    private static Refusal unreadable(Row row, int column, String text) {
        return new Refusal("schedule.exchange.cell", row.getRowNum(), HEAD.get(column), text);
    }

    private static String cell(Row row, int column) {
        if (column >= row.getCellCount() || row.getCell(column) == null) {
            return "";
        }
        return Objects.requireNonNullElse(row.getCell(column).getRawValue(), "").strip();
    }
}
