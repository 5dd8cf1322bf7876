package guatu.plan.indicator;

import guatu.plan.indicator.PeriodPage.Landmark;
import guatu.plan.indicator.PeriodPage.Landmark.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the days by which a year is judged in the window of an indicator.
final class Landmarks {

    private static final Ratio HUNDRED = Ratio.of(100, 1);

    private Landmarks() {}

    /// Those that lie in the window, each year's in order; the end of a window within a year stands for its 全年.
    static List<Landmark> of(Standings standings, BigDecimal value) {
        var split = standings.split();
        var found = new ArrayList<Landmark>();
        for (var year = split.from().getYear(); year <= split.to().getYear(); year++) {
            add(found, Kind.OPENING, LocalDate.of(year, 3, 31), standings, value);
            add(found, Kind.HALF_YEAR, LocalDate.of(year, 6, 30), standings, value);
            var end = LocalDate.of(year, 12, 31);
            add(found, Kind.FULL_YEAR, end.isAfter(split.to()) ? split.to() : end, standings, value);
        }
        return found;
    }

    private static void add(List<Landmark> found, Kind kind, LocalDate day, Standings standings, BigDecimal value) {
        if (day.isBefore(standings.split().from()) || day.isAfter(standings.split().to())) {
            return;
        }
        var planned = standings.split().by(day);
        var over = !day.isAfter(standings.dataDate());
        var actual = over ? standings.actual(day) : null;
        var kept = actual == null || standings.limit() ? null : actual.compareTo(planned) >= 0;
        var half = kind != Kind.HALF_YEAR || actual == null || standings.limit() ? null : actual.multiply(BigDecimal.TWO).compareTo(value) >= 0;
        found.add(new Landmark(kind, day, planned, percent(planned, value), actual, actual == null ? null : percent(actual, value), over, kept, half));
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal value) {
        return value.signum() == 0 ? null : Ratio.of(part).times(HUNDRED).over(Ratio.of(value)).rounded(1);
    }
}
