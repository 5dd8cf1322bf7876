package guatu.ground.calendar;

import guatu.ground.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// 年度放假安排 as a file holds it: holiday-cn JSON, or CSV with a date, 休 or 班, and the name of the holiday in each line.
final class YearText {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Map<String, Boolean> OFF = Map.ofEntries(Map.entry("休", true), Map.entry("放假", true), Map.entry("休息", true), Map.entry("off", true),
        Map.entry("true", true), Map.entry("1", true), Map.entry("班", false), Map.entry("上班", false), Map.entry("补班", false), Map.entry("调休上班", false),
        Map.entry("work", false), Map.entry("false", false), Map.entry("0", false));

    private YearText() {}

    /// Reads either form; `source` fills in where a CSV says nothing of the notice.
    static HolidayYear read(String text, int year, String source) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.stripLeading().startsWith("{")) {
            var notice = HolidayYear.read(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return notice.source().isEmpty() ? new HolidayYear(notice.year(), source, notice.days()) : notice;
        }
        return new HolidayYear(year, source, days(plain));
    }

    private static List<HolidayDay> days(String text) {
        List<HolidayDay> days = new ArrayList<>();
        var lines = text.split("\r\n|\r|\n", -1);
        for (var i = 0; i < lines.length; i++) {
            var cells = lines[i].split("[,\\t\uFF0C]", -1);
            if (lines[i].isBlank() || days.isEmpty() && i == 0 && !DATE.matcher(lines[i]).find()) {
                continue;
            }
            days.add(day(cells, i + 1, lines[i]));
        }
        return days;
    }

    private static HolidayDay day(String[] cells, int line, String text) {
        var date = DATE.matcher(cells[0].strip().replace("\"", ""));
        var off = cells.length < 2 ? null : OFF.get(cells[1].strip().replace("\"", "").toLowerCase(java.util.Locale.ROOT));
        if (!date.matches() || off == null) {
            throw new Refusal("calendar.bad-line", line, text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
        try {
            return new HolidayDay(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))), off,
                cells.length > 2 ? cells[2].strip().replace("\"", "") : "");
        } catch (DateTimeException noSuchDay) {
            throw new Refusal("calendar.bad-line", line, text);
        }
    }
}
