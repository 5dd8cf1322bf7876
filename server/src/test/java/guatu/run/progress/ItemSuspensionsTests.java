package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemPast;
import guatu.plan.campaign.ItemState;
import guatu.plan.schedule.ItemSuspension;
import guatu.plan.schedule.ItemSuspensions;
import guatu.plan.schedule.Schedules;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/// An item is suspended only by a request and another person's approval; its days do not count, its red line stands.
@GuatuTest
@Import(Town.class)
class ItemSuspensionsTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    ItemSuspensions suspensions;
    @Autowired
    ProgressBoard board;
    @Autowired
    Schedules schedules;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Inbox inbox;
    @Autowired
    Town town;
    Item item;
    Actor leader;

    @BeforeEach
    void handsOverAnItemInApril() {
        Town.on("2026-04-01");
        item = town.handedOver();
        leader = new Actor(UUID.randomUUID(), "林领导", item.leadUnit(), EnumSet.of(Role.LEADER), Set.of(item.leadUnit()));
    }

    @Test
    void greysTheLampKeepsTheRedLineAndAsksForNoReportUntilTheItemGoesOn() {
        assertThat(town.progress(item).lamp()).isEqualTo(Lamp.RED);
        var redLine = schedules.of(item.id()).orElseThrow().redLine();
        approve(ask("2026-04-30"));

        assertThat(town.state(item)).isEqualTo(ItemState.SUSPENDED);
        assertThat(town.progress(item).lamp()).isEqualTo(Lamp.GREY);
        assertThat(board.why(item.id(), LocalDate.MAX).reason().code()).isEqualTo("suspension.on");
        assertThat(board.reportsOwed(List.of(item.id()), LocalDate.of(2026, 4, 14))).isEmpty();
        Town.on("2026-04-20");
        assertThat(board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 20)).counts()).containsOnlyKeys(Lamp.GREY);
        suspensions.resume(CLERK, item.id(), "汛情过去");

        assertThat(town.state(item)).isEqualTo(ItemState.HANDED_OVER);
        assertThat(town.progress(item).lamp()).isNotEqualTo(Lamp.GREY);
        assertThat(schedules.of(item.id()).orElseThrow().redLine()).isEqualTo(redLine);
        assertThat(campaigns.past(item.id()).getLast()).extracting(ItemPast::state, ItemPast::reason).containsExactly(ItemState.HANDED_OVER, "汛情过去");
        assertThat(board.reportsOwed(List.of(item.id()), LocalDate.of(2026, 4, 20))).extracting(ReportOwed::dueOn).allMatch(due -> !due.isBefore(LocalDate.of(2026, 4, 20)));
    }

    @Test
    void burnsAgainAfterTheLastDayEvenIfNobodyResumes() {
        approve(ask("2026-04-10"));
        Town.on("2026-04-13");
        board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 13));

        assertThat(town.progress(item).lamp()).isNotEqualTo(Lamp.GREY);
        assertThat(town.state(item)).isEqualTo(ItemState.SUSPENDED);
    }

    @Test
    void letsTheUnitReportOnceTheLastDayHasPassed() {
        approve(ask("2026-04-10"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> town.file(item, 0, "2026-04-01", "60")).satisfies(no -> assertThat(no.code()).isEqualTo("report.item-state"));

        Town.on("2026-04-15");
        town.file(item, 0, "2026-04-01", "60");

        assertThat(town.state(item)).isEqualTo(ItemState.RUNNING);
    }

    @Test
    void standsOnAnotherLeadersDeskAndLeavesItWhenItIsDecided() {
        var asked = ask("2026-04-30");
        assertThat(inbox.mine(leader)).anyMatch(duty -> duty.subject().equals(asked.id()));
        suspensions.reject(leader, asked.id(), "理由不充分");
        assertThat(inbox.mine(leader)).noneMatch(duty -> duty.subject().equals(asked.id()));
        assertThat(town.state(item)).isEqualTo(ItemState.HANDED_OVER);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> suspensions.approve(leader, asked.id(), null));
    }

    @Test
    void refusesOnesOwnApprovalASecondRequestAPastDayAndAThirdSuspension() {
        assertThat(no(() -> ask("2026-04-01"))).isEqualTo("suspension.until-past");
        var asked = ask("2026-04-10");
        assertThat(no(() -> ask("2026-04-11"))).isEqualTo("suspension.open");
        var both = new Actor(CLERK.person(), CLERK.name(), CLERK.unit(), EnumSet.of(Role.CLERK, Role.LEADER), Set.of(item.leadUnit()));
        assertThat(no(() -> suspensions.approve(both, asked.id(), null))).isEqualTo("suspension.own");
        var stranger = new Actor(UUID.randomUUID(), "外", UUID.randomUUID(), EnumSet.of(Role.LEADER), Set.of(UUID.randomUUID()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> suspensions.approve(stranger, asked.id(), null));
        approve(asked);
        approve(ask("2026-04-30"));
        assertThat(suspensions.of(item.id())).extracting(ItemSuspension::state).containsExactly(ItemSuspension.State.APPROVED, ItemSuspension.State.ENDED);
        assertThat(no(() -> ask("2026-05-30"))).isEqualTo("suspension.most");
        assertThat(suspensions.resume(CLERK, item.id(), "复工").before()).isEqualTo(ItemState.HANDED_OVER);
        assertThat(no(() -> suspensions.resume(CLERK, item.id(), "复工"))).isEqualTo("suspension.not-suspended");
    }

    @ParameterizedTest
    @EnumSource(ItemState.class)
    void asksOnlyWhereSomethingIsUnderWay(ItemState state) {
        for (var step : state == ItemState.DONE_VERIFIED ? List.of(ItemState.DONE_CLAIMED, state) : List.of(state)) {
            if (step != ItemState.DRAFT) {
                campaigns.move(List.of(item.id()), step);
            }
        }
        var now = campaigns.item(item.id()).state();
        var may = EnumSet.of(ItemState.HANDED_OVER, ItemState.ACCEPTED, ItemState.RUNNING, ItemState.SUSPENDED).contains(now);
        assertThat(no(() -> ask("2026-04-30"))).isEqualTo(may ? "done" : "suspension.wrong-state");
    }

    private ItemSuspension ask(String until) {
        return suspensions.request(CLERK, item.id(), "汛期停工", "市防指第 3 号通知", LocalDate.parse(until));
    }

    private void approve(ItemSuspension asked) {
        suspensions.approve(leader, asked.id(), "同意");
    }

    private static String no(Runnable verb) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            return refusal.code();
        }
        return "done";
    }
}
