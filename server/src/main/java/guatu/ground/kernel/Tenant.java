package guatu.ground.kernel;

import java.util.UUID;

/// A government whose data stand apart from all others.
public record Tenant(UUID id) {
}
