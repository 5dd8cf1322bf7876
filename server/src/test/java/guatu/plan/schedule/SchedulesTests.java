package guatu.plan.schedule;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.plan.schedule.ActivityInput.LinkInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GuatuTest
@RecordApplicationEvents
class SchedulesTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    Schedules schedules;
    @Autowired
    Campaigns campaigns;
    @Autowired
    ApplicationEvents events;
    Campaign campaign;
    Item item;

    @BeforeEach
    void addsAnItem() {
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
        item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "沿江征迁"))).getFirst();
    }

    @Test
    void keepsEveryFieldOfAPlan() {
        var survey = new ActivityInput("a", "调查", 10, 5, parse("2026-03-04"), parse("2026-03-31"), null);
        var sign = new ActivityInput("b", null, 20, null, null, null, List.of(new LinkInput("a", LinkType.SS, 3, null), new LinkInput("a", null, null, true)));
        var saved = schedules.save(CLERK, item.id(), input("2026-06-30", survey, sign, new ActivityInput("m", "交地", 0, null, null, null, after("b"))));

        assertThat(schedules.of(item.id())).contains(saved);
        assertThat(schedules.ofItems(List.of(item.id(), UUID.randomUUID()))).containsExactly(Map.entry(item.id(), saved));
        assertThat(saved.activities()).extracting(PlannedActivity::name).containsExactly("调查", "b", "交地");
        assertThat(saved.activities().get(1).links()).containsExactly(new Link("a", LinkType.SS, 3, false), new Link("a", LinkType.FS, 0, true));
        assertThat(saved.activities().getLast().earlyStart()).isNull();
        assertThat(saved.activities().getLast().node()).isTrue();
        assertThat(saved.redLine()).isEqualTo("2026-06-30");
        assertThat(saved.target()).isBefore("2026-06-30");
        assertThat(events.stream(PlansChanged.class)).contains(new PlansChanged(List.of(item.id())));
    }

    @Test
    void keepsTheIdsOfActivitiesThatStay() {
        var first = schedules.save(CLERK, item.id(), input("2026-06-30", activity("a", 10), activity("b", 5, "a")));
        var second = schedules.save(CLERK, item.id(), input("2026-06-30", activity("c", 2), activity("b", 9, "c")));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.version()).isEqualTo(1);
        assertThat(second.activities().get(1).id()).isEqualTo(first.activities().get(1).id());
        assertThat(schedules.of(item.id())).contains(second);
    }

    @Test
    void refusesAPlanThatCannotBeMet() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> schedules.save(CLERK, item.id(), input("2026-03-06", activity("a", 4), activity("b", 4, "a"))))
            .satisfies(no -> {
                assertThat(no.code()).isEqualTo("schedule.infeasible");
                assertThat(no.getDetailMessageArguments()).containsExactly("沿江征迁", 3, "a → b");
            });
        assertThat(schedules.of(item.id())).isEmpty();
    }

    @Test
    void previewsWhatWouldRestoreIt() {
        var preview = schedules.preview(input("2026-03-06", new ActivityInput("a", "签约", 8, 5, null, null, null)));

        assertThat(preview.feasible()).isFalse();
        assertThat(preview.measures()).extracting(Measure::minFloatAfter).containsExactly(0);
        assertThat(preview.activities().getFirst().name()).isEqualTo("签约");
    }

    @Test
    void refusesACycleAndAnEmptyPlan() {
        assertThatExceptionOfType(InvalidNetwork.class)
            .isThrownBy(() -> schedules.save(CLERK, item.id(), input("2026-06-30", activity("a", 1, "b"), activity("b", 1, "a"))))
            .satisfies(no -> assertThat(no.code()).isEqualTo("schedule.cycle"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> schedules.save(CLERK, item.id(), input("2026-06-30")))
            .satisfies(no -> assertThat(no.code()).isEqualTo("schedule.no-activities"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> schedules.save(CLERK, UUID.randomUUID(), input("2026-06-30", activity("a", 1))));
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstChanged() {
        schedules.save(CLERK, item.id(), input("2026-06-30", activity("a", 10)));
        schedules.save(CLERK, item.id(), versioned(0, activity("a", 11)));

        assertThatExceptionOfType(Stale.class).isThrownBy(() -> schedules.save(CLERK, item.id(), versioned(0, activity("a", 12))))
            .satisfies(no -> assertThat(no.getBody().getProperties()).containsKey("changes"));
    }

    @Test
    void freezesBaselinesThatLaterPlansDoNotTouch() {
        var draft = schedules.save(CLERK, item.id(), input("2026-06-30", activity("a", 10), activity("b", 10, "a")));
        schedules.baseline(CLERK, List.of(item.id(), UUID.randomUUID()));
        schedules.baseline(CLERK, List.of(item.id()));
        assertThat(schedules.baselines(item.id())).as("frozen as it stands").hasSize(1);

        schedules.save(CLERK, item.id(), versioned(1, activity("a", 10), activity("b", 12, "a")));

        assertThat(schedules.baselines(item.id())).extracting(Baseline::n).containsExactly(2, 1);
        assertThat(schedules.baseline(item.id(), 1).activities()).isEqualTo(draft.activities());
        assertThat(schedules.of(item.id()).orElseThrow().state()).isEqualTo(PlanState.BASELINED);
    }

    @Test
    void movesNoFrozenRedLineLaterByItself() {
        schedules.save(CLERK, item.id(), input("2026-06-30", activity("a", 10), activity("b", 10, "a")));
        schedules.baseline(CLERK, List.of(item.id()));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> schedules.save(CLERK, item.id(), versioned(1, activity("a", 10), activity("b", 8, "a"))))
            .satisfies(no -> assertThat(no.code()).isEqualTo("schedule.needs-approval"));
    }

    @Test
    void plansAWholeListByTemplates() {
        var items = campaigns.addItems(CLERK, campaign.id(), IntStream.range(0, 300).mapToObj(n -> NewItem.of("n" + n, "事项" + n)).toList());
        var uses = items.stream().map(one -> new TemplateUse(one.id(), "land", parse("2026-01-05"), parse("2026-11-30"))).toList();

        var saved = schedules.applyTemplates(CLERK, campaign.id(), uses);

        assertThat(saved).hasSize(300);
        assertThat(schedules.ofItems(saved.keySet())).isEqualTo(saved);
        assertThat(schedules.planned(campaign.id())).hasSize(300);
    }

    @Test
    void listsWhatATemplateCannotMeetAndLeavesFrozenPlansAlone() {
        var others = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("2", "乙"), NewItem.of("3", "丙")));
        schedules.save(CLERK, item.id(), input("2026-06-30", activity("a", 10)));
        schedules.baseline(CLERK, List.of(item.id()));

        var applied = schedules.useTemplates(CLERK, campaign.id(), List.of(use(item, "2026-06-30"), use(others.getFirst(), "2026-03-31"), use(others.getLast(), "2026-01-05")));

        assertThat(applied.saved()).isEmpty();
        assertThat(applied.kept()).containsExactly(item.id());
        assertThat(applied.infeasible()).extracting(TemplatesApplied.Infeasible::no).containsExactly("2", "3");
        assertThat(applied.infeasible()).allSatisfy(no -> assertThat(no.shortfall()).isPositive());
    }

    @Test
    void letsOnlyClerksPlan() {
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> schedules.save(Actors.liaison(UUID.randomUUID()), item.id(), input("2026-06-30", activity("a", 1))));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> schedules.baseline(Actors.liaison(UUID.randomUUID()), List.of(item.id())));
    }

    private static TemplateUse use(Item item, String deadline) {
        return new TemplateUse(item.id(), "housing", parse("2026-03-02"), parse(deadline), false);
    }

    private static PlanInput input(String deadline, ActivityInput... activities) {
        return PlanInput.of(parse("2026-03-02"), LocalDate.parse(deadline), List.of(activities), null);
    }

    private static PlanInput versioned(int version, ActivityInput... activities) {
        return new PlanInput(parse("2026-03-02"), parse("2026-06-30"), null, List.of(activities), null, version);
    }

    private static ActivityInput activity(String id, int duration, String... preds) {
        return new ActivityInput(id, id, duration, null, null, null, after(preds));
    }

    private static List<LinkInput> after(String... preds) {
        return List.of(preds).stream().map(pred -> new LinkInput(pred, null, null, null)).toList();
    }
}
