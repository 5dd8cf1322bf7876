package guatu.plan.indicator;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// RULES R3.3: overrides move only open siblings and leave every sum above as it was.
class AdjustmentTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();
    private static final PeriodSplit YEAR = PeriodSplit.even(new BigDecimal("9600"), 0, parse("2026-01-01"), parse("2026-12-31"), CN);

    @Test
    void keepsTheQuarterWhenAMonthOfItIsSet() {
        var set = of(YEAR, Level.MONTH, "2026-08-10", "1000", "2026-07-01");

        assertThat(set.moves().stream().filter(move -> move.level() == Level.MONTH)).extracting(PeriodMove::label).containsExactly("2026-07", "2026-08", "2026-09");
        assertThat(set.moves()).noneMatch(move -> move.level() == Level.QUARTER || move.level() == Level.YEAR);
        assertThat(sum(set)).isEqualByComparingTo("9600");
    }

    @Test
    void keepsTheYearWhenAQuarterIsSetAndScalesItsMonths() {
        var months = PeriodSplit.of(curve(of(YEAR, Level.MONTH, "2026-08-10", "1000", "2026-01-01")));
        var set = Adjustment.of(months, Level.MONTH, Level.QUARTER, parse("2026-08-10"), new BigDecimal("2000"), parse("2026-01-01"), 0, CN);

        assertThat(set.targets()).allMatch(one -> one.level() == Level.MONTH);
        assertThat(set.moves().stream().filter(move -> move.level() == Level.QUARTER)).extracting(PeriodMove::label)
            .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
        assertThat(sum(set)).isEqualByComparingTo("9600");
        assertThat(set.targets().stream().filter(one -> one.from().getMonthValue() > 6 && one.from().getMonthValue() < 10).map(PeriodTarget::target)
            .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("2000");
    }

    @Test
    void leavesEveryDayThatIsOverAsItWas() {
        var set = of(YEAR, Level.MONTH, "2026-08-10", "1000", "2026-08-13");

        assertThat(set.targets()).as("a month in progress changes: kept by days").allMatch(one -> one.level() == Level.DAY);
        assertThat(set.targets().stream().filter(one -> one.from().isBefore(parse("2026-08-13"))).map(PeriodTarget::target))
            .usingElementComparator(BigDecimal::compareTo)
            .containsExactlyElementsOf(YEAR.days().stream().filter(one -> one.day().isBefore(parse("2026-08-13"))).map(Share::target).toList());
    }

    @Test
    void refusesWhereNobodyIsOpenOrTheDayIsOver() {
        refuses("indicator.period-closed", Level.MONTH, "2026-05-10", "1", "2026-07-01");
        refuses("indicator.no-open-sibling", Level.MONTH, "2026-09-10", "1", "2026-09-01");
        refuses("indicator.no-open-sibling", Level.YEAR, "2026-09-10", "9000", "2026-09-01");
        refuses("indicator.more-than-is-left", Level.MONTH, "2026-08-10", "9000", "2026-07-01");
        refuses("indicator.less-than-is-closed", Level.MONTH, "2026-08-10", "1", "2026-08-13");
    }

    @Test
    void takesAWeekAndADayToo() {
        var week = of(YEAR, Level.WEEK, "2026-08-12", "100", "2026-08-01");
        assertThat(week.moves()).allMatch(move -> move.level() == Level.WEEK && move.from().getMonthValue() == 8);

        var day = of(YEAR, Level.DAY, "2026-08-12", "100", "2026-08-01");
        assertThat(day.moves()).allMatch(move -> move.level() == Level.DAY && !move.from().isBefore(parse("2026-08-10")) && !move.to().isAfter(parse("2026-08-14")));
    }

    @Test
    void addsUpExactlyForAnyTargetCalendarAndOverride() {
        var random = new Random(20260302);
        for (var round = 0; round < 150; round++) {
            var calendar = calendar(random);
            var scale = random.nextInt(5);
            var total = BigDecimal.valueOf(random.nextInt(10_000_000), scale);
            var from = parse("2025-11-01").plusDays(random.nextInt(300));
            var split = PeriodSplit.even(total, scale, from, from.plusDays(20 + random.nextInt(500)), calendar);
            var kept = Level.YEAR;
            for (var step = 0; step < 4 && !split.days().isEmpty(); step++) {
                var level = Level.values()[random.nextInt(5)];
                var day = split.days().get(random.nextInt(split.days().size())).day();
                var today = from.plusDays(random.nextInt(200));
                var target = BigDecimal.valueOf(random.nextInt(10_000_000), scale).divide(BigDecimal.valueOf(1 + random.nextInt(40)), scale, java.math.RoundingMode.DOWN);
                try {
                    var before = split;
                    var set = Adjustment.of(split, kept, level, day, target, today, scale, calendar);
                    split = PeriodSplit.of(new PlannedCurve(set.targets().stream().map(one -> new PlannedCurve.Piece(one.from(), one.to(), one.target())).toList(), scale, calendar));
                    kept = set.targets().getFirst().level();
                    holds(before, split, level, day, target, total, today);
                } catch (Refusal no) {
                    assertThat(no.code()).isIn("indicator.period-closed", "indicator.no-open-sibling", "indicator.more-than-is-left", "indicator.less-than-is-closed");
                }
            }
        }
    }

    private static void holds(PeriodSplit before, PeriodSplit after, Level level, LocalDate day, BigDecimal target, BigDecimal total, LocalDate today) {
        for (var each : Level.values()) {
            assertThat(after.buckets(each).stream().map(Bucket::target).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
            assertThat(after.buckets(each)).allMatch(one -> one.target().signum() >= 0);
        }
        assertThat(after.buckets(level).stream().filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.to())).findFirst().orElseThrow().target()).isEqualByComparingTo(target);
        assertThat(before.by(today.minusDays(1))).as("nothing that is over moves").isEqualByComparingTo(after.by(today.minusDays(1)));
    }

    private static WorkCalendar calendar(Random random) {
        if (random.nextInt(3) == 0) {
            return WorkCalendar.everyday();
        }
        var days = new HashMap<LocalDate, Boolean>();
        for (var i = 0; i < 30; i++) {
            var day = parse("2025-11-01").plusDays(random.nextInt(900));
            days.put(day, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        }
        return CN.with(days);
    }

    private static void refuses(String code, Level level, String day, String target, String today) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> of(YEAR, level, day, target, today)).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private static Adjustment of(PeriodSplit split, Level level, String day, String target, String today) {
        return Adjustment.of(split, Level.YEAR, level, parse(day), new BigDecimal(target), parse(today), 0, CN);
    }

    private static PlannedCurve curve(Adjustment set) {
        return new PlannedCurve(set.targets().stream().map(one -> new PlannedCurve.Piece(one.from(), one.to(), one.target())).toList(), 0, CN);
    }

    private static BigDecimal sum(Adjustment set) {
        return List.copyOf(set.targets()).stream().map(PeriodTarget::target).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
