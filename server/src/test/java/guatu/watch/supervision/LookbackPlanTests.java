package guatu.watch.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LookbackPlanTests {

    private static final String SEED = LookbackPlan.seed(new UUID(0, 1), YearMonth.of(2026, 3), 30);

    @Test
    void looksBackThirtyAndNinetyDaysAfterClearing() {
        assertThat(LookbackPlan.due(LocalDate.of(2026, 3, 31), 30, ProblemFileTests.CALENDAR)).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(LookbackPlan.due(LocalDate.of(2026, 3, 31), 90, ProblemFileTests.CALENDAR)).isEqualTo(LocalDate.of(2026, 6, 29));
    }

    @Test
    void rollsADayOffForward() {
        assertThat(LookbackPlan.due(LocalDate.of(2026, 9, 4), 30, ProblemFileTests.CALENDAR)).as("2026-10-04 lies in the National Day holiday")
            .isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void drawsSixtyOneOfThreeHundredAndFive() {
        assertThat(LookbackPlan.sample(batch(305, 0), SEED)).hasSize(61);
        assertThat(LookbackPlan.sample(batch(1, 0), SEED)).hasSize(1);
        assertThat(LookbackPlan.sample(batch(6, 0), SEED)).hasSize(2);
    }

    @Test
    void takesEveryFileThatWasRedOrReopenedBesides() {
        var batch = batch(305, 40);
        var sample = LookbackPlan.sample(batch, SEED);
        assertThat(sample).containsAll(batch.stream().filter(LookbackPlan.Candidate::always).map(LookbackPlan.Candidate::problem).toList());
        assertThat(sample).hasSizeBetween(61, 101);
    }

    @Test
    void drawsTheSameAgainInWhateverOrderTheFilesCome() {
        var shuffled = batch(305, 7);
        Collections.shuffle(shuffled);
        assertThat(LookbackPlan.sample(shuffled, SEED)).containsExactlyInAnyOrderElementsOf(LookbackPlan.sample(batch(305, 7), SEED));
        assertThat(LookbackPlan.sample(shuffled, LookbackPlan.seed(new UUID(0, 1), YearMonth.of(2026, 3), 90))).as("another kind, another sample")
            .isNotEqualTo(LookbackPlan.sample(shuffled, SEED));
    }

    @Test
    void drawsAMonthBeforeAnyOfItsLookBacksIsDue() {
        LongStream.range(0, 730).mapToObj(LocalDate.of(2026, 1, 1)::plusDays).forEach(cleared ->
            assertThat(LookbackPlan.drawnBy(cleared, LookbackPlan.due(cleared, 30, ProblemFileTests.CALENDAR))).as("cleared " + cleared).isTrue());
        assertThat(LookbackPlan.drawnBy(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 30))).isFalse();
    }

    private static List<LookbackPlan.Candidate> batch(int size, int always) {
        return new ArrayList<>(IntStream.range(0, size).mapToObj(i -> new LookbackPlan.Candidate(new UUID(7, i), i < always)).toList());
    }
}
