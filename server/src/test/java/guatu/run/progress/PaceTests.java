package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.plan.campaign.Cadence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final PlanLine THIRD_QUARTER = PlanLine.through(LocalDate.of(2026, 7, 1), List.of(
        new PlanLine.Point(LocalDate.of(2026, 6, 30), new BigDecimal("40")), new PlanLine.Point(LocalDate.of(2026, 9, 30), new BigDecimal("70"))));

    private static LampEvaluation at(String day, Map<String, String> verified) {
        return ItemOnADay.on(day).plan(THIRD_QUARTER, "2026-12-31").verified(verified).lamp();
    }

    @Test
    void isStalledWhenThePlanGrowsAndTheVerifiedValueDoesNot() {
        var pace = at("2026-07-20", Map.of("2026-06-30", "45", "2026-07-10", "45.4")).numbers().pace();

        assertThat(pace.state()).isEqualTo(Pace.State.STALLED);
        assertThat(pace.days()).isEqualTo(10);
        assertThat(pace.planned()).isCloseTo(new BigDecimal("4.545"), within(new BigDecimal("0.001")));
        assertThat(pace.gained()).isEqualByComparingTo("0.4");
    }

    @Test
    void isYellowWhenStalledHoweverFarAhead() {
        var lamp = at("2026-07-20", Map.of("2026-06-30", "60"));

        assertThat(lamp.shown()).isEqualTo(Lamp.YELLOW);
        assertThat(lamp.deciding().reason().code()).isEqualTo("stall.stalled");
    }

    @Test
    void movesWithHalfAPointAndRestsWhenThePlanRests() {
        assertThat(at("2026-07-20", Map.of("2026-06-30", "45", "2026-07-10", "45.5")).numbers().pace().state()).isEqualTo(Pace.State.MOVING);
        assertThat(at("2026-10-30", Map.of("2026-06-30", "70")).numbers().pace().state()).isEqualTo(Pace.State.MOVING);
        assertThat(at("2026-09-30", Map.of("2026-06-30", "100")).numbers().pace().state()).isEqualTo(Pace.State.UNKNOWN);
    }

    @Test
    void saysNothingInTheFirstDaysOfAPlan() {
        assertThat(at("2026-07-13", Map.of()).numbers().pace().state()).isEqualTo(Pace.State.UNKNOWN);
        assertThat(at("2026-07-14", Map.of()).numbers().pace().state()).isEqualTo(Pace.State.STALLED);
    }

    @Test
    void isSlowAtLessThanHalfThePaceOfThePlan() {
        assertThat(at("2026-08-31", Map.of("2026-06-30", "40", "2026-08-25", "42")).numbers().pace().state()).isEqualTo(Pace.State.SLOW);
        assertThat(at("2026-08-31", Map.of("2026-06-30", "40", "2026-08-25", "44.6")).numbers().pace().state()).isEqualTo(Pace.State.MOVING);
    }

    @Test
    void countsTheWorkingDaysSinceTheLastGain() {
        assertThat(at("2026-07-20", Map.of("2026-07-10", "45", "2026-07-15", "45.4")).numbers().pace().clock()).isEqualTo(6);
        assertThat(at("2026-07-20", Map.of("2026-07-10", "45", "2026-07-15", "45.4", "2026-07-17", "45.8")).numbers().pace().clock()).isEqualTo(1);
        assertThat(at("2026-07-20", Map.of()).numbers().pace().clock()).isEqualTo(14);
    }

    @Test
    void looksBackTwoWindowsOfTheCadence() {
        assertThat(ItemOnADay.on("2026-08-31").reports(Cadence.HALF_MONTH).lamp().numbers().pace().days()).isEqualTo(20);
        assertThat(ItemOnADay.on("2026-08-31").reports(Cadence.MONTH).lamp().numbers().pace().days()).isEqualTo(40);
    }

    @Test
    void isNotStalledWhileSuspended() {
        var plan = THIRD_QUARTER.suspended(List.of(new PlanLine.Suspension(LocalDate.of(2026, 7, 15), LocalDate.of(2026, 7, 25))));

        assertThat(ItemOnADay.on("2026-07-20").plan(plan, "2026-12-31").lamp().numbers().pace().state()).isEqualTo(Pace.State.UNKNOWN);
    }
}
