package guatu.watch.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was done to a file, by whom, and the state after it.
record ProblemPast(String verb, ProblemState state, @Nullable String note, String byName, Instant at) {
}
