package guatu.run.progress;

import static guatu.plan.campaign.Cadence.*;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.plan.campaign.Cadence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingWindowsTests {

    private static ReportingWindows every(Cadence cadence) {
        return new ReportingWindows(cadence, ItemOnADay.CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK,2026-02-09,2026-02-15,2026-02-14", "WEEK,2026-09-28,2026-10-04,2026-09-30", "WEEK,2026-10-05,2026-10-11,2026-10-10",
        "HALF_MONTH,2026-10-01,2026-10-15,2026-10-15", "HALF_MONTH,2026-10-16,2026-10-31,2026-10-30", "HALF_MONTH,2026-02-16,2026-02-28,2026-02-28",
        "MONTH,2026-02-01,2026-02-28,2026-02-28", "MONTH,2026-05-01,2026-05-31,2026-05-29"})
    void areDueOnTheirLastWorkingDayAtSix(Cadence cadence, LocalDate from, LocalDate to, LocalDate due) {
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var window = every(cadence).containing(day).orElseThrow();
            assertThat(window).extracting(ReportingWindow::from, ReportingWindow::to, ReportingWindow::dueOn).containsExactly(from, to, due);
            assertThat(window.due()).isEqualTo(due.atTime(18, 0));
        }
    }

    @Test
    void doNotExistWithoutWorkingDays() {
        assertThat(every(WEEK).containing(LocalDate.of(2026, 2, 18))).isEmpty();
        assertThat(every(WEEK).between(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 3, 1))).extracting(ReportingWindow::from)
            .containsExactly(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 23));
    }

    @Test
    void closeAfterTheThirdWorkingDayThatFollows() {
        var september = every(HALF_MONTH).containing(LocalDate.of(2026, 9, 20)).orElseThrow();

        assertThat(september.dueOn()).isEqualTo("2026-09-30");
        assertThat(september.closesOn()).isEqualTo("2026-10-10");
        assertThat(every(HALF_MONTH).openOn(LocalDate.of(2026, 10, 10))).extracting(ReportingWindow::from)
            .containsExactly(LocalDate.of(2026, 9, 16), LocalDate.of(2026, 10, 1));
        assertThat(every(HALF_MONTH).openOn(LocalDate.of(2026, 10, 11))).extracting(ReportingWindow::from)
            .containsExactly(LocalDate.of(2026, 10, 1));
    }

    @Test
    void coverTheYearWithoutGapOrOverlap() {
        for (var cadence : List.of(HALF_MONTH, MONTH)) {
            var next = LocalDate.of(2026, 1, 1);
            for (var window : every(cadence).between(next, LocalDate.of(2026, 12, 31))) {
                assertThat(window.from()).isEqualTo(next);
                next = window.to().plusDays(1);
            }
            assertThat(next).isEqualTo("2027-01-01");
        }
    }

    @Test
    void areOwedFromTheOldestUnansweredOne() {
        var windows = every(HALF_MONTH).between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        var first = new ReportFreshness.Filing(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 15));
        var third = new ReportFreshness.Filing(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 18));

        assertThat(ReportFreshness.on(LocalDate.of(2026, 4, 14), windows, List.of())).isEqualTo(ReportFreshness.NOT_ASKED);
        assertThat(ReportFreshness.on(LocalDate.of(2026, 5, 17), windows, List.of(first, third)))
            .isEqualTo(new ReportFreshness(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 4, 15)));
        assertThat(ReportFreshness.on(LocalDate.of(2026, 5, 18), windows, List.of(first, third)))
            .isEqualTo(new ReportFreshness(null, LocalDate.of(2026, 5, 18)));
    }
}
