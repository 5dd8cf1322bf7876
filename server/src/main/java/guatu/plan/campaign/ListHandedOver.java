package guatu.plan.campaign;

import java.util.UUID;

/// 交办: the list was frozen as this version. Published in the same transaction.
public record ListHandedOver(UUID campaign, int version) {}
