package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as a liaison officer hands it in. `version`: how many reports of the item the form had seen.
public record NewReport(int version, LocalDate windowFrom, List<NewValue> values, boolean unchanged,
        String progress, String problem, @Nullable String reasonCode, String plan, String suggestion,
        List<UUID> evidence, @Nullable Integer seconds, @Nullable String correctionReason) {

    /// A number's cumulative value, or the day an activity was done; `same` is ticked where nothing changed since the last report.
    public record NewValue(UUID measure, @Nullable BigDecimal value, @Nullable LocalDate doneOn, boolean same) {

        public static NewValue of(UUID measure, BigDecimal value) {
            return new NewValue(measure, value, null, false);
        }

        public static NewValue done(UUID activity, LocalDate on) {
            return new NewValue(activity, null, on, false);
        }

        public static NewValue same(UUID measure) {
            return new NewValue(measure, null, null, true);
        }
    }

    public NewReport {
        values = List.copyOf(values);
        evidence = List.copyOf(evidence);
    }
}
