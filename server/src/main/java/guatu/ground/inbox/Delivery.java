package guatu.ground.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message of a webhook and how it fared.
record Delivery(UUID id, UUID hookId, String event, String kind, UUID dutyId, Instant happenedAt, String body, State state, int attempts, Instant since, Instant nextAt,
        @Nullable Instant triedAt, @Nullable Integer status, @Nullable String answer) {

    enum State { PENDING, SENT, GIVEN_UP }
}
