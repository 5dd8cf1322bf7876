package guatu.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Answers about large and contradictory networks stay short enough to be read.
class BriefTests {

    @Test
    void namesTheEndsOfALongChain() {
        assertThat(Brief.chain(List.of("a", "b"))).isEqualTo("a → b");
        assertThat(Brief.chain(IntStream.range(0, 20).mapToObj(n -> "a" + n).toList())).isEqualTo("a0 → a1 → a2 → a3 → a4 → a5 → …（11）… → a17 → a18 → a19");
    }

    @Test
    void writesYearsInARowAsASpan() {
        assertThat(Brief.years(List.of(2023, 2024, 2025, 2027, 2029, 2030))).isEqualTo("2023—2025、2027、2029、2030");
    }

    @Test
    void saysACycleOfTwentyThousandInOneSentenceAndNamesEachInItsIds() {
        var activities = IntStream.range(0, 20_000).mapToObj(n -> Activity.of("a" + n, 1, Link.after("a" + (n + 19_999) % 20_000))).toList();

        Assertions.assertThatExceptionOfType(InvalidNetwork.class).isThrownBy(() -> BackwardSchedule.from(network(activities), WorkCalendar.chinese())).satisfies(no -> {
            assertThat(no.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.ids()).hasSize(20_000);
                assertThat(finding.message()).hasSizeLessThan(200).contains("a0 → a1", "→ a19999 → a0", "断开");
            });
        });
    }

    @Test
    void saysWhichOwnDatesContradictEachOther() {
        var network = network(List.of(new Activity("m", "交地", 10, 10, LocalDate.parse("2026-05-13"), null, List.of()),
            new Activity("n", "开工", 5, 5, null, LocalDate.parse("2026-05-10"), List.of(Link.after("m")))));
        var out = new ByteArrayOutputStream();

        ScheduleTable.print(network, BackwardSchedule.from(network, WorkCalendar.chinese()), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("m 不早于 2026-05-13", "n 不晚于 2026-05-10", "没有单项或两项措施能缩短差距");
    }

    private static Network network(List<Activity> activities) {
        return new Network(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-09-30"), activities);
    }
}
