package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 停滞、缓慢 (RULES R4.6): what was gained and planned over the last `days` working days, in percentage points, and the working days since the last gain.
public record Pace(State state, int days, BigDecimal gained, BigDecimal planned, @Nullable Integer clock) {

    /// UNKNOWN: the plan is younger than the window, suspended, or finished.
    public enum State { UNKNOWN, MOVING, SLOW, STALLED }

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Pace of(LampInput in, BigDecimal earned, @Nullable BigDecimal spi, WorkCalendar calendar) {
        var day = in.dataDate();
        var days = in.parameters().stallWindows() * ReportingWindows.workdays(in.cadence());
        var begun = calendar.between(in.plan().start().minusDays(1), day);
        if (begun < days || earned.compareTo(Percent.ALL) >= 0 || in.plan().suspendedOn(day)) {
            return new Pace(State.UNKNOWN, days, BigDecimal.ZERO, BigDecimal.ZERO, clock(in, earned, begun, calendar));
        }
        var gained = gained(in, back(day, days, calendar), earned);
        var planned = planned(in, back(day, days, calendar), calendar);
        var stalled = gained.compareTo(in.parameters().stallGain()) < 0 && planned.compareTo(in.parameters().stallPlan()) >= 0;
        var state = stalled ? State.STALLED : slow(in, earned, spi, 2 * days, begun, calendar) ? State.SLOW : State.MOVING;
        return new Pace(state, days, gained, planned, clock(in, earned, begun, calendar));
    }

    private static boolean slow(LampInput in, BigDecimal earned, @Nullable BigDecimal spi, int days, int begun, WorkCalendar calendar) {
        if (spi == null || begun < days || spi.compareTo(in.parameters().yellowSpi()) >= 0) {
            return false;
        }
        var from = back(in.dataDate(), days, calendar);
        return gained(in, from, earned).multiply(TWO).compareTo(planned(in, from, calendar)) < 0;
    }

    private static BigDecimal gained(LampInput in, LocalDate from, BigDecimal earned) {
        return Percent.settle(earned.subtract(in.verified().at(from)));
    }

    private static BigDecimal planned(LampInput in, LocalDate from, WorkCalendar calendar) {
        return Percent.settle(in.plan().at(in.dataDate(), calendar).subtract(in.plan().at(from, calendar)));
    }

    private static @Nullable Integer clock(LampInput in, BigDecimal earned, int begun, WorkCalendar calendar) {
        if (begun < 0 || earned.compareTo(Percent.ALL) >= 0) {
            return null;
        }
        var last = in.verified().lastGain(in.dataDate(), in.parameters().stallGain());
        return last == null ? begun : Math.min(begun, calendar.between(last, in.dataDate()));
    }

    /// The end of the working day `days` working days before the end of this day.
    private static LocalDate back(LocalDate day, int days, WorkCalendar calendar) {
        return calendar.add(day.plusDays(1), -(days + 1));
    }
}
