package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 滑期预测 (RULES R5a): the exact distribution of the weeks still needed, from the last weekly verified increments.
public sealed interface SlipForecast {

    /// Too few increments to say anything.
    record TooFew(int increments) implements SlipForecast {}

    /// No increment at all: no forecast.
    record Stalled() implements SlipForecast {}

    /// Nothing remains.
    record Done() implements SlipForecast {}

    /// Weeks and days by which it is finished with probability 0.5, 0.8, 0.9 (absent beyond the cap); the probability (0..1) of finishing by the red line.
    record Weeks(@Nullable Integer p50, @Nullable Integer p80, @Nullable Integer p90,
            @Nullable LocalDate p50On, @Nullable LocalDate p80On, double onTime) implements SlipForecast {}

    /// Increments in tenths of a percentage point, oldest first; a negative one counts as zero.
    static SlipForecast of(LocalDate dataDate, LocalDate redLine, List<Integer> increments, int remaining, LampParameters parameters, WorkCalendar calendar) {
        if (remaining <= 0) {
            return new Done();
        }
        if (increments.size() < parameters.forecastLeast()) {
            return new TooFew(increments.size());
        }
        if (increments.stream().allMatch(x -> x <= 0)) {
            return new Stalled();
        }
        var finished = FinishDistribution.of(increments, remaining, parameters.forecastCap());
        var p50 = finished.weeks(0.5);
        var p80 = finished.weeks(parameters.forecastConfidence());
        var onTime = finished.by(wholeWeeks(dataDate, redLine, calendar));
        return new Weeks(p50, p80, finished.weeks(0.9), lastDay(dataDate, p50, calendar), lastDay(dataDate, p80, calendar), onTime);
    }

    /// Weeks with a working day that lie wholly after the data date and up to the red line.
    private static int wholeWeeks(LocalDate dataDate, LocalDate redLine, WorkCalendar calendar) {
        var weeks = 0;
        for (var sunday = firstSunday(dataDate); !lastWorkday(sunday, calendar).isAfter(redLine); sunday = sunday.plusWeeks(1)) {
            weeks += hasWorkday(sunday, calendar) ? 1 : 0;
        }
        return weeks;
    }

    /// The last working day of the n-th such week.
    private static @Nullable LocalDate lastDay(LocalDate dataDate, @Nullable Integer weeks, WorkCalendar calendar) {
        if (weeks == null) {
            return null;
        }
        var sunday = firstSunday(dataDate).minusWeeks(1);
        for (var left = weeks; left > 0;) {
            sunday = sunday.plusWeeks(1);
            left -= hasWorkday(sunday, calendar) ? 1 : 0;
        }
        return lastWorkday(sunday, calendar);
    }

    private static LocalDate firstSunday(LocalDate dataDate) {
        return dataDate.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(6);
    }

    private static LocalDate lastWorkday(LocalDate sunday, WorkCalendar calendar) {
        return calendar.rollBack(sunday);
    }

    private static boolean hasWorkday(LocalDate sunday, WorkCalendar calendar) {
        return lastWorkday(sunday, calendar).isAfter(sunday.minusWeeks(1));
    }
}
