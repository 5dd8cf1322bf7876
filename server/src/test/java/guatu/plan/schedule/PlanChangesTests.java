package guatu.plan.schedule;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A red line moves later only by a request, an approval by another person, and a new baseline.
@GuatuTest
class PlanChangesTests {

    private static final Actor CLERK = Actors.clerk();
    private static final Actor LEADER = Actors.at(CLERK.unit(), EnumSet.of(Role.LEADER));

    @Autowired
    PlanChanges changes;
    @Autowired
    Schedules schedules;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Inbox inbox;
    @Autowired
    Ledger ledger;
    Item item;

    @BeforeEach
    void freezesAPlan() {
        var campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
        item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "沿江征迁"))).getFirst();
        schedules.save(CLERK, item.id(), input(10));
        schedules.baseline(CLERK, List.of(item.id()));
    }

    @Test
    void asksALeaderAndKeepsTheDifferences() {
        var change = changes.request(CLERK, item.id(), input(8), " 汛期停工 ");

        assertThat(change.reason()).isEqualTo("汛期停工");
        assertThat(change.deltas()).containsExactly(new Delta("a", "a", parse("2026-06-15"), parse("2026-06-17"), 2));
        assertThat(inbox.mine(LEADER)).anySatisfy(duty -> {
            assertThat(duty.subject()).isEqualTo(change.id());
            assertThat(duty.reason().args()).containsExactly("测试员", 2, "汛期停工");
        });
        assertThat(changes.of(item.id())).containsExactly(change);
        assertThat(schedules.baselines(item.id())).hasSize(1);
    }

    @Test
    void makesTheApprovedChangeTheNextBaselineAndSealsIt() {
        var head = ledger.head();
        var approved = changes.approve(LEADER, changes.request(CLERK, item.id(), input(8), "汛期停工").id(), "同意");

        assertThat(approved.baseline()).isEqualTo(2);
        assertThat(approved.note()).isEqualTo("同意");
        var baseline = schedules.baselines(item.id()).getFirst();
        assertThat(baseline.reason()).isEqualTo("汛期停工");
        assertThat(baseline.approval()).isEqualTo(LEADER.name());
        assertThat(schedules.of(item.id()).orElseThrow().activities().getFirst().redLine()).isEqualTo("2026-06-17");
        assertThat(schedules.baseline(item.id(), 1).activities().getFirst().redLine()).isEqualTo("2026-06-15");
        assertThat(ledger.head()).isNotEqualTo(head);
        assertThat(inbox.mine(LEADER)).noneMatch(duty -> duty.subject().equals(approved.id()));
    }

    @Test
    void leavesThePlanAloneWhereItIsRejectedOrWithdrawn() {
        changes.reject(LEADER, changes.request(CLERK, item.id(), input(8), "再等等").id(), "理由不充分");
        changes.withdraw(CLERK, changes.request(CLERK, item.id(), input(7), "再等等").id());

        assertThat(changes.of(item.id())).extracting(PlanChange::state).containsExactly(PlanChange.State.WITHDRAWN, PlanChange.State.REJECTED);
        assertThat(schedules.baselines(item.id())).hasSize(1);
        assertThat(schedules.of(item.id()).orElseThrow().activities().getFirst().redLine()).isEqualTo("2026-06-15");
    }

    @Test
    void refusesOnesOwnApprovalASecondRequestAndAnIdleOne() {
        var both = new Actor(CLERK.person(), CLERK.name(), CLERK.unit(), EnumSet.of(Role.CLERK, Role.LEADER), CLERK.scope());
        var id = changes.request(CLERK, item.id(), input(8), "汛期停工").id();

        refused("schedule.own-change", () -> changes.approve(both, id, null));
        refused("schedule.change-of-another", () -> changes.withdraw(Actors.clerk(), id));
        changes.withdraw(CLERK, id);
        refused("schedule.no-approval-needed", () -> changes.request(CLERK, item.id(), input(12), "提前"));
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> changes.approve(LEADER, id, null));
    }

    @Test
    void asksOnlyOnceAtATime() {
        changes.request(CLERK, item.id(), input(8), "汛期停工");

        refused("schedule.change-open", () -> changes.request(CLERK, item.id(), input(7), "又停工"));
    }

    @Test
    void approvesNothingThatHasChangedMeanwhile() {
        var id = changes.request(CLERK, item.id(), input(8), "汛期停工").id();
        schedules.save(CLERK, item.id(), input(11));

        assertThatExceptionOfType(Stale.class).isThrownBy(() -> changes.approve(LEADER, id, null));
    }

    @Test
    void refusesARequestForAPlanThatIsNotFrozen() {
        var fresh = campaigns.addItems(CLERK, item.campaignId(), List.of(NewItem.of("2", "新桥"))).getFirst();
        schedules.save(CLERK, fresh.id(), input(10));

        refused("schedule.not-frozen", () -> changes.request(CLERK, fresh.id(), input(8), "晚点"));
    }

    @Test
    void showsWhatAChangeMovesAndThatItNeedsApproval() {
        var ripple = schedules.ripple(item.id(), input(8), null);

        assertThat(ripple.later()).extracting(Delta::code).containsExactly("a");
        assertThat(ripple.moved()).contains(new Ripple.Move("a", "a", Ripple.Field.RED_LINE, parse("2026-06-15"), parse("2026-06-17"), 2));
        assertThat(ripple.moved()).noneMatch(move -> move.id().equals("a") && move.field() == Ripple.Field.EARLY_FINISH);
        var shorter = schedules.ripple(item.id(), input(10), new ActivityInput("a", null, 6, null, null, null, null));
        assertThat(shorter.moved()).contains(new Ripple.Move("b", "b", Ripple.Field.EARLY_START, parse("2026-03-16"), parse("2026-03-10"), -4));
        assertThat(shorter.feasible()).isTrue();
        assertThat(schedules.of(item.id()).orElseThrow().version()).as("nothing is saved").isEqualTo(1);
    }

    @Test
    void keepsThePromisedDateOfWhatEndedLate() {
        var late = new ActivityInput("a", null, 10, null, null, null, null, parse("2026-03-02"), parse("2026-06-19"), null, null, null, null);
        var saved = schedules.save(CLERK, item.id(), new PlanInput(parse("2026-03-02"), parse("2026-06-30"), null,
            List.of(late, new ActivityInput("b", null, 5, null, null, null, List.of(new ActivityInput.LinkInput("a", null, null, null)))), null, 1, parse("2026-06-22"), "已完成"));

        assertThat(saved.activities().getFirst().redLine()).isEqualTo("2026-06-15");
        assertThat(saved.activities().getFirst().actualFinish()).isEqualTo("2026-06-19");
        assertThat(saved.activities().getLast().earlyStart()).isEqualTo("2026-06-22");
        assertThat(schedules.of(item.id())).contains(saved);
    }

    @Test
    void keepsWhatIsSaidOfWorkUnderWay() {
        var begun = new ActivityInput("a", "签约", 10, 8, null, null, null, parse("2026-03-03"), null, 7, List.of(new Suspension(parse("2026-04-01"), parse("2026-04-03"), "汛期")),
            PlanCalendar.EVERYDAY, true);
        var fresh = campaigns.addItems(CLERK, item.campaignId(), List.of(NewItem.of("2", "新桥"))).getFirst();
        var saved = schedules.save(CLERK, fresh.id(), new PlanInput(parse("2026-03-02"), parse("2026-06-30"), null, List.of(begun), null, null, parse("2026-03-10"), null));

        assertThat(schedules.of(fresh.id())).contains(saved);
        assertThat(saved.activities().getFirst().remaining()).isEqualTo(7);
        assertThat(saved.dataDate()).isEqualTo("2026-03-10");
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    /// The red line of a lies where b, which follows and takes this many workdays, leaves it.
    private static PlanInput input(int days) {
        return PlanInput.of(parse("2026-03-02"), parse("2026-06-30"), List.of(new ActivityInput("a", null, 10, null, null, null, null),
            new ActivityInput("b", null, days, null, null, null, List.of(new ActivityInput.LinkInput("a", null, null, null)))), null);
    }
}
