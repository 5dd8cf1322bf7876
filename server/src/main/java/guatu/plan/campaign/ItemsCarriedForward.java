package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import java.util.Map;
import java.util.UUID;

/// Unfinished items of one campaign go on in another; `items`: the old one → the new one. Published in the same transaction.
public record ItemsCarriedForward(UUID from, UUID to, Map<UUID, UUID> items, Actor actor) {}
