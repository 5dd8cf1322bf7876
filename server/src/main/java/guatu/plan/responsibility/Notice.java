package guatu.plan.responsibility;

import java.util.List;
import java.util.UUID;

/// 任务告知: what one unit was given at one hand-over.
record Notice(UUID id, UUID campaignId, int listVersion, UUID unitId, List<UUID> leadItems, List<UUID> assistItems) {}
