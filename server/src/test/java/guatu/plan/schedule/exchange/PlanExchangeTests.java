package guatu.plan.schedule.exchange;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.plan.schedule.ActivityInput;
import guatu.plan.schedule.ActivityInput.LinkInput;
import guatu.plan.schedule.LinkType;
import guatu.plan.schedule.Plan;
import guatu.plan.schedule.PlanCalendar;
import guatu.plan.schedule.PlanInput;
import guatu.plan.schedule.PlanPreview;
import guatu.plan.schedule.Schedules;
import guatu.plan.schedule.Suspension;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;

/// A plan goes out and comes back the same; a foreign one comes in with everything noted that was read otherwise.
@GuatuTest
class PlanExchangeTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    PlanExchange exchange;
    @Autowired
    Schedules schedules;
    @Autowired
    Campaigns campaigns;
    Item item;
    Plan plan;

    @BeforeEach
    void savesAPlan() {
        var campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
        item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "沿江征迁"))).getFirst();
        plan = schedules.save(CLERK, item.id(), new PlanInput(parse("2026-03-02"), parse("2026-11-30"), PlanCalendar.CN, List.of(
            new ActivityInput("a", "征收公告", 10, 6, null, null, null, parse("2026-03-03"), null, 4, null, null, null),
            new ActivityInput("b", "签约", 40, 30, parse("2026-04-01"), parse("2026-10-30"), List.of(new LinkInput("a", LinkType.SS, 3, false)), null, null, null,
                List.of(new Suspension(parse("2026-04-13"), parse("2026-04-17"), "汛期停工"), new Suspension(parse("2026-06-01"), parse("2026-06-05"), null)), null, null),
            new ActivityInput("c", "养护", 28, null, null, null, List.of(new LinkInput("b", LinkType.FF, -2, false)), null, null, null, null, PlanCalendar.EVERYDAY, null),
            new ActivityInput("d", "交地", 5, 5, null, null, List.of(new LinkInput("b", null, 0, true), new LinkInput("c", null, 2, false)), null, null, null, null, null, true),
            new ActivityInput("m", "节点", 0, null, null, null, List.of(new LinkInput("d", null, null, null)))), null, null, parse("2026-03-10"), null));
    }

    @Test
    void bringsBackTheSameNetworkAndDatesThroughMicrosoftProject() {
        bringsBack(exchange.read(item.id(), exchange.mspdi(item.id())));
    }

    @Test
    void bringsBackTheSameNetworkAndDatesThroughAWorkbook() {
        bringsBack(exchange.read(item.id(), exchange.workbook(item.id())));
    }

    private void bringsBack(PlanExchange.Imported back) {
        assertThat(back.input().activities().get(1).suspensions()).extracting(Suspension::reason).containsExactly("汛期停工", null);
        assertThat(back.notes()).isEmpty();
        assertThat(back.differences()).isEmpty();
        assertThat(back.input().start()).isEqualTo(plan.start());
        assertThat(back.input().deadline()).isEqualTo(plan.deadline());
        assertThat(back.input().dataDate()).isEqualTo(plan.dataDate());
        var expected = schedules.preview(back.input()).activities();
        assertThat(expected).extracting(PlanPreview.PreviewActivity::id).containsExactly("a", "b", "c", "d", "m");
        for (var j = 0; j < expected.size(); j++) {
            var was = plan.activities().get(j);
            var is = expected.get(j);
            assertThat(List.of(is.earlyFinish(), is.redLine(), is.target())).isEqualTo(List.of(was.earlyFinish(), was.redLine(), was.target()));
            assertThat(is.minDuration()).isEqualTo(was.minDuration());
            assertThat(is.links()).isEqualTo(was.links());
            assertThat(is.suspensions()).isEqualTo(was.suspensions());
        }
    }

    @Test
    void notesWhatAForeignProjectSaysOtherwise() {
        var back = exchange.read(item.id(), ProjectFiles.mspdi(foreign()));

        assertThat(back.notes()).extracting(ImportNote::code).contains("schedule.exchange.calendar", "schedule.exchange.rounded", "schedule.exchange.percent-lag",
            "schedule.exchange.elapsed-lag", "schedule.exchange.constraint");
        assertThat(back.input().activities()).extracting(ActivityInput::duration).containsExactly(10, 3, 2, 0);
        assertThat(back.input().activities().get(1).links()).extracting(LinkInput::lag).containsExactly(5);
        assertThat(back.input().activities().get(2).links()).extracting(LinkInput::lag).containsExactly(5);
        assertThat(back.input().activities().getLast().notAfter()).isEqualTo("2026-05-29");
        assertThat(back.differences()).isNotEmpty().allSatisfy(one -> assertThat(one.why()).isNotNull());
    }

    /// Monday to Friday, without the holidays of the notice.
    private static ProjectFile foreign() {
        var project = new ProjectFile();
        var calendar = project.addDefaultBaseCalendar();
        calendar.setName("Standard");
        project.setDefaultCalendar(calendar);
        project.getProjectProperties().setStartDate(LocalDateTime.of(2026, 3, 30, 8, 0));
        var first = task(project, "挖槽", 10, "2026-03-30", "2026-04-10");
        first.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
        first.setConstraintDate(LocalDateTime.of(2026, 3, 30, 8, 0));
        var second = task(project, "垫层", 2.5, "2026-04-20", "2026-04-22");
        second.addPredecessor(new Relation.Builder().predecessorTask(first).type(RelationType.FINISH_START).lag(Duration.getInstance(50, TimeUnit.PERCENT)));
        var third = task(project, "钢筋", 2, "2026-04-29", "2026-04-30");
        third.addPredecessor(new Relation.Builder().predecessorTask(second).type(RelationType.FINISH_START).lag(Duration.getInstance(7, TimeUnit.ELAPSED_DAYS)));
        third.setConstraintType(ConstraintType.START_NO_LATER_THAN);
        third.setConstraintDate(LocalDateTime.of(2026, 5, 8, 8, 0));
        var node = task(project, "出±0", 0, "2026-05-29", "2026-05-29");
        node.setMilestone(true);
        node.setConstraintType(ConstraintType.MUST_FINISH_ON);
        node.setConstraintDate(LocalDateTime.of(2026, 5, 29, 17, 0));
        return project;
    }

    private static org.mpxj.Task task(ProjectFile project, String name, double days, String start, String finish) {
        var task = project.addTask();
        task.setName(name);
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
        task.setStart(parse(start).atTime(8, 0));
        task.setFinish(parse(finish).atTime(17, 0));
        return task;
    }

    @Test
    void readsSuspendedSpansAsPeopleWriteThem() {
        assertThat(KeptWords.spans("2026-05-11 至 2026-05-15 汛期; 2026-06-01至2026-06-02")).containsExactly(
            new Suspension(parse("2026-05-11"), parse("2026-05-15"), "汛期"), new Suspension(parse("2026-06-01"), parse("2026-06-02"), null));
        assertThat(KeptWords.text(List.of(new Suspension(parse("2026-05-11"), parse("2026-05-15"), "等；批[文]")))).isEqualTo("2026-05-11至2026-05-15 等，批[文，");
    }

    @Test
    void refusesWhatIsNoPlan() {
        for (var file : List.of("", "hello", "<a/>", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", "PK nothing")) {
            assertThatExceptionOfType(Refusal.class).as(file).isThrownBy(() -> exchange.read(item.id(), file.getBytes(StandardCharsets.UTF_8)))
                .satisfies(no -> assertThat(no.code()).startsWith("schedule.exchange."));
        }
        assertThatExceptionOfType(Refusal.class).as("a compound file that is no project")
            .isThrownBy(() -> exchange.read(item.id(), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}));
    }
}
