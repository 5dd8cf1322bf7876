package guatu.ground.verification;

import java.util.List;
import java.util.UUID;

/// A task that waits for its verdict: about which subject and item, and what is claimed.
public record Waiting(UUID task, UUID subject, UUID item, List<Claim> claims) {
}
