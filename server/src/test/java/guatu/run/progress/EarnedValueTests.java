package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarnedValueTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private static EarnedValue.Number number(String weight, String target, String may, String june) {
        return new EarnedValue.Number(new BigDecimal(weight), new BigDecimal(target), ValueSeries.of(Map.of(MAY, new BigDecimal(may), JUNE, new BigDecimal(june))));
    }

    @Test
    void weighsNumbersAndCapsEachAtItsTarget() {
        var series = EarnedValue.ofNumbers(List.of(number("1", "100", "50", "150"), number("3", "40", "10", "20")));

        assertThat(series.at(MAY.minusDays(1))).isZero();
        assertThat(series.at(MAY)).isEqualByComparingTo("31.25");
        assertThat(series.at(JUNE)).isEqualByComparingTo("62.5");
    }

    @Test
    void leavesOutANumberWithoutTarget() {
        assertThat(EarnedValue.ofNumbers(List.of(number("1", "100", "50", "50"), number("1", "0", "1", "1"))).at(JUNE)).isEqualByComparingTo("50");
        assertThat(EarnedValue.ofNumbers(List.of()).at(JUNE)).isZero();
    }

    @Test
    void weighsActivitiesByDurationOnTheDayTheyAreVerified() {
        var series = EarnedValue.ofSteps(List.of(new EarnedValue.Step(10, MAY), new EarnedValue.Step(30, JUNE), new EarnedValue.Step(0, JUNE), new EarnedValue.Step(40, null)));

        assertThat(series.at(MAY)).isEqualByComparingTo("12.5");
        assertThat(series.at(JUNE)).isEqualByComparingTo("50");
    }

    @Test
    void weighsNodesEvenlyWhenThereIsNothingElse() {
        assertThat(EarnedValue.ofSteps(List.of(new EarnedValue.Step(0, MAY), new EarnedValue.Step(0, null))).at(JUNE)).isEqualByComparingTo("50");
    }

    @Test
    void neverFallsWhenANumberRises() {
        for (var june = 10; june < 120; june++) {
            var less = EarnedValue.ofNumbers(List.of(number("2", "90", "10", "" + june), number("3", "40", "10", "20"))).at(JUNE);
            var more = EarnedValue.ofNumbers(List.of(number("2", "90", "10", "" + (june + 1)), number("3", "40", "10", "20"))).at(JUNE);
            assertThat(more).isGreaterThanOrEqualTo(less);
        }
    }
}
