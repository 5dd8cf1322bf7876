package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// 计划线: planned cumulative percent at the end of a day, linear between its points over working days (RULES R4.1),
/// or over calendar days where there is no baseline (R4.2).
public record PlanLine(LocalDate start, List<Point> points, Axis axis, List<Suspension> suspensions) {

    /// Planned percent at the end of a day.
    public record Point(LocalDate day, BigDecimal percent) {}

    /// 暂停: approved days [from, to) taken out of the time axis (RULES R4.7).
    public record Suspension(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /// Working days with a baseline; calendar days (时序进度) without.
    public enum Axis { WORKDAYS, CALENDAR_DAYS }

    /// One curve with its weight among others.
    public record Weighted(BigDecimal weight, PlanLine curve) {}

    public PlanLine {
        points = List.copyOf(points);
        suspensions = List.copyOf(suspensions);
    }

    public static PlanLine linear(LocalDate start, LocalDate redLine) {
        return new PlanLine(start, List.of(new Point(redLine, Percent.ALL)), Axis.WORKDAYS, List.of());
    }

    public static PlanLine byTime(LocalDate start, LocalDate redLine) {
        return new PlanLine(start, List.of(new Point(redLine, Percent.ALL)), Axis.CALENDAR_DAYS, List.of());
    }

    public static PlanLine through(LocalDate start, List<Point> points) {
        return new PlanLine(start, points, Axis.WORKDAYS, List.of());
    }

    /// The sum of several working-day curves by weight: exact, since each is linear between the points of all.
    public static PlanLine together(List<Weighted> curves, WorkCalendar calendar) {
        var total = curves.stream().map(Weighted::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var days = new TreeSet<LocalDate>();
        curves.forEach(one -> {
            days.add(one.curve().start().minusDays(1));
            one.curve().points().forEach(point -> days.add(point.day()));
        });
        var points = new ArrayList<Point>();
        for (var day : days) {
            var sum = curves.stream().map(one -> one.weight().multiply(one.curve().at(day, calendar))).reduce(BigDecimal.ZERO, BigDecimal::add);
            points.add(new Point(day, sum.divide(total, 16, RoundingMode.HALF_UP)));
        }
        return through(days.first().plusDays(1), points);
    }

    public PlanLine suspended(List<Suspension> approved) {
        return new PlanLine(start, points, axis, approved);
    }

    boolean suspendedOn(LocalDate day) {
        return suspensions.stream().anyMatch(one -> one.covers(day));
    }

    /// The last day of the suspension that covers a day; the day itself where none does.
    LocalDate suspendedUntil(LocalDate day) {
        return suspensions.stream().filter(one -> one.covers(day)).map(one -> one.to().minusDays(1)).max(LocalDate::compareTo).orElse(day);
    }

    public BigDecimal at(LocalDate day, WorkCalendar calendar) {
        var asked = withoutSuspensions(day, calendar);
        var from = start.minusDays(1);
        var value = BigDecimal.ZERO;
        for (var point : points) {
            if (!asked.isBefore(point.day())) {
                from = point.day();
                value = point.percent();
                continue;
            }
            return asked.isAfter(from) ? value.add(part(from, asked, point, value, calendar)) : value;
        }
        return value;
    }

    private BigDecimal part(LocalDate from, LocalDate asked, Point point, BigDecimal value, WorkCalendar calendar) {
        var whole = length(from, point.day(), calendar);
        var step = point.percent().subtract(value);
        return whole == 0 ? BigDecimal.ZERO
            : step.multiply(BigDecimal.valueOf(length(from, asked, calendar))).divide(BigDecimal.valueOf(whole), 16, RoundingMode.HALF_UP);
    }

    private long length(LocalDate after, LocalDate upTo, WorkCalendar calendar) {
        return axis == Axis.WORKDAYS ? calendar.between(after, upTo) : ChronoUnit.DAYS.between(after, upTo);
    }

    /// The day of the plan reached when the suspended working days do not count.
    private LocalDate withoutSuspensions(LocalDate day, WorkCalendar calendar) {
        var lost = 0;
        for (var one : suspensions) {
            var last = one.to().minusDays(1).isBefore(day) ? one.to().minusDays(1) : day;
            if (!one.from().isAfter(last)) {
                lost += calendar.between(one.from().minusDays(1), last);
            }
        }
        return lost == 0 ? day : calendar.add(day.plusDays(1), -(lost + 1));
    }
}
