package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 回头看 of one clearing, 30 or 90 natural days later. `sampled` is absent until the month's sample is drawn.
record Lookback(UUID id, UUID problem, int kind, LocalDate clearedOn, LocalDate due, @Nullable Boolean sampled, @Nullable Result result, @Nullable String note,
        @Nullable String byName, @Nullable LocalDate doneOn) {

    enum Result { PASSED, FOUND_AGAIN, VOID }

    /// Still to be done.
    boolean waits() {
        return Boolean.TRUE.equals(sampled) && result == null;
    }
}
