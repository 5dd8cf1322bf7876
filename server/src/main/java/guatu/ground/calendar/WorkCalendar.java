package guatu.ground.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// 工作日历: workday arithmetic of RULES R1, every call in O(1). Immutable; a day's standing comes from the nearest layer
/// that names it (unit, region, national), else from the rule of the week.
public final class WorkCalendar {

    /// Years whose notice comes with the product, under `calendar/` on the class path.
    static final List<Integer> BUNDLED = List.of(2026);

    private static final WorkCalendar EVERYDAY =
            new WorkCalendar(DayRule.EVERY_DAY, new TreeMap<>(), Set.of(), false);

    private final DayRule rule;
    private final SortedMap<LocalDate, Boolean> overrides;
    private final Set<Integer> confirmed;
    private final boolean awaitsNotices;
    private final WorkdayTable table;

    private WorkCalendar(DayRule rule, SortedMap<LocalDate, Boolean> overrides, Set<Integer> confirmed, boolean awaitsNotices) {
        this.rule = rule;
        this.overrides = overrides;
        this.confirmed = confirmed;
        this.awaitsNotices = awaitsNotices;
        this.table = WorkdayTable.of(rule, overrides);
    }

    /// 日历日: every day is worked, no year is provisional.
    public static WorkCalendar everyday() {
        return EVERYDAY;
    }

    /// Monday to Friday with the days that these notices name; where two name one day, the later year's holds.
    public static WorkCalendar of(Collection<HolidayYear> years) {
        var days = new TreeMap<LocalDate, Boolean>();
        var confirmed = new TreeSet<Integer>();
        years.stream().sorted(Comparator.comparingInt(HolidayYear::year)).forEach(year -> {
            year.days().forEach(day -> days.put(day.date(), !day.isOff()));
            if (year.isConfirmed()) {
                confirmed.add(year.year());
            }
        });
        return new WorkCalendar(DayRule.MONDAY_TO_FRIDAY, days, confirmed, true);
    }

    /// The Chinese calendar with the notices that come with the product.
    public static WorkCalendar chinese() {
        return Bundled.CHINESE;
    }

    /// The notices that come with the product.
    static List<HolidayYear> bundled() {
        return Bundled.YEARS;
    }

    /// This calendar under a nearer layer (region over national, unit over region): true is worked, false is off.
    public WorkCalendar with(Map<LocalDate, Boolean> nearer) {
        var days = new TreeMap<>(overrides);
        days.putAll(nearer);
        return new WorkCalendar(rule, days, confirmed, awaitsNotices);
    }

    /// Whether the day is worked (R1.1).
    public boolean isWorkday(LocalDate date) {
        return table.isWorkday(date.toEpochDay());
    }

    /// The n-th workday strictly after (n > 0) or before (n < 0) the date; n = 0 rolls forward (R1.2).
    public LocalDate add(LocalDate date, int workdays) {
        var day = date.toEpochDay();
        var from = workdays > 0 ? table.before(day + 1) - 1 : table.before(day);
        return LocalDate.ofEpochDay(table.dayAt(from + workdays));
    }

    /// Workdays in (from, to]; negative if `to` comes first (R1.3).
    public int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(table.before(to.toEpochDay() + 1) - table.before(from.toEpochDay() + 1));
    }

    /// The date itself if worked, else the next workday.
    public LocalDate rollForward(LocalDate date) {
        return LocalDate.ofEpochDay(table.dayAt(table.before(date.toEpochDay())));
    }

    /// The date itself if worked, else the last workday before it.
    public LocalDate rollBack(LocalDate date) {
        return LocalDate.ofEpochDay(table.dayAt(table.before(date.toEpochDay() + 1) - 1));
    }

    /// A time limit in natural days: the first day is not counted, an off day rolls forward (R1.4).
    public LocalDate afterDays(LocalDate from, int days) {
        return rollForward(from.plusDays(days));
    }

    /// A time limit in months: the same day number, else the month's end, then rolled forward (R1.4).
    public LocalDate afterMonths(LocalDate from, int months) {
        return rollForward(from.plusMonths(months));
    }

    /// Workdays before the date, from a fixed origin: the date's own index if it is worked (RULES R2, index space).
    public int index(LocalDate date) {
        return Math.toIntExact(table.before(date.toEpochDay()));
    }

    /// The workday with this index; the inverse of `index` on workdays.
    public LocalDate dateAt(int index) {
        return LocalDate.ofEpochDay(table.dayAt(index));
    }

    /// 待定: no notice has named this year's days yet, so Monday to Friday is assumed (R1.5).
    public boolean isProvisional(int year) {
        return awaitsNotices && !confirmed.contains(year);
    }

    /// The provisional years from one date's to the other's, ascending.
    public List<Integer> provisionalYears(LocalDate from, LocalDate to) {
        var years = new ArrayList<Integer>();
        for (var year = from.getYear(); awaitsNotices && year <= to.getYear(); year++) {
            if (!confirmed.contains(year)) {
                years.add(year);
            }
        }
        return years;
    }

    private static final class Bundled {

        static final List<HolidayYear> YEARS = BUNDLED.stream().map(Bundled::year).toList();
        static final WorkCalendar CHINESE = of(YEARS);

        static HolidayYear year(int year) {
            try (var file = WorkCalendar.class.getResourceAsStream("/calendar/" + year + ".json")) {
                if (file == null) {
                    throw new IllegalStateException("no calendar/" + year + ".json on the class path");
                }
                return HolidayYear.read(file.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
