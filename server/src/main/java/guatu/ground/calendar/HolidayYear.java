package guatu.ground.calendar;

import guatu.ground.kernel.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 节假日安排: the notice of one year, its days in order; it may name days in December of the year before. Without days the year is
/// provisional (RULES R1.5). `source` says where it was published.
public record HolidayYear(int year, String source, List<HolidayDay> days) {

    static final int FIRST_YEAR = 1949;
    static final int LAST_YEAR = 2200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public HolidayYear {
        days = days.stream().sorted(Comparator.comparing(HolidayDay::date)).toList();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal("calendar.year-range", year);
        }
        var seen = new HashSet<LocalDate>();
        for (var day : days) {
            if (day.date().isBefore(LocalDate.of(year - 1, 12, 1)) || day.date().getYear() > year) {
                throw new Refusal("calendar.day-outside-year", day.date(), year);
            }
            if (!seen.add(day.date())) {
                throw new Refusal("calendar.day-twice", day.date());
            }
        }
    }

    /// 已公布: days off have been named for this year.
    public boolean isConfirmed() {
        return !days.isEmpty();
    }

    /// Reads a year in the format of the holiday-cn files.
    public static HolidayYear read(byte[] json) {
        try {
            return read(JSON.readTree(json));
        } catch (JacksonException notJson) {
            throw new Refusal("calendar.not-json");
        }
    }

    /// Reads a year from JSON that is already parsed.
    public static HolidayYear read(JsonNode json) {
        if (!json.isObject()) {
            throw new Refusal("calendar.not-json");
        }
        if (!json.path("year").isInt()) {
            throw new Refusal("calendar.no-year");
        }
        var papers = json.path("papers").valueStream().map(paper -> paper.asString("")).collect(Collectors.joining(" "));
        return new HolidayYear(json.path("year").intValue(), papers, json.path("days").valueStream().map(HolidayFile::day).toList());
    }
}
