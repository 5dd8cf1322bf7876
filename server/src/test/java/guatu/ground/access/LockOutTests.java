package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockOutTests {

    private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");

    @Test
    void locksWithTheFifthFailureForFifteenMinutes() {
        var four = tried(LockOut.none(NOW), 4);
        assertThat(four.locked(NOW)).isFalse();
        var five = four.tried(NOW);
        assertThat(five.locked(NOW)).isTrue();
        assertThat(five.minutesLeft(NOW)).isEqualTo(15);
        assertThat(five.minutesLeft(NOW.plusSeconds(14 * 60 + 30))).isEqualTo(1);
        assertThat(five.locked(NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void forgetsFailuresOlderThanTheWindow() {
        var later = NOW.plus(Duration.ofMinutes(15));
        assertThat(tried(LockOut.none(NOW), 4).tried(later)).isEqualTo(new LockOut(1, later, null));
    }

    @Test
    void countsAnewAfterALock() {
        var later = NOW.plus(Duration.ofMinutes(16));
        assertThat(tried(LockOut.none(NOW), 5).tried(later).failures()).isOne();
    }

    private static LockOut tried(LockOut lockOut, int times) {
        return times == 0 ? lockOut : tried(lockOut.tried(NOW), times - 1);
    }
}
