package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.UUID;

/// 攻坚行动: a dated programme of items.
/// @param listVersion the last frozen version of the list, 0 before the first hand-over
public record Campaign(UUID id, String name, int year, LocalDate from, LocalDate to, Cadence cadence,
        CampaignState state, int listVersion, int version) {}
