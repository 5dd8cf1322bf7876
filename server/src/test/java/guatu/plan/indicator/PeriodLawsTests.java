package guatu.plan.indicator;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// RULES R3.1 and R3.2 (P1) against a plain walk through the days, on awkward numbers and odd calendars.
class PeriodLawsTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();
    private static final List<String> AWKWARD = List.of("0", "0.01", "0.0001", "1", "3.3333", "66.6667", "99.99", "6.2", "480", "12000", "7919.0007",
        "99999999999999", "99999999999.9999");

    @Test
    void agreesWithAWalkThroughTheDays() {
        var random = new Random(20260302);
        for (var round = 0; round < 400; round++) {
            var total = new BigDecimal(AWKWARD.get(random.nextInt(AWKWARD.size())));
            var from = parse("2027-11-01").plusDays(random.nextInt(500));
            var to = from.plusDays(random.nextInt(800));
            var calendar = calendar(random);
            var split = PeriodSplit.even(total, Numbers.scale(total), from, to, calendar);
            var days = walked(total, Numbers.scale(total), from, to, calendar);

            assertThat(split.days()).isEqualTo(days);
            sums(split, days, Level.YEAR, day -> String.valueOf(day.getYear()));
            sums(split, days, Level.QUARTER, day -> day.getYear() + " " + (day.getMonthValue() + 2) / 3);
            sums(split, days, Level.MONTH, day -> day.getYear() + " " + day.getMonthValue());
            sums(split, days, Level.WEEK, day -> day.getYear() + " " + day.getMonthValue() + " " + monday(day));
        }
    }

    /// C_k = floor(T·k/W + ½) in steps, the day's target C_k − C_(k−1).
    private static List<Share> walked(BigDecimal total, int scale, LocalDate from, LocalDate to, WorkCalendar calendar) {
        var worked = from.datesUntil(to.plusDays(1)).filter(calendar::isWorkday).toList();
        var days = new ArrayList<Share>();
        var before = BigDecimal.ZERO.setScale(scale);
        for (var k = 1; k <= worked.size(); k++) {
            var by = total.multiply(BigDecimal.valueOf(k)).divide(BigDecimal.valueOf(worked.size()), scale, RoundingMode.HALF_UP);
            days.add(new Share(worked.get(k - 1), by.subtract(before)));
            before = by;
        }
        return days;
    }

    private static void sums(PeriodSplit split, List<Share> days, Level level, Function<LocalDate, String> period) {
        var sums = new TreeMap<LocalDate, BigDecimal>();
        var firsts = new HashMap<String, LocalDate>();
        days.forEach(day -> sums.merge(firsts.computeIfAbsent(period.apply(day.day()), _ -> day.day()), day.target(), BigDecimal::add));
        assertThat(split.buckets(level)).extracting(Bucket::target).usingElementComparator(BigDecimal::compareTo).containsExactlyElementsOf(sums.values());
    }

    private static LocalDate monday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? day : monday(day.minusDays(1));
    }

    /// Whole weeks off, single days off, weekends worked.
    private static WorkCalendar calendar(Random random) {
        var days = new HashMap<LocalDate, Boolean>();
        for (var n = random.nextInt(6); n > 0; n--) {
            var first = parse("2027-11-01").plusDays(random.nextInt(900));
            first.datesUntil(first.plusDays(7 + random.nextInt(8))).forEach(day -> days.put(day, false));
        }
        for (var n = random.nextInt(20); n > 0; n--) {
            days.put(parse("2027-11-01").plusDays(random.nextInt(900)), random.nextBoolean());
        }
        return CN.with(days);
    }

    @Test
    void losesNothingWhenACalendarTakesTheDaysThatTargetsStandOn() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var level = Level.values()[random.nextInt(5)];
            var even = PeriodSplit.even(new BigDecimal("480.5"), 1, parse("2028-01-10"), parse("2028-06-30"), CN);
            var pieces = even.buckets(level).stream().map(one -> new PlannedCurve.Piece(one.from(), one.to(), one.target())).toList();
            var split = PeriodSplit.of(new PlannedCurve(pieces, 1, calendar(random)));

            for (var each : Level.values()) {
                assertThat(split.buckets(each).stream().map(Bucket::target).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("480.5");
            }
        }
    }

    @Test
    void putsTheTargetOfADayOffOnTheNextWorkdayOfItsWeek() {
        assertThat(taken("2028-03-07", "2028-03-07")).as("a Tuesday: the Wednesday bears both").containsEntry(parse("2028-03-08"), BigDecimal.TWO);
        assertThat(taken("2028-03-10", "2028-03-10")).as("a Friday: the Thursday").containsEntry(parse("2028-03-09"), BigDecimal.TWO);
        assertThat(taken("2028-03-06", "2028-03-12")).as("the whole week: the next one of the month").containsEntry(parse("2028-03-13"), new BigDecimal(6));
        assertThat(taken("2028-03-27", "2028-03-31")).as("the month's last week: the one before").containsEntry(parse("2028-03-24"), new BigDecimal(6));
    }

    private static Map<LocalDate, BigDecimal> taken(String from, String to) {
        var worked = parse("2028-03-01").datesUntil(parse("2028-05-01")).filter(CN::isWorkday).toList();
        var off = new HashMap<LocalDate, Boolean>();
        parse(from).datesUntil(parse(to).plusDays(1)).forEach(day -> off.put(day, false));
        var split = PeriodSplit.of(new PlannedCurve(worked.stream().map(day -> new PlannedCurve.Piece(day, day, BigDecimal.ONE)).toList(), 0, CN.with(off)));
        var days = new HashMap<LocalDate, BigDecimal>();
        split.days().forEach(share -> days.put(share.day(), share.target()));
        return days;
    }

    @Test
    void keepsPeriodsThatACalendarHasTakenAndRefusesNewOnesThere() {
        var off = new NewIndicator(null, "征收", Relation.GE, BigDecimal.TEN, "户", null, null,
            List.of(new PeriodTarget(Level.DAY, parse("2026-10-02"), parse("2026-10-02"), BigDecimal.TEN)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> IndicatorCheck.check(off, CN, Set.of())).satisfies(no -> assertThat(no.code()).isEqualTo("indicator.no-workday"));
        assertThatCode(() -> IndicatorCheck.check(off, CN, Set.of(new IndicatorCheck.Period(parse("2026-10-02"), parse("2026-10-02"))))).doesNotThrowAnyException();
    }
}
