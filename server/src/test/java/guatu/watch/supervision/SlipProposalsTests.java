package guatu.watch.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.inbox.Duty;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Tenants;
import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@GuatuTest
class SlipProposalsTests extends SlipCase {

    @Test
    void proposesAWarningOnYellowWithItsNumbersAndAnAsk() {
        var item = town.item();
        town.endDay(item, SlipTown.YELLOW);

        assertThat(town.slips(store, item)).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo(SlipKind.WARNING);
            assertThat(slip.state()).isEqualTo(SlipState.PROPOSED);
            assertThat(slip.why().lamp()).isEqualTo("YELLOW");
            assertThat(slip.words().facts()).startsWith("截至2026年1月15日，计划进度").contains("核验进度0%").endsWith("。");
            assertThat(slip.words().ask()).startsWith("请");
        });
        assertThat(duties(town.clerk, SlipDuties.ISSUE)).extracting(Duty::subject).contains(item.campaignId());
    }

    @Test
    void letsAProblemProposalTakeThePlaceOfAWarningProposal() {
        var item = town.item();
        town.endDay(item, SlipTown.YELLOW);
        town.endDay(item, SlipTown.RED);

        assertThat(town.newest(store, item, SlipKind.WARNING).state()).isEqualTo(SlipState.SUPERSEDED);
        assertThat(town.newest(store, item, SlipKind.PROBLEM).state()).isEqualTo(SlipState.PROPOSED);
    }

    @Test
    void proposesOnceHoweverManyDaysEnd() {
        var item = town.item();
        town.endDay(item, SlipTown.RED);
        town.endDay(item, "2026-07-01");

        assertThat(problems(item)).singleElement().satisfies(slip -> {
            assertThat(slip.dataDate()).isEqualTo(LocalDate.of(2026, 7, 1));
            assertThat(slip.words().facts()).contains("2026年7月1日");
        });
    }

    @Test
    void keepsOneOpenSlipOfAnItemAndKindWhenTwoDaysEndAtOnce() throws Exception {
        var item = town.item();
        SlipTown.at(SlipTown.RED);
        var tenant = Tenants.current();
        Callable<Boolean> end = () -> Tenants.as(tenant, () -> {
            town.endDay(item, SlipTown.RED);
            return true;
        });
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(List.of(end, end, end, end))) {
                one.get();
            }
        }
        assertThat(problems(item)).hasSize(1);
    }

    @Test
    void doesNotProposeAgainWhatAnOfficerDismissed() {
        var item = town.item();
        town.endDay(item, SlipTown.RED);
        var slip = town.newest(store, item, SlipKind.PROBLEM);
        slips.dismiss(town.clerk, slip.id(), slip.version(), "已在专题会上布置");
        town.endDay(item, "2026-07-01");

        assertThat(problems(item)).singleElement().satisfies(one -> assertThat(one.end().reason()).isEqualTo("已在专题会上布置"));
    }

    private List<Slip> problems(Item item) {
        return town.slips(store, item).stream().filter(slip -> slip.kind() == SlipKind.PROBLEM).toList();
    }
}
