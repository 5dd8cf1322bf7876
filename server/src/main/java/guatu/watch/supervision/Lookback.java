package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 回头看 of one clearing, 30 or 90 natural days later. `sampled` is absent until the month's sample is drawn.
public record Lookback(UUID id, UUID problem, int kind, LocalDate clearedOn, LocalDate due, @Nullable Boolean sampled, @Nullable Result result, @Nullable String note,
        @Nullable String byName, @Nullable LocalDate doneOn) {

    /// What was seen; VOID where the clearing was reversed before.
    public enum Result { PASSED, FOUND_AGAIN, VOID }

    /// Still to be done.
    public boolean waits() {
        return Boolean.TRUE.equals(sampled) && result == null;
    }
}
