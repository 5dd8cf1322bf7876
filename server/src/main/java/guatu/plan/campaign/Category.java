package guatu.plan.campaign;

import java.util.UUID;

/// 类别: a heading of the list, e.g. 征迁交地.
public record Category(UUID id, UUID campaignId, String name, int sort) {}
