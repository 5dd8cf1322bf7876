package guatu.ground.calendar;

import guatu.ground.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/// A day in the format of the holiday-cn files: name, date and isOffDay.
final class HolidayFile {

    private HolidayFile() {}

    static HolidayDay day(JsonNode day) {
        var off = day.path("isOffDay");
        if (!off.isBoolean()) {
            throw new Refusal("calendar.bad-day", day.toString());
        }
        return new HolidayDay(date(day), off.booleanValue(), day.path("name").asString(""));
    }

    private static LocalDate date(JsonNode day) {
        try {
            return LocalDate.parse(day.path("date").asString(""));
        } catch (DateTimeParseException noDate) {
            throw new Refusal("calendar.bad-day", day.toString());
        }
    }
}
