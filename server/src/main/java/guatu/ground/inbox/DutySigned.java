package guatu.ground.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 已签收: somebody signed for a duty. It happens once per duty, in the signer's transaction.
public record DutySigned(UUID duty, String kind, UUID subject, @Nullable UUID unit, UUID byPerson, String byName, Instant at) {
}
