package guatu.plan.indicator;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.indicator.PeriodPage.Landmark;
import guatu.plan.indicator.PeriodStanding.State;
import guatu.plan.indicator.VerifiedValues.Verified;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// RULES R3.4 and R3.5 on the worked example (480 households in the second quarter) and on generated ones.
class StandingsTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();
    private static final PeriodSplit QUARTER = PeriodSplit.even(new BigDecimal(480), 0, parse("2026-04-01"), parse("2026-06-30"), CN);
    private static final List<Verified> BEHIND = List.of(at("2026-04-30", 165), at("2026-05-31", 268));

    @Test
    void carriesTheWholeDebtIntoTheNextMonth() {
        var months = standings(BEHIND, "2026-05-31", DebtMode.CARRY_ALL, null).of(Level.MONTH, _ -> false);

        assertThat(months).extracting(one -> one.target().intValue()).containsExactly(165, 150, 165);
        assertThat(months).extracting(PeriodStanding::state).containsExactly(State.OVER, State.OVER, State.AHEAD);
        assertThat(months.get(1).debt()).isEqualByComparingTo("47");
        assertThat(months.get(2).required()).isEqualByComparingTo("212");
        assertThat(PeriodPage.Rate.of(new BigDecimal(480), new BigDecimal(268), new BigDecimal(315), CN.between(parse("2026-05-31"), parse("2026-06-30"))))
            .isEqualTo(new PeriodPage.Rate(new BigDecimal("212.0000"), 21, new BigDecimal("10.10"), new BigDecimal("7.86"), new BigDecimal("1.285")));
    }

    @Test
    void spreadsTheDebtOverWhatRemainsByTheTargets() {
        var weeks = standings(BEHIND, "2026-05-31", DebtMode.SPREAD, null).of(Level.WEEK, _ -> false);
        var june = weeks.stream().filter(one -> one.state() == State.AHEAD).toList();

        assertThat(june).extracting(one -> one.target().intValue()).containsExactly(39, 39, 32, 39, 16);
        assertThat(june).extracting(one -> one.required().subtract(one.target()).intValue()).as("47 by 39 39 32 39 16").containsExactly(11, 11, 9, 11, 5);
    }

    @Test
    void tellsKeptFromAtRiskAndBrokenByTheForecastOfThePeriodAbove() {
        assertThat(flags(0.8)).containsExactly(Guarantee.KEPT, Guarantee.AT_RISK, null);
        assertThat(flags(0.79)).containsExactly(Guarantee.KEPT, Guarantee.BROKEN, null);
        assertThat(flags(null)).as("too little known").containsExactly(Guarantee.KEPT, Guarantee.BROKEN, null);
    }

    @Test
    void knowsOnceThePeriodAboveIsOverWhetherTheGapWasMadeGood() {
        var good = new ArrayList<>(BEHIND);
        good.add(at("2026-06-30", 480));

        assertThat(standings(good, "2026-06-30", DebtMode.CARRY_ALL, 0.0).of(Level.MONTH, _ -> false)).extracting(PeriodStanding::flag)
            .containsExactly(Guarantee.KEPT, Guarantee.AT_RISK, Guarantee.KEPT);
        assertThat(standings(BEHIND, "2026-06-30", DebtMode.CARRY_ALL, 1.0).of(Level.MONTH, _ -> false)).extracting(PeriodStanding::flag)
            .containsExactly(Guarantee.KEPT, Guarantee.BROKEN, Guarantee.BROKEN);
    }

    @Test
    void showsWhatIsDoneBeyondThePlanButLowersNothing() {
        var months = standings(List.of(at("2026-04-30", 200)), "2026-04-30", DebtMode.CARRY_ALL, null).of(Level.MONTH, _ -> false);

        assertThat(months.getFirst().credit()).isEqualByComparingTo("35");
        assertThat(months.get(1).required()).isEqualByComparingTo("150");
    }

    @Test
    void asksNothingOfALimit() {
        var months = new Standings(QUARTER, BEHIND, parse("2026-05-31"), DebtMode.CARRY_ALL, 0, true, (_, _) -> 1.0).of(Level.MONTH, _ -> false);

        assertThat(months).allSatisfy(one -> assertThat(List.of(one.flag() == null, one.debt() == null, one.required() == null)).containsOnly(true));
    }

    @Test
    void derivesTheOpeningTheHalfYearAndTheYear() {
        var year = PeriodSplit.even(new BigDecimal(1000), 0, parse("2026-01-01"), parse("2026-12-31"), CN);
        var standings = new Standings(year, List.of(at("2026-03-31", 240), at("2026-06-30", 495)), parse("2026-06-30"), DebtMode.CARRY_ALL, 0, false, (_, _) -> null);
        var landmarks = Landmarks.of(standings, new BigDecimal(1000));

        assertThat(landmarks).extracting(Landmark::kind).containsExactly(Landmark.Kind.OPENING, Landmark.Kind.HALF_YEAR, Landmark.Kind.FULL_YEAR);
        assertThat(landmarks).extracting(Landmark::kept).as("59 and 120 of 248 workdays: 238 and 484 planned").containsExactly(true, true, null);
        assertThat(landmarks.get(1).overHalf()).as("the plan is kept, half of the task is not done").isFalse();
        assertThat(landmarks.get(1).percent()).isEqualByComparingTo("48.4");
    }

    @Test
    void neverKeepsAParentWhoseChildrenFallShort() {
        var random = new Random(20260302);
        for (var round = 0; round < 200; round++) {
            var values = new ArrayList<Verified>();
            var sum = 0;
            for (var day = parse("2026-04-01"); !day.isAfter(parse("2026-06-30")); day = day.plusDays(1 + random.nextInt(12))) {
                sum += random.nextInt(90);
                values.add(new Verified(day, BigDecimal.valueOf(sum)));
            }
            var standings = standings(values, parse("2026-04-01").plusDays(random.nextInt(120)).toString(), random.nextBoolean() ? DebtMode.SPREAD : DebtMode.CARRY_ALL, random.nextDouble());
            var months = standings.of(Level.MONTH, _ -> false);
            var weeks = standings.of(Level.WEEK, _ -> false);
            for (var parent : months.stream().filter(one -> one.state() == State.OVER).toList()) {
                var children = weeks.stream().filter(one -> !one.from().isBefore(parent.from()) && !one.to().isAfter(parent.to())).toList();
                assertThat(parent.flag() == Guarantee.KEPT).isEqualTo(children.getLast().flag() == Guarantee.KEPT);
                assertThat(children.stream().map(PeriodStanding::done).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(parent.done());
            }
            owesTheDebtOnce(months, standings);
            owesTheDebtOnce(weeks, standings);
        }
    }

    /// What is required of the open periods is their targets and the debt, neither more nor less.
    private static void owesTheDebtOnce(List<PeriodStanding> periods, Standings standings) {
        var open = periods.stream().filter(one -> one.required() != null).toList();
        var over = periods.stream().filter(one -> one.state() == State.OVER).toList();
        if (!open.isEmpty() && !over.isEmpty()) {
            var extra = open.stream().map(one -> one.required().subtract(one.target())).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(extra).isEqualByComparingTo(over.getLast().debt());
        }
        assertThat(standings.actual(LocalDate.MAX)).isEqualByComparingTo(standings.actual(standings.dataDate()));
    }

    private static List<@Nullable Guarantee> flags(@Nullable Double chance) {
        return standings(BEHIND, "2026-05-31", DebtMode.CARRY_ALL, chance).of(Level.MONTH, _ -> false).stream().map(PeriodStanding::flag).toList();
    }

    private static Standings standings(List<Verified> verified, String dataDate, DebtMode mode, @Nullable Double chance) {
        return new Standings(QUARTER, verified, parse(dataDate), mode, 0, false, (_, _) -> chance);
    }

    private static Verified at(String day, int value) {
        return new Verified(parse(day), BigDecimal.valueOf(value));
    }
}
