package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SlipForecastTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.chinese();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate RED_LINE = LocalDate.of(2026, 11, 30);

    @Test
    void agreesWithTheVectors() throws Exception {
        var vector = vector();
        var distribution = FinishDistribution.of(numbers(vector.path("incrementsTenthPp")), vector.path("remainingTenthPp").intValue(), 520);

        assertThat(distribution.weeks(0.5)).isEqualTo(vector.path("P50").intValue());
        assertThat(distribution.weeks(0.8)).isEqualTo(vector.path("P80").intValue());
        assertThat(distribution.weeks(0.9)).isEqualTo(vector.path("P90").intValue());
        assertThat(vector.path("F").propertyNames()).hasSize(5).allSatisfy(weeks ->
            assertThat(distribution.by(Integer.parseInt(weeks))).isCloseTo(vector.path("F").path(weeks).doubleValue(), within(1e-9)));
    }

    @Test
    void needsFourIncrements() {
        assertThat(of(List.of(30, 30, 30), 100)).isEqualTo(new SlipForecast.TooFew(3));
        assertThat(of(List.of(30, 30, 30, 30), 100)).isInstanceOf(SlipForecast.Weeks.class);
    }

    @Test
    void saysNothingOfAStalledItemAndNothingOfAFinishedOne() {
        assertThat(of(List.of(0, 0, -5, 0), 100)).isEqualTo(new SlipForecast.Stalled());
        assertThat(of(List.of(0, 0, 0, 0), 0)).isEqualTo(new SlipForecast.Done());
    }

    @Test
    void countsAFallAsZero() {
        assertThat(of(List.of(30, -20, 10, 40), 200)).isEqualTo(of(List.of(30, 0, 10, 40), 200));
    }

    @Test
    void givesUpAtTenYears() {
        var weeks = (SlipForecast.Weeks) of(List.of(1, 0, 0, 0, 0, 0, 0, 0), 1000);

        assertThat(weeks.p80()).isNull();
        assertThat(weeks.p80On()).isNull();
        assertThat(weeks.onTime()).isLessThan(1e-9);
    }

    @Test
    void endsOnTheLastWorkingDayOfAWeekAndSkipsTheWeekWithoutOne() {
        var beforeSpringFestival = LocalDate.of(2026, 2, 14);
        var weeks = (SlipForecast.Weeks) SlipForecast.of(beforeSpringFestival, LocalDate.of(2026, 2, 28), List.of(10, 10, 10, 10), 10, LampParameters.CURRENT, CALENDAR);

        assertThat(weeks.p80()).isEqualTo(1);
        assertThat(weeks.p80On()).isEqualTo("2026-02-28");
        assertThat(weeks.onTime()).isEqualTo(1);
    }

    @Test
    void isLateExactlyWhenTheChanceIsBelowFourFifths() {
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var weeks = (SlipForecast.Weeks) of(random.ints(8, 0, 60).boxed().toList(), 1 + random.nextInt(900));
            var late = weeks.p80On() == null || weeks.p80On().isAfter(RED_LINE);
            assertThat(late).isEqualTo(weeks.onTime() < 0.8);
        }
    }

    @Test
    void growsSurerWithTimeAndLaterWithWork() {
        var random = new Random(20260630);
        for (var i = 0; i < 200; i++) {
            var increments = random.ints(4 + random.nextInt(5), 0, 50).boxed().toList();
            var remaining = 1 + random.nextInt(600);
            if (increments.stream().allMatch(x -> x == 0)) {
                continue;
            }
            var less = FinishDistribution.of(increments, remaining, 520);
            var more = FinishDistribution.of(increments, remaining + 1 + random.nextInt(100), 520);
            for (var week = 1; week <= 520; week++) {
                assertThat(less.by(week)).isBetween(less.by(week - 1), 1.0);
                assertThat(more.by(week)).isLessThanOrEqualTo(less.by(week) + 1e-9);
            }
            assertThat(orNever(more.weeks(0.8))).isGreaterThanOrEqualTo(orNever(less.weeks(0.8)));
        }
    }

    @Test
    void doesNotMindTheOrderOfTheWeeks() {
        var increments = new ArrayList<>(List.of(30, 20, 0, 40, 15, 25, 5, 25));
        var expected = FinishDistribution.of(increments, 380, 520).by(20);
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(increments, new Random(seed));
            assertThat(FinishDistribution.of(increments, 380, 520).by(20)).isCloseTo(expected, within(1e-12));
        }
    }

    private static SlipForecast of(List<Integer> increments, int remaining) {
        return SlipForecast.of(TODAY, RED_LINE, increments, remaining, LampParameters.CURRENT, CALENDAR);
    }

    private static int orNever(Integer weeks) {
        return weeks == null ? Integer.MAX_VALUE : weeks;
    }

    private static List<Integer> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::intValue).toList();
    }

    private static JsonNode vector() throws Exception {
        try (var file = SlipForecastTests.class.getResourceAsStream("/vectors.json")) {
            return JsonMapper.shared().readTree(file).path("forecast");
        }
    }
}
