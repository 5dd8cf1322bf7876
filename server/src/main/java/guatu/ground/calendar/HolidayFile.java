package guatu.ground.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The format of the holiday-cn files: year, papers, and days with name, date and isOffDay.
final class HolidayFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HolidayFile() {}

    static HolidayYear read(byte[] json) {
        var file = parse(json);
        var year = file.path("year");
        if (!year.isInt()) {
            throw new InvalidHolidays("calendar.no-year");
        }
        return new HolidayYear(year.intValue(), papers(file), days(file));
    }

    private static JsonNode parse(byte[] json) {
        try {
            var file = JSON.readTree(json);
            if (file.isObject()) {
                return file;
            }
        } catch (JacksonException notJson) {
            throw new InvalidHolidays("calendar.not-json");
        }
        throw new InvalidHolidays("calendar.not-json");
    }

    private static List<String> papers(JsonNode file) {
        var papers = new ArrayList<String>();
        for (var paper : file.path("papers")) {
            if (paper.isString()) {
                papers.add(paper.stringValue());
            }
        }
        return papers;
    }

    private static SortedMap<LocalDate, Boolean> days(JsonNode file) {
        var days = new TreeMap<LocalDate, Boolean>();
        for (var day : file.path("days")) {
            var off = day.path("isOffDay");
            if (!off.isBoolean()) {
                throw new InvalidHolidays("calendar.bad-day", day.toString());
            }
            var before = days.put(date(day), !off.booleanValue());
            if (before != null && before == off.booleanValue()) {
                throw new InvalidHolidays("calendar.day-twice", date(day));
            }
        }
        return days;
    }

    private static LocalDate date(JsonNode day) {
        try {
            return LocalDate.parse(day.path("date").asString(""));
        } catch (DateTimeParseException noDate) {
            throw new InvalidHolidays("calendar.bad-day", day.toString());
        }
    }
}
