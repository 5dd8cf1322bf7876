package guatu.plan.responsibility.version;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 移交: a version handed to a reader; received once, over the link or on paper.
record Transfer(UUID id, UUID campaignId, int n, UUID readerId, ReaderKind kind, String reader, Instant handedAt, String handedBy, String sha256,
        @Nullable Instant receivedAt, @Nullable String receivedBy, @Nullable Way receivedOn) {

    enum Way { LINK, PAPER }
}
