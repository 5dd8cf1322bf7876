package guatu.ground.verification;

import guatu.ground.files.Evidence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One task as its page shows it: claims, report and evidence are absent while a measurement on site is awaited; `objection` is the
/// code why the reader may not decide it.
record TaskView(UUID id, Item item, Mode mode, Task.State state, Instant openedAt, LocalDate due, @Nullable List<Claim> claims, List<Measure> measures,
        List<Value> measured, List<Given> verdicts, List<Evidence.Shown> evidence, SubjectDetails.@Nullable Report report, @Nullable String objection) {

    record Item(UUID id, String title, String unitName) {
    }

    record Measure(UUID measure, String name, String unit) {
    }

    record Value(UUID measure, BigDecimal value) {
    }

    record Given(UUID measure, BigDecimal claimed, BigDecimal verified, Verdict.Kind kind, Mode mode, @Nullable String reason, String byName, Instant at) {

        static Given of(Verdict verdict) {
            return new Given(verdict.measure(), verdict.claimed(), verdict.verified(), verdict.kind(), verdict.mode(), verdict.reason(), verdict.byName(), verdict.at());
        }
    }
}
