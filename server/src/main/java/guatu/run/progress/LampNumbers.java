package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The numbers of one data date (RULES R4.1, R4.2, R4.6): percents 0..100, gaps in percentage points,
/// SPI absent while nothing is planned, days in working days.
public record LampNumbers(
        BigDecimal earned, BigDecimal planned, @Nullable BigDecimal spi, BigDecimal gap,
        BigDecimal time, BigDecimal overTime, @Nullable BigDecimal requiredPerDay,
        Pace pace, SlipForecast forecast) {

    static LampNumbers of(LampInput in, WorkCalendar calendar) {
        var day = in.dataDate();
        var earned = in.verified().at(day);
        var planned = in.plan().at(day, calendar);
        var spi = planned.signum() == 0 ? null : Percent.ratio(earned, planned);
        var time = PlanLine.byTime(in.plan().start(), in.redLine()).at(day, calendar);
        var left = calendar.between(day, in.redLine());
        var perDay = left > 0 ? Percent.ratio(Percent.ALL.subtract(earned), BigDecimal.valueOf(left)) : null;
        var increments = new WeeklyIncrements(in.verified(), in.plan().start(), in.cadence(), calendar).upTo(day, in.parameters().forecastWeeks());
        var remaining = earned.compareTo(Percent.ALL) >= 0 ? 0 : Math.max(1, 1000 - WeeklyIncrements.tenths(earned));
        var forecast = SlipForecast.of(day, in.redLine(), increments, remaining, in.parameters(), calendar);
        return new LampNumbers(earned, planned, spi, Percent.settle(earned.subtract(planned)), time, earned.subtract(time), perDay,
            Pace.of(in, earned, spi, calendar), forecast);
    }

    /// The same without what looks ahead or back over days that do not count.
    LampNumbers suspended() {
        return new LampNumbers(earned, planned, spi, gap, time, overTime, null, new Pace(Pace.State.UNKNOWN, pace.days(), BigDecimal.ZERO, BigDecimal.ZERO, null),
            new SlipForecast.TooFew(0));
    }

    boolean early(LampParameters parameters) {
        return planned.compareTo(parameters.earlyPercent()) < 0;
    }

    boolean done() {
        return earned.compareTo(Percent.ALL) >= 0;
    }
}
