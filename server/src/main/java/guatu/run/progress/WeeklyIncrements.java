package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.campaign.Cadence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// The weekly verified increments that a forecast starts from (RULES R5a), in tenths of a percentage point, oldest first.
/// A value that is reported for half a month or a month was earned over that time, not on the day it was verified.
record WeeklyIncrements(ValueSeries percent, LocalDate start, Cadence cadence, WorkCalendar calendar) {

    /// The last complete weeks up to a data date since the plan's start; weeks without working days are left out.
    /// Days after the last value do not count until the next one is owed.
    List<Integer> upTo(LocalDate dataDate, int most) {
        var until = knownUpTo(dataDate);
        var increments = new ArrayList<Integer>();
        var sunday = until.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        if (calendar.rollBack(sunday).isAfter(until)) {
            sunday = sunday.minusWeeks(1);
        }
        for (; increments.size() < most && !sunday.isBefore(start); sunday = sunday.minusWeeks(1)) {
            if (calendar.rollBack(sunday).isAfter(sunday.minusWeeks(1))) {
                increments.addFirst(tenths(earnedBy(sunday)) - tenths(earnedBy(sunday.minusWeeks(1))));
            }
        }
        return increments;
    }

    static int tenths(BigDecimal percent) {
        return percent.movePointRight(1).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private LocalDate knownUpTo(LocalDate dataDate) {
        var last = percent.lastMark(dataDate);
        return last != null && calendar.between(last, dataDate) <= ReportingWindows.workdays(cadence) ? last : dataDate;
    }

    private BigDecimal earnedBy(LocalDate day) {
        var before = new ValueSeries.Mark(start.minusDays(1), BigDecimal.ZERO);
        for (var mark : percent.marks()) {
            if (!mark.day().isBefore(day)) {
                return between(before, mark, day);
            }
            before = mark;
        }
        return before.value();
    }

    private BigDecimal between(ValueSeries.Mark before, ValueSeries.Mark mark, LocalDate day) {
        var window = calendar.add(mark.day().plusDays(1), -ReportingWindows.workdays(cadence) - 1);
        var from = window.isAfter(before.day()) ? window : before.day();
        var whole = calendar.between(from, mark.day());
        if (whole <= 0) {
            return day.isBefore(mark.day()) ? before.value() : mark.value();
        }
        var passed = BigDecimal.valueOf(Math.max(0, calendar.between(from, day)));
        return before.value().add(mark.value().subtract(before.value()).multiply(passed).divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP));
    }
}
