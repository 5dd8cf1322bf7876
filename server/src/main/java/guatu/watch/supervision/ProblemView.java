package guatu.watch.supervision;

import guatu.ground.files.Evidence;
import guatu.ground.kernel.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What pages show of problem files.
final class ProblemView {

    private ProblemView() {
    }

    record Named(UUID id, String name) {
    }

    /// One line. `overdueDays` in working days; measures of all rounds.
    record Row(UUID id, String title, @Nullable UUID item, @Nullable String itemNo, @Nullable String itemTitle, Named unit, ProblemState state,
            ProblemSource source, @Nullable UUID report, @Nullable String batch, LocalDate registeredOn, LocalDate dueOn, boolean extended, int overdueDays, int timesReopened,
            int measuresDone, int measures, @Nullable LocalDate clearedOn, @Nullable String clearedBy) {
    }

    /// `counts` of the filter without its state; `today` is the day that counts.
    record Page(List<Row> rows, @Nullable String next, Map<ProblemState, Integer> counts, int overdue, LocalDate today) {
    }

    record Rates(LocalDate through, int issued, int cleared, int reopened, int withdrawn, int onTime, int fellDue, int overdue, @Nullable BigDecimal rate,
            @Nullable BigDecimal headline, @Nullable BigDecimal net, @Nullable BigDecimal reopenRate, @Nullable BigDecimal onTimeRate) {

        static Rates of(ClearanceFigures figures, LocalDate through) {
            return new Rates(through, figures.issued(), figures.cleared(), figures.reopened(), figures.withdrawn(), figures.onTime(), figures.fellDue(),
                figures.overdue(), figures.rate().orElse(null), figures.headline().orElse(null), figures.net().orElse(null),
                figures.reopenRate().orElse(null), figures.onTimeRate().orElse(null));
        }
    }

    record Measure(UUID id, int round, String text, String owner, LocalDate due, @Nullable LocalDate doneOn, @Nullable String doneName) {
    }

    record Request(UUID id, String result, List<Evidence.Shown> before, List<Evidence.Shown> after, String byName, Instant at, @Nullable Verdict verdict) {
    }

    record Verdict(ClearanceVerdict verdict, String demands, String byName, String byUnit, Instant at) {
    }

    record Extension(int days, String reason, String askedName, LocalDate askedOn, LocalDate dueBefore, LocalDate dueAfter, @Nullable Boolean approved,
            @Nullable String answer, @Nullable String decidedName, @Nullable LocalDate decidedOn) {
    }

    record LookedBack(UUID id, int kind, LocalDate clearedOn, LocalDate due, @Nullable Boolean sampled, Lookback.@Nullable Result result, @Nullable String note,
            @Nullable String byName, @Nullable LocalDate doneOn) {
    }

    /// What the reader may do now; a verb that is not listed is not offered. `objection` says why a verifier must stand back.
    record May(List<String> verbs, @Nullable String objection, LocalDate extensionUntil, int longestExtension, Role judgedBy) {
    }

    record Whole(Row row, String facts, @Nullable String category, @Nullable UUID slip, LocalDate originalDueOn, int days,
            LocalDate acceptBy, @Nullable LocalDate acceptedOn, @Nullable String acceptedName, int round, @Nullable String verifierName,
            @Nullable LocalDate exposureOn, List<Measure> measures, List<Extension> extensions, List<Request> requests, List<LookedBack> lookbacks,
            List<ProblemPast> past, May may, LocalDate today) {
    }
}
