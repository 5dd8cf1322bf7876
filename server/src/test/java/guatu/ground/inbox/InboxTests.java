package guatu.ground.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
@Import(InboxTests.Heard.class)
class InboxTests {

    private static final Instant FRIDAY = Instant.parse("2026-07-03T10:00:00Z");

    @Autowired
    Inbox inbox;

    @Autowired
    Signed signed;

    @Autowired
    MockMvcTester mvc;

    private final UUID unit = Ids.next();
    private final UUID subject = Ids.next();
    private final guatu.ground.kernel.Actor reader = Actors.clerk(unit);

    @BeforeEach
    void forget() {
        signed.heard.clear();
    }

    @Test
    void asksOnceHoweverOftenItIsTold() {
        inbox.open(List.of(notice(FRIDAY)));
        inbox.open(List.of(notice(FRIDAY)));
        assertThat(inbox.mine(Actors.liaison(unit))).singleElement().satisfies(duty -> assertThat(duty.reason().args()).containsExactly(12));
    }

    @Test
    void asksAgainForANewDeadlineOnly() {
        var liaison = Actors.liaison(unit);
        inbox.open(List.of(notice(FRIDAY)));
        inbox.done("TASK_NOTICE", subject, liaison);
        inbox.open(List.of(notice(FRIDAY)));
        assertThat(inbox.mine(liaison)).isEmpty();
        inbox.open(List.of(notice(FRIDAY.plusSeconds(86_400))));
        assertThat(inbox.mine(liaison)).hasSize(1);
        inbox.cancel("TASK_NOTICE", subject);
        assertThat(inbox.mine(liaison)).isEmpty();
    }

    @Test
    void showsADutyOnlyToThoseItIsFor() {
        inbox.open(List.of(notice(FRIDAY)));
        assertThat(inbox.mine(Actors.liaison(Ids.next()))).isEmpty();
        assertThat(inbox.mine(Actors.clerk(unit))).isEmpty();
        assertThat(inbox.mine(Actors.at(Ids.next(), java.util.Set.of(Role.LIAISON), unit))).hasSize(1);
    }

    @Test
    void sparesTheUnitsAndThePersonWhoMayNotDoIt() {
        var reporter = Actors.verifier(Ids.next());
        inbox.open(List.of(NewDuty.ofRole("VERIFY", subject, Role.VERIFIER, "核验", Reason.of("x.y"), FRIDAY, 5, "verify", "/verify/1").except(List.of(unit), reporter.person())));
        assertThat(mine(Actors.verifier(unit))).isEmpty();
        assertThat(mine(reporter)).isEmpty();
        assertThat(mine(Actors.verifier(Ids.next()))).hasSize(1);
    }

    @Test
    void ordersByUrgency() {
        inbox.open(List.of(at(null, 1), at(FRIDAY, 9), at(FRIDAY.minusSeconds(9_000_000), 5), at(FRIDAY, 2)));
        var mine = inbox.mine(Actors.liaison(unit));
        assertThat(mine).extracting(Duty::minutes).containsExactly(5, 2, 9, 1);
        assertThat(mine).isSortedAccordingTo(Duty.DESK_ORDER);
        assertThat(mine.getFirst().overdue(Instant.parse("2026-06-30T02:00:00Z"))).isTrue();
    }

