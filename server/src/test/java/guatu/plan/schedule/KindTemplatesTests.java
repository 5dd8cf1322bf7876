package guatu.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.campaign.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KindTemplatesTests {

    @Test
    void makeOneActivityOfEachNodeInTheirOrder() {
        var template = KindTemplates.of(List.of(kind("water-section", false, new Kind.Node("排查", 20), new Kind.Node("截污", 60), new Kind.Node("达标", 0)))).getFirst();
        assertThat(template.key()).isEqualTo("kind:water-section");
        assertThat(template.activities()).extracting(ActivityInput::name).containsExactly("排查", "截污", "达标");
        var schedule = BackwardSchedule.from(TemplateFit.asWritten(template, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 9, 30)).network(), WorkCalendar.chinese());
        assertThat(schedule.feasible()).isTrue();
    }

    @Test
    void leaveOutKindsThatAreRetiredOrHaveNoNodes() {
        assertThat(KindTemplates.of(List.of(kind("a", true, new Kind.Node("甲", 1)), kind("b", false)))).isEmpty();
    }

    private static Kind kind(String code, boolean retired, Kind.Node... nodes) {
        return new Kind(UUID.randomUUID(), code, code, List.of(), null, List.of(nodes), List.of(), true, retired, 1, 0);
    }
}
