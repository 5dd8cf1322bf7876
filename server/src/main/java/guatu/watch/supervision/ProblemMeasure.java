package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 整改措施: what somebody by name does by a day.
record ProblemMeasure(UUID id, int round, String text, String owner, LocalDate due, @Nullable LocalDate doneOn, @Nullable String doneName) {
}
