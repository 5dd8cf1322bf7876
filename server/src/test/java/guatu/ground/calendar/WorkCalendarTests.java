package guatu.ground.calendar;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkCalendarTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();

    @Test
    void agreesWithTheVectorsOnAddedWorkdays() throws IOException {
        assertThat(vectors().path("addWorkdays")).isNotEmpty().allSatisfy(v ->
            assertThat(CN.add(parse(v.get(0).stringValue()), v.get(1).intValue())).isEqualTo(v.get(2).stringValue()));
    }

    @Test
    void agreesWithTheVectorsOnWorkdaysBetween() throws IOException {
        assertThat(vectors().path("between")).isNotEmpty().allSatisfy(v ->
            assertThat(CN.between(parse(v.get(0).stringValue()), parse(v.get(1).stringValue()))).isEqualTo(v.get(2).intValue()));
    }

    @Test
    void agreesWithTheVectorsOnNaturalDeadlines() throws IOException {
        assertThat(vectors().path("naturalDeadline")).isNotEmpty().allSatisfy(v ->
            assertThat(CN.afterDays(parse(v.get(0).stringValue()), v.get(1).intValue())).isEqualTo(v.get(2).stringValue()));
    }

    @Test
    void countsTheWorkdaysOfEachMonthOf2026() {
        var counted = IntStream.rangeClosed(1, 12).map(m -> workdays(YearMonth.of(2026, m))).boxed().toList();

        assertThat(counted).containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
        assertThat(CN.between(parse("2025-12-31"), parse("2026-12-31"))).isEqualTo(248);
    }

    @Test
    void readsTheTableOfTheRules() {
        assertThat(CN.add(parse("2026-02-13"), 1)).isEqualTo("2026-02-14");
        assertThat(CN.add(parse("2026-05-02"), 0)).isEqualTo("2026-05-06");
        assertThat(CN.between(parse("2026-10-10"), parse("2026-09-24"))).isEqualTo(-6);
        assertThat(CN.afterDays(parse("2026-09-16"), 15)).isEqualTo("2026-10-08");
        assertThat(CN.afterMonths(parse("2026-01-31"), 1)).isEqualTo("2026-02-28");
        assertThat(CN.rollBack(parse("2026-10-05"))).isEqualTo("2026-09-30");
    }

    @Test
    void rollsAMonthEndThatIsNoWorkday() {
        assertThat(CN.afterMonths(parse("2026-03-31"), 2)).as("2026-05-31 is a Sunday").isEqualTo("2026-06-01");
    }

    @Test
    void marksYearsWithoutANotice() {
        var emptyNotice = new HolidayYear(2027, "", List.of());
        var calendar = WorkCalendar.of(List.of(emptyNotice, WorkCalendar.bundled().getFirst()));

        assertThat(calendar.isProvisional(2026)).isFalse();
        assertThat(calendar.isProvisional(2027)).isTrue();
        assertThat(calendar.provisionalYears(parse("2025-12-31"), parse("2028-01-01"))).containsExactly(2025, 2027, 2028);
        assertThat(calendar.isWorkday(parse("2027-10-01"))).as("a Friday, nothing known").isTrue();
    }

    @Test
    void takesDaysOfDecemberFromTheNextYearsNotice() {
        var notice = new HolidayYear(2027, "", List.of(
            new HolidayDay(parse("2027-01-01"), true, "元旦"), new HolidayDay(parse("2026-12-31"), true, "元旦")));
        var calendar = WorkCalendar.of(List.of(notice, WorkCalendar.bundled().getFirst()));

        assertThat(calendar.add(parse("2026-12-30"), 1)).isEqualTo("2027-01-04");
        assertThat(calendar.isProvisional(2026)).isFalse();
    }

    @Test
    void letsTheNearerLayerWin() {
        var region = CN.with(Map.of(parse("2026-04-20"), false, parse("2026-05-02"), true));
        var unit = region.with(Map.of(parse("2026-04-20"), true));

        assertThat(region.isWorkday(parse("2026-04-20"))).isFalse();
        assertThat(region.isWorkday(parse("2026-05-02"))).isTrue();
        assertThat(unit.isWorkday(parse("2026-04-20"))).isTrue();
        assertThat(unit.isWorkday(parse("2026-05-02"))).isTrue();
        assertThat(CN.isWorkday(parse("2026-05-02"))).isFalse();
    }

    @Test
    void worksEveryDayWhereNoCalendarIsWanted() {
        var everyday = WorkCalendar.everyday();

        assertThat(everyday.add(parse("2026-02-14"), 3)).isEqualTo("2026-02-17");
        assertThat(everyday.between(parse("2026-01-01"), parse("2026-12-31"))).isEqualTo(364);
        assertThat(everyday.provisionalYears(parse("2020-01-01"), parse("2030-01-01"))).isEmpty();
    }

    @Test
    void agreesWithANaiveWalkDayByDay() {
        var random = new Random(20260302);
        for (var round = 0; round < 2_000; round++) {
            var from = parse("2024-06-01").plusDays(random.nextInt(1_600));
            var n = random.nextInt(-300, 300);

            var to = CN.add(from, n);

            assertThat(to).isEqualTo(walk(from, n));
            assertThat(CN.isWorkday(to)).isTrue();
            assertThat(CN.dateAt(CN.index(to))).isEqualTo(to);
            assertThat(CN.between(from, to)).isEqualTo(naiveBetween(from, to));
            assertThat(CN.between(to, from)).isEqualTo(-CN.between(from, to));
        }
    }

    @Test
    void countsFarFromAnyNotice() {
        assertThat(CN.between(parse("1899-12-31"), parse("1900-01-07"))).as("one week").isEqualTo(5);
        assertThat(CN.add(parse("2199-12-31"), 5)).isEqualTo(walk(parse("2199-12-31"), 5));
        assertThat(CN.index(parse("2300-01-01")) - CN.index(parse("2290-01-01")))
            .isEqualTo(naiveBetween(parse("2289-12-31"), parse("2299-12-31")));
    }

    @Test
    void bringsEveryYearThatLiesOnTheClassPath() throws IOException {
        for (var year = 2000; year < 2060; year++) {
            try (var file = getClass().getResourceAsStream("/calendar/" + year + ".json")) {
                assertThat(WorkCalendar.BUNDLED.contains(year)).as("calendar/%d.json", year).isEqualTo(file != null);
            }
        }
    }

    private static int workdays(YearMonth month) {
        return CN.between(month.atDay(1).minusDays(1), month.atEndOfMonth());
    }

    private static LocalDate walk(LocalDate from, int n) {
        var date = from;
        if (n == 0) {
            while (!CN.isWorkday(date)) {
                date = date.plusDays(1);
            }
        }
        for (var left = Math.abs(n); left > 0; ) {
            date = date.plusDays(Integer.signum(n));
            left -= CN.isWorkday(date) ? 1 : 0;
        }
        return date;
    }

    private static int naiveBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -naiveBetween(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(CN::isWorkday).count();
    }

    private static JsonNode vectors() throws IOException {
        try (var file = WorkCalendarTests.class.getResourceAsStream("/vectors.json")) {
            return JsonMapper.shared().readTree(file).path("calendar");
        }
    }
}
