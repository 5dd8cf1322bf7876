package guatu.plan.responsibility.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 接收方: a group that lists are handed to; its link opens until and including `expires`, unless it is revoked.
record Reader(UUID id, ReaderKind kind, String name, LocalDate expires, String madeBy, Instant madeAt, @Nullable Instant revokedAt,
        @Nullable Instant openedAt) {

    boolean opens(LocalDate today) {
        return revokedAt == null && !today.isAfter(expires);
    }
}
