package guatu.run.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 四报 as filed: progress, problem, plan, suggestion for one window. `n` counts the reports of the item from 1; `seconds` spent on the form.
public record Report(UUID id, UUID item, UUID campaign, int n, LocalDate windowFrom, LocalDate windowTo,
        String progress, String problem, String plan, String suggestion, @Nullable String reasonCode,
        boolean unchanged, @Nullable String correctionReason,
        UUID filedBy, String filedName, UUID filedUnit, Instant filedAt, LocalDate filedOn, boolean late, @Nullable Integer seconds) {

    /// 上报值: cumulative, of an activity 1 done or 0 open.
    public record Value(UUID report, UUID measure, MeasureKind kind, BigDecimal value, @Nullable LocalDate doneOn) {}
}
