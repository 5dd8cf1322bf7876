package guatu.ground.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// 节假日安排: the notice of one year. `days` tells per date whether it is worked (true: a make-up day, false: off);
/// it may name days in December of the year before. Without days the year is provisional (RULES R1.5).
public record HolidayYear(int year, List<String> papers, SortedMap<LocalDate, Boolean> days) {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    public HolidayYear {
        papers = List.copyOf(papers);
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidHolidays("calendar.year-range", year);
        }
        for (var date : days.keySet()) {
            if (date.isBefore(LocalDate.of(year - 1, 12, 1)) || date.getYear() > year) {
                throw new InvalidHolidays("calendar.day-outside-year", date, year);
            }
        }
    }

    /// 已公布: the State Council has named days off for this year.
    public boolean isConfirmed() {
        return !days.isEmpty();
    }

    /// Reads a year in the format of the holiday-cn files.
    public static HolidayYear read(byte[] json) {
        return HolidayFile.read(json);
    }
}
