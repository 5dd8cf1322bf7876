package guatu.ground.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
@TestPropertySource(properties = "guatu.webhook.private=true")
class WebhookTests {

    private static final Instant START = Instant.parse("2026-06-30T02:00:00Z");

    @Autowired
    Inbox inbox;

    @Autowired
    HookDispatch dispatch;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvcTester mvc;

    private final Receiver receiver = new Receiver();
    private final UUID unit = Ids.next();
    private final Actor admin = Actors.at(Ids.next(), Set.of(Role.SYS_ADMIN));
    private Instant now = START;
    private String id = "";
    private String secret = "";

    @BeforeEach
    void register() throws Exception {
        TestWorld.at(START.toString());
        var answer = post("/api/webhooks", "{\"name\":\"市政务平台\",\"url\":\"" + receiver.url() + "\"}");
        id = JsonPath.read(answer, "$.webhook.id");
        secret = JsonPath.read(answer, "$.secret");
    }

    @AfterEach
    void remove() {
        assertThat(mvc.delete().uri("/api/webhooks/" + id).with(csrf()).with(Actors.as(admin))).hasStatus(204);
        receiver.close();
    }

    @Test
    void tellsWhatWasOpenedAndDoneAndSigns() {
        var subject = open("甲");
        inbox.done("REPORT", subject, Actors.liaison(unit));
        assertThat(dispatch.run()).isEqualTo(2);
        assertThat(receiver.heard).extracting(Receiver.Heard::event).containsExactly("duty.opened", "duty.done");
        assertThat(receiver.heard).allSatisfy(one -> assertThat(one.signature()).isEqualTo("sha256=" + HookSender.signature(secret, one.timestamp(), one.body())));
        assertThat((String) JsonPath.read(receiver.heard.getFirst().body(), "$.duty.title")).isEqualTo("甲");
        assertThat((String) JsonPath.read(receiver.heard.getFirst().body(), "$.duty.url")).startsWith("http").endsWith("/items/1");
        assertThat(dispatch.run()).as("once").isZero();
    }

    @Test
    void givesAReceiverThatWasDownForADayEverythingOnceAndInOrder() {
        receiver.answers = 503;
        for (var hour = 0; hour < 24; hour++) {
            open("第 " + hour + " 件");
            dispatch.run();
            pass(Duration.ofHours(1));
        }
        assertThat(receiver.heard).isEmpty();
        receiver.answers = 200;
        pass(Retry.LONGEST);
        assertThat(dispatch.run()).isEqualTo(24);
        assertThat(receiver.heard).extracting(one -> (String) JsonPath.read(one.body(), "$.duty.title"))
            .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 24).mapToObj(hour -> "第 " + hour + " 件").toList());
        assertThat(dispatch.run()).isZero();
    }

    @Test
    void waitsLongerAfterEachFailureAndGivesUpAfterThreeDays() {
        receiver.answers = 500;
        open("甲");
        dispatch.run();
        assertThat(newest()).contains("\"attempts\":1").contains("\"status\":500").contains("answer 500").contains("\"state\":\"PENDING\"");
        dispatch.run();
        assertThat(newest()).as("not due yet").contains("\"attempts\":1");
        for (var i = 0; i < 30; i++) {
            pass(Retry.LONGEST);
            dispatch.run();
        }
        assertThat(newest()).contains("\"state\":\"GIVEN_UP\"");
        receiver.answers = 200;
        open("乙");
        assertThat(dispatch.run()).as("what was given up does not hold up the next").isEqualTo(1);
    }

    @Test
    void sendsAgainOneMessageOrAllFromAMoment() throws Exception {
        open("甲");
        pass(Duration.ofMinutes(5));
        open("乙");
        pass(Duration.ofMinutes(5));
        open("丙");
        dispatch.run();
        var first = receiver.heard.getFirst();
        post("/api/webhooks/" + id + "/deliveries/" + first.delivery() + "/replay", "{}");
        assertThat(dispatch.run()).isEqualTo(1);
        assertThat(receiver.heard.getLast().delivery()).as("the same number, so that a receiver knows it again").isEqualTo(first.delivery());
        assertThat((int) JsonPath.read(post("/api/webhooks/" + id + "/replay", "{\"from\":\"" + START.plusSeconds(300) + "\"}"), "$.messages")).isEqualTo(2);
        dispatch.run();
        assertThat(receiver.heard.subList(4, 6)).extracting(one -> (String) JsonPath.read(one.body(), "$.duty.title")).containsExactly("乙", "丙");
    }

    @Test
    void doesNotFollowARedirect() {
        receiver.answers = 302;
        open("甲");
        dispatch.run();
        assertThat(receiver.heard).isEmpty();
        assertThat(newest()).contains("\"status\":302").contains("PENDING");
    }

    @Test
    void isWrittenWithTheDutyOrNotAtAll() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> transactions.executeWithoutResult(_ -> {
            open("甲");
            throw new IllegalStateException("rolled back");
        }));
        assertThat(dispatch.run()).isZero();
    }

    @Test
    void tellsOnlyWhatIsAskedFor() throws Exception {
        var picky = (String) JsonPath.read(post("/api/webhooks", "{\"name\":\"只要签收\",\"url\":\"" + receiver.url() + "\",\"events\":[\"duty.done\"],\"kinds\":[\"TASK_NOTICE\"]}"), "$.webhook.id");
        inbox.done("REPORT", open("甲"), Actors.liaison(unit));
        assertThat(dispatch.run()).as("only to the other one").isEqualTo(2);
        mvc.delete().uri("/api/webhooks/" + picky).with(csrf()).with(Actors.as(admin)).exchange();
    }

    @Test
    void showsItsSecretOnceAndNeverABody() throws Exception {
        open("某件机密");
        assertThat(get("/api/webhooks")).doesNotContain(secret);
        assertThat(newest()).doesNotContain("某件机密").doesNotContain(secret);
    }

    private UUID open(String title) {
        var subject = Ids.next();
        inbox.open(List.of(NewDuty.ofUnit("REPORT", subject, unit, title, Reason.of("report.duty", "a", "b"), START.plusSeconds(86_400), 2, "report", "/items/1")));
        return subject;
    }

    private void pass(Duration time) {
        now = now.plus(time);
        TestWorld.at(now.toString());
    }

    private String newest() {
        return get("/api/webhooks/" + id + "/deliveries");
    }

    private String get(String uri) {
        try {
            return mvc.get().uri(uri).with(Actors.as(admin)).exchange().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException no) {
            throw new IllegalStateException(no);
        }
    }

    private String post(String uri, String body) throws Exception {
        var answer = mvc.post().uri(uri).with(csrf()).with(Actors.as(admin)).header("Command-Id", Ids.next()).contentType("application/json").content(body).exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
