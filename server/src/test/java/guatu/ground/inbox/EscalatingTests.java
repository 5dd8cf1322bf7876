package guatu.ground.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TestWorld;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
@Import(Town.class)
class EscalatingTests {

    /// A Friday, 18:00 in Shanghai.
    private static final Instant FRIDAY = Instant.parse("2026-07-03T10:00:00Z");

    @Autowired
    Inbox inbox;

    @Autowired
    Town town;

    @Autowired
    MockMvcTester mvc;

    private final UUID subject = Ids.next();
    private Actor liaison;
    private Actor head;
    private Actor mayor;

    @BeforeEach
    void settle() {
        TestWorld.at("2026-07-03T02:00:00Z");
        var city = town.city();
        var county = town.county(city);
        mayor = town.person("市长", city, true, Role.LEADER);
        head = town.person("县长", county, true, Role.LEADER);
        liaison = town.person("王联络", county, false, Role.LIAISON);
        inbox.open(List.of(NewDuty.ofUnit("REPORT", subject, county, "第二水厂", Reason.of("report.duty", "a", "b"), FRIDAY, 2, "report", "/x")));
    }

    @Test
    void standsOnTheDeskAboveAfterTwoWorkdaysAndOneHigherAfterFour() {
        assertThat(at("2026-07-06T16:10:00Z")).as("Tuesday, the second workday over").isEqualTo(1);
        assertThat(mine(head)).hasSize(1);
        assertThat(mine(mayor)).isEmpty();
        assertThat(at("2026-07-08T16:10:00Z")).as("Thursday").isEqualTo(1);
        assertThat(mine(mayor)).hasSize(1);
        assertThat(mine(liaison)).as("it stays with the first person too").hasSize(1);
    }

    @Test
    void isTheSameHoweverOftenItRuns() {
        assertThat(at("2026-07-08T16:10:00Z")).as("both steps at once after a long silence").isEqualTo(2);
        assertThat(inbox.escalate()).isZero();
        assertThat(mine(head)).hasSize(1);
    }

    @Test
    void endsWhenTheDutyIsDoneAndBeginsAnewWithAnotherDeadline() {
        at("2026-07-08T16:10:00Z");
        inbox.done("REPORT", subject, liaison);
        assertThat(mine(head)).isEmpty();
        inbox.open(List.of(NewDuty.ofUnit("REPORT", subject, liaison.unit(), "第二水厂", Reason.of("report.duty", "a", "b"), FRIDAY.plusSeconds(14 * 86_400), 2, "report", "/x")));
        assertThat(mine(head)).isEmpty();
        assertThat(at("2026-07-20T16:10:00Z")).as("Tuesday after the next deadline").isEqualTo(1);
        assertThat(mine(head)).hasSize(1);
    }

    @Test
    void tellsBothWhyByName() {
        at("2026-07-06T16:10:00Z");
        var above = mvc.get().uri("/api/inbox").header("Accept-Language", "zh-CN").with(Actors.as(head)).exchange();
        assertThat(above).bodyJson().extractingPath("$.rows[0].asWhom").isEqualTo("升级到您：" + town.label(liaison.unit()) + "（王联络）自 07-03 到期后一直未办");
        assertThat(above).bodyJson().extractingPath("$.rows[0].standing").isEqualTo("ESCALATED");
        assertThat(mvc.get().uri("/api/inbox").with(Actors.as(liaison))).bodyJson().extractingPath("$.rows[0].above[0].name").isEqualTo("县长");
    }

    @Test
    void doesNotLetTheOneAboveSignForTheUnit() {
        var notice = Ids.next();
        inbox.open(List.of(NewDuty.ofUnit(Inbox.TASK_NOTICE, notice, liaison.unit(), "告知单", Reason.of("x.y"), FRIDAY, 3, "sign", "/x")));
        at("2026-07-06T16:10:00Z");
        var id = inbox.mine(head).stream().filter(duty -> duty.subject().equals(notice)).findFirst().orElseThrow().id();
        org.assertj.core.api.Assertions.assertThatExceptionOfType(org.springframework.security.access.AccessDeniedException.class).isThrownBy(() -> inbox.sign(head, id));
    }

    @AfterEach
    void leaveNothingOpen() {
        inbox.mine(liaison).forEach(duty -> inbox.cancel(duty.kind(), duty.subject()));
    }

    private int at(String instant) {
        TestWorld.at(instant);
        return inbox.escalate();
    }

    private List<Duty> mine(Actor actor) {
        return inbox.mine(actor).stream().filter(duty -> duty.subject().equals(subject)).toList();
    }
}
