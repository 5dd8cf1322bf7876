package guatu.plan.campaign;

import java.util.List;
import java.util.UUID;

/// Items were added, reworded or moved to another state. Published in the same transaction.
public record ItemsChanged(UUID campaign, List<UUID> items) {}
