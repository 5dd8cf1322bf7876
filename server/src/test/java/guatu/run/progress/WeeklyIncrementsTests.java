package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.plan.campaign.Cadence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WeeklyIncrementsTests {

    private static List<Integer> of(Cadence cadence, String start, String dataDate, Map<String, String> values) {
        var series = ValueSeries.of(values.entrySet().stream()
            .collect(Collectors.toMap(value -> LocalDate.parse(value.getKey()), value -> new BigDecimal(value.getValue()))));
        return new WeeklyIncrements(series, LocalDate.parse(start), cadence, ItemOnADay.CALENDAR).upTo(LocalDate.parse(dataDate), 8);
    }

    @Test
    void areThoseOfCompleteWeeksAndSkipWeeksWithoutWork() {
        assertThat(of(Cadence.WEEK, "2026-02-02", "2026-03-03",
            Map.of("2026-02-06", "3", "2026-02-14", "5.04", "2026-02-28", "9.96", "2026-03-03", "20"))).containsExactly(30, 20, 50);
    }

    @Test
    void countTheWeekThatEndsOnTheDataDate() {
        assertThat(of(Cadence.WEEK, "2026-03-02", "2026-03-06", Map.of("2026-03-06", "4"))).containsExactly(40);
        assertThat(of(Cadence.WEEK, "2026-03-02", "2026-03-05", Map.of("2026-03-05", "4"))).isEmpty();
    }

    @Test
    void spreadHalfAMonthOverItsOwnWeeksOnly() {
        assertThat(of(Cadence.HALF_MONTH, "2026-03-02", "2026-03-27", Map.of("2026-03-13", "4", "2026-03-27", "10")))
            .containsExactly(20, 20, 30, 30);
        assertThat(of(Cadence.HALF_MONTH, "2026-03-02", "2026-03-27", Map.of("2026-03-27", "10"))).containsExactly(0, 0, 50, 50);
    }

    @Test
    void doNotTakeTheDaysBeforeTheNextReportForIdleness() {
        var march = Map.of("2026-03-13", "4", "2026-03-27", "10");

        assertThat(of(Cadence.HALF_MONTH, "2026-03-02", "2026-04-10", march)).containsExactly(20, 20, 30, 30);
        assertThat(of(Cadence.HALF_MONTH, "2026-03-02", "2026-04-17", march)).containsExactly(20, 20, 30, 30, 0, 0, 0);
    }

    @Test
    void showAFallAsOne() {
        assertThat(of(Cadence.WEEK, "2026-03-02", "2026-03-13", Map.of("2026-03-06", "4", "2026-03-13", "3"))).containsExactly(40, -10);
    }
}
