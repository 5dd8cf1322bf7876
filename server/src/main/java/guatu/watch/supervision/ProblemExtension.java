package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 延期申请: so many working days, from one due day to another; `approved` is absent until a leader decides.
record ProblemExtension(UUID id, int days, String reason, UUID askedBy, String askedName, LocalDate askedOn, LocalDate dueBefore, LocalDate dueAfter,
        @Nullable Boolean approved, @Nullable String answer, @Nullable String decidedName, @Nullable LocalDate decidedOn) {
}
