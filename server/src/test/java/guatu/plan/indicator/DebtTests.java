package guatu.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebtTests {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    @Test
    void carriesWhatIsOwedIntoTheNextPeriod() {
        var debt = new Debt(of(315), of(268), of(480));

        assertThat(debt.owed()).isEqualByComparingTo("47");
        assertThat(debt.required(of(165))).isEqualByComparingTo("212");
        assertThat(debt.ratePerDay(21)).isEqualTo("10.10");
    }

    @Test
    void owesNothingWhereMoreIsDone() {
        assertThat(new Debt(of(315), of(320), of(480)).owed()).isEqualByComparingTo(ZERO);
    }

    @Test
    void spreadsAChangeOverTheOpenPeriodsByLargestRemainder() {
        var targets = List.of(of(100), of(30), of(30), of(40));

        assertThat(Respread.of(targets, List.of(true, false, false, false), 3, of(45), 0))
            .as("55 over 30 and 30: 27.5 each, the tie to the earlier").containsExactly(of(100), of(28), of(27), of(45));
    }

    @Test
    void sharesEquallyWhereTheOthersHaveNothing() {
        assertThat(Respread.of(List.of(of(10), ZERO, ZERO), List.of(false, false, false), 0, of(7), 0)).containsExactly(of(7), of(2), of(1));
    }

    @Test
    void refusesAChangeThatNobodyCanTake() {
        refuses("indicator.no-open-sibling", List.of(true, false), 1, of(5));
        refuses("indicator.no-open-sibling", List.of(false, true), 1, of(5));
        refuses("indicator.more-than-is-left", List.of(false, false), 1, of(25));
    }

    private static void refuses(String code, List<Boolean> closed, int changed, BigDecimal value) {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> Respread.of(List.of(of(10), of(10)), closed, changed, value, 0))
            .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private static BigDecimal of(int value) {
        return new BigDecimal(value);
    }
}
