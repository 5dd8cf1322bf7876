package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 攻坚行动: a dated programme of items.
/// @param listVersion the last frozen version of the list, 0 before the first hand-over
/// @param predecessor the campaign that this one goes on with
/// @param rewardRule  奖惩 rule for items without one of their own
public record Campaign(UUID id, String name, int year, LocalDate from, LocalDate to, Cadence cadence,
        CampaignState state, int listVersion, int version, CampaignType type, @Nullable UUID predecessor, FourFixes fourFixes,
        @Nullable String rewardRule) {

    /// The same in another state and list version, one version later.
    Campaign in(CampaignState to, int aListVersion) {
        return new Campaign(id, name, year, from, this.to, cadence, to, aListVersion, version + 1, type, predecessor, fourFixes, rewardRule);
    }

    /// The same as asked; what is not said stays.
    Campaign saying(NewCampaign asked, CampaignState to) {
        return new Campaign(id, asked.name().strip(), asked.year(), asked.from(), asked.to(), asked.cadence(), to, listVersion, version + 1,
            asked.type() == null ? type : asked.type(), asked.predecessor() == null ? predecessor : asked.predecessor(),
            asked.fourFixes() == null ? fourFixes : asked.fourFixes(), asked.rewardRule() == null ? rewardRule : blank(asked.rewardRule()));
    }

    /// The same after another campaign, one version later.
    Campaign after(UUID campaign) {
        return new Campaign(id, name, year, from, to, cadence, state, listVersion, version + 1, type, campaign, fourFixes, rewardRule);
    }

    static Campaign draft(UUID id, NewCampaign asked) {
        return new Campaign(id, asked.name().strip(), asked.year(), asked.from(), asked.to(), asked.cadence(), CampaignState.DRAFT, 0, 0,
            asked.type() == null ? CampaignType.ANNUAL : asked.type(), asked.predecessor(),
            asked.fourFixes() == null ? FourFixes.OFF : asked.fourFixes(), asked.rewardRule() == null ? null : blank(asked.rewardRule()));
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