    @Test
    void isSignedForOnceByOnePersonAndTellsTheSecondWhoWasFirst() {
        inbox.open(List.of(notice(FRIDAY)));
        var first = Actors.liaison(unit);
        var id = inbox.mine(first).getFirst().id();
        inbox.sign(first, id);
        inbox.sign(first, id);
        assertThat(signed.heard).singleElement().satisfies(event -> assertThat(event.subject()).isEqualTo(subject));
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> inbox.sign(Actors.liaison(unit), id))
            .satisfies(no -> assertThat(no.code()).isEqualTo("inbox.signed-already"));
        assertThat(signed.heard).hasSize(1);
    }

    @Test
    void isNotSignedForByAnotherUnit() {
        inbox.open(List.of(notice(FRIDAY)));
        var id = inbox.mine(Actors.liaison(unit)).getFirst().id();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> inbox.sign(Actors.liaison(Ids.next()), id));
    }

    @Test
    void opensThousandsAtOnce() {
        var many = IntStream.range(0, 10_000).mapToObj(i -> NewDuty.ofUnit("REPORT", Ids.next(), unit, "报送 " + i, Reason.of("x.y"), FRIDAY, 2, "report", "/x")).toList();
        inbox.open(many);
        assertThat(inbox.load(Actors.liaison(unit)).total()).isEqualTo(10_000);
        inbox.doneAll("REPORT", many.stream().map(NewDuty::subject).toList(), Actors.liaison(unit));
        assertThat(inbox.load(Actors.liaison(unit)).total()).isZero();
    }

    @Test
    void answersTheDesk() {
        inbox.open(List.of(notice(FRIDAY.minusSeconds(9_000_000))));
        var liaison = Actors.liaison(unit);
        var answer = mvc.get().uri("/api/inbox").with(Actors.as(liaison)).exchange();
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.rows[0].overdue").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.totalMinutes").isEqualTo(3);
        var id = inbox.mine(liaison).getFirst().id();
        assertThat(mvc.post().uri("/api/inbox/" + id + "/sign").with(csrf()).with(Actors.as(liaison))).hasStatus(204);
    }

    @Test
    void saysInWordsWhatItIsAndWhyItIsMine() {
        inbox.open(List.of(NewDuty.ofUnit("REPORT", subject, unit, "望川县第二水厂扩建工程", Reason.of("report.duty", "2026-06-16", "2026-06-30"), FRIDAY, 2, "report", "/x")));
        assertThat(mvc.get().uri("/api/inbox").header("Accept-Language", "zh-CN").with(Actors.as(Actors.liaison(unit))))
            .bodyJson().extractingPath("$.rows[0]").asMap()
            .containsEntry("verb", "填报").containsEntry("why", "2026-06-16 至 2026-06-30 的四报还没有报").containsEntry("asWhom", "您是联络员").containsEntry("signable", false);
    }

    @Test
    void showsAKindThatNobodyGaveWordsReadably() {
        inbox.open(List.of(NewDuty.ofPerson("NEVER_HEARD", subject, reader.person(), "某事", Reason.of("never.heard", 1), null, 2, "go", "/x")));
        assertThat(mvc.get().uri("/api/inbox").header("Accept-Language", "zh-CN").with(Actors.as(reader)))
            .bodyJson().extractingPath("$.rows[0]").asMap()
            .containsEntry("verb", "办理").containsEntry("button", "去办理").containsEntry("why", "列入待办，请打开办理").containsEntry("asWhom", "点名由您办");
    }

    @Test
    void signsForManyAtOnceAndLeavesWhatAnotherSigned() {
        var other = Ids.next();
        inbox.open(List.of(notice(FRIDAY), NewDuty.ofUnit("TASK_NOTICE", other, unit, "另一张", Reason.of("x.y"), FRIDAY, 3, "sign", "/x")));
        var first = Actors.liaison(unit);
        var ids = inbox.mine(first).stream().map(Duty::id).toList();
        inbox.sign(first, ids.getFirst());
        inbox.signAll(Actors.liaison(unit), ids);
        assertThat(inbox.mine(first)).isEmpty();
        assertThat(signed.heard).hasSize(2);
    }

    private List<Duty> mine(guatu.ground.kernel.Actor actor) {
        return inbox.mine(actor).stream().filter(duty -> duty.subject().equals(subject)).toList();
    }

    private NewDuty notice(Instant due) {
        return NewDuty.ofUnit("TASK_NOTICE", subject, unit, "签收任务告知单", Reason.of("responsibility.notice", 12), due, 3, "sign", "/campaigns/1");
    }

    private NewDuty at(@Nullable Instant due, int minutes) {
        return NewDuty.ofUnit("REPORT", Ids.next(), unit, "报送", Reason.of("x.y"), due, minutes, "report", "/x");
    }

    static class Signed {

        final List<DutySigned> heard = new ArrayList<>();

        @EventListener
        void on(DutySigned event) {
            heard.add(event);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Heard {

        @Bean
        Signed signed() {
            return new Signed();
        }
    }
}
