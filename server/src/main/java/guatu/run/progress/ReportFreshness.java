package guatu.run.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 报送情况 on a data date: the due day of the oldest window not answered since the last report, and the day of that report.
public record ReportFreshness(@Nullable LocalDate owedSince, @Nullable LocalDate lastFiled) {

    /// Nobody is asked to report (any more).
    public static final ReportFreshness NOT_ASKED = new ReportFreshness(null, null);

    /// A report filed on a day, for a window that begins on `window`.
    public record Filing(LocalDate window, LocalDate filedOn) {}

    /// A report answers its own window and all before it.
    public static ReportFreshness on(LocalDate dataDate, List<ReportingWindow> windows, Collection<Filing> filings) {
        LocalDate answered = null;
        LocalDate lastFiled = null;
        for (var filing : filings) {
            if (!filing.filedOn().isAfter(dataDate)) {
                answered = later(answered, filing.window());
                lastFiled = later(lastFiled, filing.filedOn());
            }
        }
        for (var window : windows) {
            if (!window.dueOn().isAfter(dataDate) && (answered == null || window.from().isAfter(answered))) {
                return new ReportFreshness(window.dueOn(), lastFiled);
            }
        }
        return new ReportFreshness(null, lastFiled);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
