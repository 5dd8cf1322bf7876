package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import java.util.UUID;

/// 交办: the list was frozen as this version by this officer. Published in the same transaction.
public record ListHandedOver(UUID campaign, int version, Actor by) {}
