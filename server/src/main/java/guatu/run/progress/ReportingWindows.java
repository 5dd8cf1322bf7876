package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.campaign.Cadence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 报送期 of a cadence: ISO weeks, half-months (1-15, 16-end) or months (RULES R11). A window without working days does not exist.
public record ReportingWindows(Cadence cadence, WorkCalendar calendar) {

    private static final int GRACE = 3;

    /// The usual working days of one window.
    static int workdays(Cadence cadence) {
        return switch (cadence) {
            case WEEK -> 5;
            case HALF_MONTH -> 10;
            case MONTH -> 20;
        };
    }

    /// The window a day lies in, if that window has a working day.
    public Optional<ReportingWindow> containing(LocalDate day) {
        var from = firstDay(day);
        var to = lastDay(from);
        var dueOn = calendar.rollBack(to);
        return dueOn.isBefore(from) ? Optional.empty()
            : Optional.of(new ReportingWindow(cadence, from, to, dueOn, calendar.add(dueOn, GRACE)));
    }

    /// The windows that overlap [from, to], in order.
    public List<ReportingWindow> between(LocalDate from, LocalDate to) {
        var windows = new ArrayList<ReportingWindow>();
        for (var day = firstDay(from); !day.isAfter(to); day = lastDay(day).plusDays(1)) {
            containing(day).ifPresent(windows::add);
        }
        return windows;
    }

    /// The windows in which a report may be filed on a day: the current one and the one before while it is not closed.
    public List<ReportingWindow> openOn(LocalDate day) {
        return between(day.minusDays(45), day).stream().filter(window -> window.openOn(day)).toList();
    }

    private LocalDate firstDay(LocalDate day) {
        return switch (cadence) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case HALF_MONTH -> day.withDayOfMonth(day.getDayOfMonth() <= 15 ? 1 : 16);
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private LocalDate lastDay(LocalDate from) {
        return switch (cadence) {
            case WEEK -> from.plusDays(6);
            case HALF_MONTH -> from.getDayOfMonth() == 1 ? from.withDayOfMonth(15) : from.with(TemporalAdjusters.lastDayOfMonth());
            case MONTH -> from.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
