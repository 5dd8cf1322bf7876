package guatu.ground.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 登录失败锁定 (STANDARDS 9.2): five failures within 15 minutes lock a login for 15 minutes. Pure.
record LockOut(int failures, Instant since, @Nullable Instant until) {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration LOCKED = Duration.ofMinutes(15);

    static LockOut none(Instant now) {
        return new LockOut(0, now, null);
    }

    boolean locked(Instant now) {
        return until != null && now.isBefore(until);
    }

    /// How many whole minutes it stays locked, at least 1.
    long minutesLeft(Instant now) {
        return until == null ? 0 : Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
    }

    /// One more try, counted as a failure until it turns out well.
    LockOut tried(Instant now) {
        var fresh = until != null || !now.isBefore(since.plus(WINDOW));
        var count = fresh ? 1 : failures + 1;
        return new LockOut(count, fresh ? now : since, count >= MOST ? now.plus(LOCKED) : null);
    }
}
