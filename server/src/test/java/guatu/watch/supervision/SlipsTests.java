package guatu.watch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.inbox.Duty;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.ItemChange;
import guatu.plan.campaign.NewItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@GuatuTest
class SlipsTests extends SlipCase {

    @Autowired
    Campaigns campaigns;

    @Test
    void endsAnOpenWarningWhenTheProblemSlipGoesOut() {
        var item = town.item();
        var warning = town.issued(slips, store, item, SlipKind.WARNING);
        var problem = town.issued(slips, store, item, SlipKind.PROBLEM);

        var ended = town.newest(store, item, SlipKind.WARNING);
        assertThat(ended.state()).isEqualTo(SlipState.SUPERSEDED);
        assertThat(ended.number()).isEqualTo(warning.number());
        assertThat(ended.end().supersededBy()).isEqualTo(problem.id());
        assertThat(duties(Actors.liaison(item.leadUnit()), SlipDuties.SIGN)).extracting(Duty::subject).containsExactly(problem.id());
    }

    @Test
    void withdrawsWithTheItemAndKeepsTheNumber() {
        var item = town.item();
        var slip = town.issued(slips, store, item, SlipKind.PROBLEM);
        campaigns.withdraw(town.clerk, item.id(), "并入另一事项");

        var withdrawn = town.newest(store, item, SlipKind.PROBLEM);
        assertThat(withdrawn.state()).isEqualTo(SlipState.WITHDRAWN);
        assertThat(withdrawn.number()).isEqualTo(slip.number());
        assertThat(withdrawn.end().reason()).isEqualTo("事项已撤销");
        assertThat(duties(Actors.liaison(item.leadUnit()), SlipDuties.SIGN)).isEmpty();
    }

    @Test
    void signsOnceAndTellsTheSecondWhoWasFirst() {
        var item = town.item();
        var slip = town.issued(slips, store, item, SlipKind.PROBLEM);
        var first = Actors.liaison(item.leadUnit());
        slips.sign(first, slip.id());
        slips.sign(first, slip.id());

        assertThat(duties(first, SlipDuties.SIGN)).isEmpty();
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> slips.sign(Actors.liaison(item.leadUnit()), slip.id()))
            .satisfies(no -> assertThat(no.code()).isEqualTo("slip.signed-already"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> slips.sign(Actors.liaison(Ids.next()), slip.id()));
    }

    @Test
    void closesAWarningWhoseAnswerIsAcceptedButNeverAProblemSlip() {
        var item = town.item();
        var unit = Actors.liaison(item.leadUnit());
        var warning = town.issued(slips, store, item, SlipKind.WARNING);
        slips.answer(unit, warning.id(), warning.version(), "增开一个工作面", List.of());
        slips.accept(town.clerk, warning.id(), warning.version() + 1, null);
        assertThat(town.newest(store, item, SlipKind.WARNING).state()).isEqualTo(SlipState.CLOSED);

        var problem = town.issued(slips, store, item, SlipKind.PROBLEM);
        slips.answer(unit, problem.id(), problem.version(), "已成立专班", List.of());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> slips.accept(town.clerk, problem.id(), problem.version() + 1, null))
            .satisfies(no -> assertThat(no.code()).isEqualTo("slip.closes-by-clearance"));
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> slips.answer(Actors.liaison(item.leadUnit()), problem.id(), problem.version(), "另一答复", List.of()))
            .satisfies(no -> assertThat(no.code()).isEqualTo("slip.answered-already"));
    }

    @Test
    void givesEachLeadUnitOneNumberedNoticeOfItsItemsAtAHandOver() {
        var lead = town.unit();
        var items = town.items(lead, 3);
        var notice = "select count(*) from supervision.slip where tenant_id = :tenant and unit_id = :id and kind = 'NOTICE' and number is not null";
        assertThat(town.count(notice, lead)).isOne();

        campaigns.freezeList(town.clerk, items.getFirst().campaignId());
        assertThat(town.count(notice, lead)).as("nothing new, no notice").isOne();
        campaigns.changeItems(town.clerk, List.of(ItemChange.to(items.getFirst().id(), NewItem.of("1", "改了名").by(lead, List.of(), null))));
        campaigns.freezeList(town.clerk, items.getFirst().campaignId());
        assertThat(town.count(notice, lead)).isEqualTo(2);
    }

    @Test
    void countsWhatWasIssuedAndWhatWasAnsweredInTime() {
        var items = town.items(town.unit(), 2);
        town.endDay(items.getFirst(), SlipTown.RED);
        var all = items.stream().map(item -> town.newest(store, item, SlipKind.PROBLEM)).toList();
        slips.issue(town.clerk, all.stream().map(SlipTown::order).toList());
        slips.answer(Actors.liaison(items.getFirst().leadUnit()), all.getFirst().id(), all.getFirst().version() + 1, "已成立专班", List.of());
        SlipTown.at("2026-07-20");

        var figures = slips.figures(items.getFirst().campaignId(), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        assertThat(figures.issued()).isEqualTo(Map.of(SlipKind.PROBLEM, 2));
        assertThat(List.of(figures.open(), figures.answerDue(), figures.answeredInTime(), figures.withdrawn())).containsExactly(2, 2, 1, 0);
    }
}
