package guatu.watch.supervision;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// 清零: how many files were open on each working day, and how many a day must be struck off to end in time (RULES R10).
record ProblemZeroing(List<Day> days, int open, int workdaysLeft, Optional<BigDecimal> neededPerDay) {

    private static final int SHOWN = 30;

    record Day(LocalDate date, int open) {
    }

    /// The last 30 working days up to `today`, and the daily rate needed until `end`: open / remaining working days, one place, rounded up so that keeping it suffices.
    static ProblemZeroing of(Collection<ClearanceLife> files, LocalDate today, LocalDate end, WorkCalendar calendar) {
        var last = calendar.index(calendar.rollBack(today));
        var days = IntStream.rangeClosed(last - SHOWN + 1, last).mapToObj(calendar::dateAt)
            .map(day -> new Day(day, ClearanceLife.open(files, day))).toList();
        var open = ClearanceLife.open(files, today);
        var left = Math.max(0, calendar.between(today, end));
        return new ProblemZeroing(days, open, left, left == 0 ? Optional.empty()
            : Optional.of(BigDecimal.valueOf(open).divide(BigDecimal.valueOf(left), 1, RoundingMode.CEILING)));
    }
}
