package guatu.ground.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 日历订阅链接: lets a calendar read the duties with a deadline of a person, or those of a unit with the dates of its plans. Its token is shown once.
record Feed(UUID id, UUID personId, String name, byte[] tokenHash, Instant createdAt, @Nullable Instant usedAt, @Nullable Instant revokedAt,
        @Nullable UUID unitId) {
}
