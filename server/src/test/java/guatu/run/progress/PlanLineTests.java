package guatu.run.progress;

import static guatu.run.progress.ItemOnADay.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanLineTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate RED_LINE = LocalDate.of(2026, 9, 30);
    private static final PlanLine LINEAR = PlanLine.linear(START, RED_LINE);

    private static BigDecimal at(PlanLine curve, String day) {
        return curve.at(LocalDate.parse(day), CALENDAR);
    }

    @Test
    void risesFromTheDayBeforeTheStartToTheRedLine() {
        assertThat(at(LINEAR, "2026-03-01")).isZero();
        assertThat(at(LINEAR, "2026-03-02")).isEqualTo(Percent.share(1, 149));
        assertThat(at(LINEAR, "2026-09-30")).isEqualByComparingTo("100");
        assertThat(at(LINEAR, "2026-12-31")).isEqualByComparingTo("100");
    }

    @Test
    void restsOnDaysOff() {
        assertThat(at(LINEAR, "2026-05-04")).isEqualTo(at(LINEAR, "2026-04-30"));
        assertThat(at(LINEAR, "2026-05-09")).as("a Saturday worked").isGreaterThan(at(LINEAR, "2026-05-08"));
    }

    @Test
    void neverFalls() {
        for (var day = START.minusDays(3); day.isBefore(RED_LINE.plusDays(9)); day = day.plusDays(1)) {
            assertThat(LINEAR.at(day.plusDays(1), CALENDAR)).isGreaterThanOrEqualTo(LINEAR.at(day, CALENDAR));
        }
    }

    @Test
    void weighsSeveralCurvesDayByDay() {
        var late = PlanLine.through(LocalDate.of(2026, 5, 6), List.of(
            new PlanLine.Point(LocalDate.of(2026, 6, 30), new BigDecimal("20")), new PlanLine.Point(LocalDate.of(2026, 8, 31), new BigDecimal("100"))));
        var both = PlanLine.together(List.of(new PlanLine.Weighted(BigDecimal.ONE, LINEAR), new PlanLine.Weighted(new BigDecimal("3"), late)), CALENDAR);

        for (var day = START.minusDays(3); day.isBefore(RED_LINE.plusDays(9)); day = day.plusDays(1)) {
            var sum = LINEAR.at(day, CALENDAR).add(late.at(day, CALENDAR).multiply(new BigDecimal("3"))).divide(new BigDecimal("4"));
            assertThat(both.at(day, CALENDAR)).as("%s", day).isCloseTo(sum, within(new BigDecimal("1e-12")));
        }
    }

    @Test
    void standsStillWhileSuspendedAndGoesOnAfterwards() {
        var suspended = LINEAR.suspended(List.of(new PlanLine.Suspension(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 20))));

        assertThat(at(suspended, "2026-04-10")).isEqualTo(at(LINEAR, "2026-04-10"));
        assertThat(at(suspended, "2026-04-17")).isEqualTo(at(LINEAR, "2026-04-10"));
        assertThat(at(suspended, "2026-04-20")).isEqualTo(at(LINEAR, "2026-04-13"));
        assertThat(at(suspended, "2026-10-14")).as("five working days later").isEqualTo(at(LINEAR, "2026-09-30"));
    }
}
