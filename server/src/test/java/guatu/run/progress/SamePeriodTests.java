package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.GuatuTest;
import guatu.plan.campaign.Cadence;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.CampaignType;
import guatu.plan.campaign.CarryForward;
import guatu.plan.campaign.NewCampaign;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@GuatuTest
@Import(Town.class)
class SamePeriodTests {

    @Autowired
    SamePeriods periods;
    @Autowired
    Campaigns campaigns;
    @Autowired
    CarryForward carries;
    @Autowired
    Town town;
    Campaign before;

    @BeforeEach
    void handsOverTwoItemsInTheCampaignBefore() {
        Town.on("2026-04-01");
        before = town.campaign();
        var items = town.handedOver(before, town.unit(), 2);
        Town.on("2026-04-15");
        town.verify(town.file(items.getFirst(), 0, "2026-04-01", "360"), "300");
        Town.on("2026-05-15");
        town.verify(town.file(items.getFirst(), 1, "2026-05-01", "900"), "900");
    }

    @Test
    void setsACampaignBesideTheOneBeforeAsManyDaysAfterItsStart() {
        Town.on("2026-04-20");
        var sprint = after(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 12, 31));

        var page = periods.of(sprint.id());

        assertThat(page.before()).isNotNull();
        assertThat(page.before().day()).isEqualTo("2026-04-15");
        assertThat(page.before().items()).isEqualTo(2);
        assertThat(page.before().earned()).isEqualByComparingTo("12.5");
        assertThat(page.now().items()).isZero();
        assertThat(page.now().earned()).isZero();
    }

    @Test
    void saysNothingOfTheOneBeforeWhileItHadHandedOverNothing() {
        Town.on("2026-04-20");
        var sprint = after(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 12, 31));

        assertThat(periods.of(sprint.id()).before()).isNull();
    }

    @Test
    void standsAloneWithoutACampaignBefore() {
        var page = periods.of(before.id());

        assertThat(page.before()).isNull();
        assertThat(page.now().earned()).isEqualByComparingTo("37.5");
    }

    @Test
    void takesTheLastDayOfAShorterCampaignBefore() {
        var now = after(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31));

        assertThat(SamePeriod.dayBefore(before, now, LocalDate.of(2027, 6, 1))).isEqualTo("2026-12-31");
    }

    private Campaign after(LocalDate from, LocalDate to) {
        var opened = campaigns.open(Town.CLERK, new NewCampaign("接续行动", from.getYear(), from, to, Cadence.WEEK, CampaignType.SPRINT, before.id(), null, null));
        assertThat(opened.state()).isEqualTo(CampaignState.DRAFT);
        return opened;
    }
}
