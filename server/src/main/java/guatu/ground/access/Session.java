package guatu.ground.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// 会话: one browser signed in. It ends 12 hours after it began at the latest, sooner when nobody uses it (STANDARDS 9.2). Pure.
record Session(byte[] tokenHash, UUID tenantId, UUID accountId, Instant createdAt, Instant seenAt, Instant expiresAt) {

    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration IDLE_ADMINISTRATOR = Duration.ofMinutes(15);
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    boolean over(Instant now, Duration idle) {
        return !now.isBefore(expiresAt) || !now.isBefore(seenAt.plus(idle));
    }

    /// True if its last use should be written down again: at most once a minute.
    boolean seenLongAgo(Instant now) {
        return !now.isBefore(seenAt.plus(SEEN_STEP));
    }

    Session seen(Instant now) {
        return new Session(tokenHash, tenantId, accountId, createdAt, now, expiresAt);
    }
}
