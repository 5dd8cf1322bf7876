package guatu.run.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 四报 with its values and evidence, as the pages of an item and of its history show it.
public record ReportRow(UUID id, int n, LocalDate windowFrom, LocalDate windowTo, String progress, String problem, String plan, String suggestion,
        @Nullable String reasonCode, boolean unchanged, @Nullable String correctionReason, String filedBy, Instant filedAt, boolean late,
        @Nullable Integer seconds, List<RowValue> values, List<UUID> evidence, boolean verified) {

    /// Reported and verified side by side, in the measure's unit; verified is absent until a verdict is given.
    public record RowValue(UUID measure, MeasureKind kind, String name, String unit, BigDecimal reported, @Nullable LocalDate doneOn,
            @Nullable BigDecimal verified, @Nullable String verdict) {}
}
