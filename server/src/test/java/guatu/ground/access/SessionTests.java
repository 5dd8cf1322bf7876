package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTests {

    private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");
    private final Session session = new Session(new byte[32], UUID.randomUUID(), UUID.randomUUID(), NOW, NOW, NOW.plus(Session.LONGEST));

    @Test
    void endsWhenItIsNotUsed() {
        assertThat(session.over(NOW.plus(Duration.ofMinutes(29)), Session.IDLE)).isFalse();
        assertThat(session.over(NOW.plus(Duration.ofMinutes(30)), Session.IDLE)).isTrue();
        assertThat(session.over(NOW.plus(Duration.ofMinutes(15)), Session.IDLE_ADMINISTRATOR)).isTrue();
    }

    @Test
    void endsAfterTwelveHoursHoweverMuchItIsUsed() {
        var used = session.seen(NOW.plus(Duration.ofMinutes(719)));
        assertThat(used.over(NOW.plus(Duration.ofMinutes(719)), Session.IDLE)).isFalse();
        assertThat(used.over(NOW.plus(Duration.ofHours(12)), Session.IDLE)).isTrue();
    }

    @Test
    void isWrittenDownAtMostOnceAMinute() {
        assertThat(session.seenLongAgo(NOW.plusSeconds(59))).isFalse();
        assertThat(session.seenLongAgo(NOW.plusSeconds(60))).isTrue();
    }
}
