package guatu.ground.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationRuleTests {

    /// The deadline is 18:00 of the first day; the holidays are those of 2026.
    @ParameterizedTest
    @CsvSource({
        "2026-07-03, 2026-07-03, 0", // Friday, not late yet
        "2026-07-03, 2026-07-06, 0", // Monday is the first workday over
        "2026-07-03, 2026-07-07, 1",
        "2026-07-03, 2026-07-08, 1",
        "2026-07-03, 2026-07-09, 2",
        "2026-07-03, 2026-12-31, 2", // never a third
        "2026-02-13, 2026-02-14, 0", // a Saturday that is worked before Spring Festival
        "2026-02-13, 2026-02-23, 0", // nine days off count nothing
        "2026-02-13, 2026-02-24, 1",
        "2026-02-13, 2026-02-26, 2",
        "2026-02-14, 2026-02-25, 1",
        "2026-02-26, 2026-02-28, 1", // the worked Saturday after it
        "2026-09-30, 2026-10-08, 0", // the first day after National Day
        "2026-09-30, 2026-10-09, 1",
        "2026-09-30, 2026-10-10, 1",
        "2026-09-30, 2026-10-12, 2", // 10 October is a worked Saturday
        "2026-05-08, 2026-05-09, 0",
        "2026-05-08, 2026-05-11, 1",
        "2026-06-18, 2026-06-22, 0", // Dragon Boat
        "2026-06-18, 2026-06-23, 1"})
    void goesUpOnTheSecondAndTheFourthWorkdayOver(LocalDate due, LocalDate today, int steps) {
        assertThat(EscalationRule.steps(Instant.parse(due + "T10:00:00Z"), today, WorkCalendar.chinese())).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-03T15:59:59Z, 2026-07-07, 1", "2026-07-03T16:00:00Z, 2026-07-07, 1", "2026-07-06T15:59:59Z, 2026-07-08, 1", "2026-07-06T16:00:00Z, 2026-07-08, 0"})
    void countsFromTheDayInShanghai(Instant due, LocalDate today, int steps) {
        assertThat(EscalationRule.steps(due, today, WorkCalendar.chinese())).isEqualTo(steps);
    }
}
