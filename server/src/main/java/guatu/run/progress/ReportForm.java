package guatu.run.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that the page of a report shows before anything is typed. `version` goes back with the report.
record ReportForm(FormItem item, @Nullable WindowView window, List<WindowView> windows, List<FormLine> measures, @Nullable FormReport lastReport, List<FormRecent> recent,
        int version, @Nullable FormReport alreadyFiled) {

    record FormItem(UUID id, String no, String title, @Nullable UUID leadUnit, @Nullable Lamp lamp, String state) {}

    /// One measure: `last` is the value reported last, `planToday` what the plan asks by today, both cumulative in its unit.
    record FormLine(UUID id, MeasureKind kind, String name, String unit, BigDecimal target, @Nullable BigDecimal last, @Nullable LocalDate previousOn,
            @Nullable BigDecimal verified, @Nullable BigDecimal planToday, @Nullable LocalDate redLine, @Nullable LocalDate claimedDoneOn,
            boolean done, boolean counts) {}

    record FormReport(UUID id, WindowView window, String progress, String problem, String plan, String suggestion, @Nullable String reasonCode,
            String filedBy, Instant filedAt, @Nullable Integer seconds, boolean unchanged) {}

    record FormRecent(WindowView window, List<FormValue> values, boolean verified, @Nullable Integer seconds, Instant filedAt) {}

    record FormValue(UUID measure, BigDecimal value, @Nullable LocalDate doneOn) {}
}
