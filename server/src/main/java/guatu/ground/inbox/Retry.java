package guatu.ground.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a message that was not taken is tried again: after 1, 2, 4 … minutes, at most 6 hours, for three days.
final class Retry {

    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(6);
    static final Duration IN_ALL = Duration.ofDays(3);

    private Retry() {
    }

    /// The next try after so many failed ones (1 or more), if it lies within three days of the first.
    static Optional<Instant> after(int attempts, Instant now, Instant since) {
        var wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 9));
        var next = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        return next.isAfter(since.plus(IN_ALL)) ? Optional.empty() : Optional.of(next);
    }
}
