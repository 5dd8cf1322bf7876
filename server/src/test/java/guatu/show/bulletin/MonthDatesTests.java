package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthDatesTests {

    /// RULES R11.
    @ParameterizedTest
    @CsvSource({"2026-01, 2026-02-04, 2026-02-11", "2026-04, 2026-05-08, 2026-05-14", "2026-09, 2026-10-10, 2026-10-16"})
    void freezesOnTheThirdAndPublishesOnTheEighthWorkingDay(YearMonth month, LocalDate freeze, LocalDate publish) {
        assertThat(MonthDates.of(month, WorkCalendar.chinese())).isEqualTo(new MonthDates(freeze, publish));
    }

    /// The eighth working day, or two working days after a month made up for late came in.
    @ParameterizedTest
    @CsvSource({"2026-05-12, 2026-05-14", "2026-05-13, 2026-05-15", "2026-09-01, 2026-09-03", "2026-09-30, 2026-10-09"})
    void leavesTwoWorkingDaysToSignWhatComesInLate(LocalDate cameInOn, LocalDate due) {
        assertThat(MonthDates.actBy(LocalDate.of(2026, 5, 14), cameInOn, WorkCalendar.chinese())).isEqualTo(due);
    }

    @Test
    void leavesTwoWorkingDaysToDispute() {
        assertThat(MonthDates.disputeUntil(LocalDate.of(2026, 5, 8), WorkCalendar.chinese())).isEqualTo("2026-05-11");
    }
}
