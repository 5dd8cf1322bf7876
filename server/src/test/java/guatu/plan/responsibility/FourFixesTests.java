package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.plan.campaign.Cadence;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.CampaignType;
import guatu.plan.campaign.FourFixes;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.Marks;
import guatu.plan.responsibility.Readiness.Lack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 四定: investment, progress, responsibility, reward.
class FourFixesTests {

    @Test
    void areNotAskedForUnlessTheCampaignSaysSo() {
        assertThat(Readiness.of(item(null, null), true, true, true, campaign(FourFixes.OFF, null))).isEmpty();
    }

    @Test
    void areHolesButDoNotStopTheHandOverWhereTheyAreOnlyShown() {
        var lacks = Readiness.of(item(null, null), true, true, false, campaign(FourFixes.SHOWN, null));
        assertThat(lacks).containsExactly(Lack.PLAN, Lack.INVESTMENT, Lack.REWARD);
        assertThat(Readiness.blocks(lacks, FourFixes.SHOWN)).isFalse();
        assertThat(Readiness.blocks(lacks, FourFixes.BLOCKING)).isTrue();
    }

    @Test
    void takeTheCampaignsRuleForItemsWithoutTheirOwnAndZeroForNoInvestment() {
        assertThat(Readiness.of(item(BigDecimal.ZERO, null), true, true, true, campaign(FourFixes.BLOCKING, "按办法奖惩"))).isEmpty();
        assertThat(Readiness.of(item(BigDecimal.TEN, "单独约定"), true, true, true, campaign(FourFixes.BLOCKING, null))).isEmpty();
        assertThat(Readiness.blocks(java.util.Set.of(), FourFixes.BLOCKING)).isFalse();
    }

    private static Item item(@Nullable BigDecimal investment, @Nullable String rule) {
        return new Item(UUID.randomUUID(), UUID.randomUUID(), "1", 1, "甲", null, List.of(), null, null, UUID.randomUUID(), List.of(), "沈若舟", null, null, null,
            LocalDate.of(2026, 9, 30), null, null, null, investment, null, "万元", null, ItemState.DRAFT, 0, new Marks(null, null, null, rule, null));
    }

    private static Campaign campaign(FourFixes fourFixes, @Nullable String rule) {
        return new Campaign(UUID.randomUUID(), "攻坚行动", 2026, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Cadence.HALF_MONTH, CampaignState.DRAFT, 0, 0,
            CampaignType.ANNUAL, null, fourFixes, rule);
    }
}
