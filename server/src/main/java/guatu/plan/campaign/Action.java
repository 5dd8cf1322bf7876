package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 行动: a theme of a campaign under which items stand (C-001).
/// @param scope 主要包括…, in the words of the office
public record Action(UUID id, UUID campaignId, String name, @Nullable String scope, @Nullable LocalDate from, @Nullable LocalDate to,
        int sort, int version) {}
