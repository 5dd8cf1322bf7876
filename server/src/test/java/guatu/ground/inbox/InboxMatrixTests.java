package guatu.ground.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Role × unit × state × verb: allowed exactly where the table says so.
@GuatuTest
class InboxMatrixTests {

    @Autowired
    Inbox inbox;

    @Autowired
    MockMvcTester mvc;

    private final UUID own = Ids.next();
    private final UUID other = Ids.next();

    private enum State { OPEN, SIGNED, WITHDRAWN, OF_ANOTHER_KIND }

    @Test
    void signsForAsTheTableSays() {
        for (var role : Role.values()) {
            for (var unit : List.of(own, other)) {
                for (var state : State.values()) {
                    var may = role == Role.LIAISON && unit.equals(own);
                    var expected = switch (state) {
                        case OPEN -> may ? 204 : 403;
                        case SIGNED -> may ? 409 : 403;
                        case WITHDRAWN -> may ? 422 : 403;
                        case OF_ANOTHER_KIND -> may ? 422 : 403;
                    };
                    var id = duty(state);
                    assertThat(status(HttpMethod.POST, "/api/inbox/" + id + "/sign", "{}", Actors.at(unit, Set.of(role)))).as("sign %s as %s of %s", state, role, unit.equals(own) ? "own" : "other")
                        .isEqualTo(expected);
                    assertThat(status(HttpMethod.POST, "/api/inbox/sign", "{\"ids\":[\"" + duty(state) + "\"]}", Actors.at(unit, Set.of(role)))).as("sign all %s as %s", state, role).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void showsADeskOnlyToItsOwn() {
        var subject = Ids.next();
        inbox.open(List.of(NewDuty.ofUnit("REPORT", subject, own, "只给本单位", Reason.of("x.y"), null, 1, "report", "/x")));
        for (var role : Role.values()) {
            for (var unit : List.of(own, other)) {
                assertThat(body("/api/inbox", Actors.at(unit, Set.of(role))).contains(subject.toString())).as(role + " " + unit).isEqualTo(role == Role.LIAISON && unit.equals(own));
            }
        }
    }

    @Test
    void letsOnlyTheSystemAdministratorAtWebhooksAndOnlyAClerkAtTheBudget() {
        var hook = Ids.next();
        for (var role : EnumSet.allOf(Role.class)) {
            var actor = Actors.at(own, Set.of(role));
            var admin = role == Role.SYS_ADMIN;
            assertThat(status(HttpMethod.GET, "/api/webhooks", "", actor)).as("list as " + role).isEqualTo(admin ? 200 : 403);
            assertThat(status(HttpMethod.POST, "/api/webhooks", "{\"name\":\"x\",\"url\":\"http://127.0.0.1/\"}", actor)).as("register as " + role).isEqualTo(admin ? 400 : 403);
            assertThat(status(HttpMethod.PUT, "/api/webhooks/" + hook, "{\"name\":\"x\",\"url\":\"http://8.8.8.8/\"}", actor)).as("change as " + role).isEqualTo(admin ? 404 : 403);
            assertThat(status(HttpMethod.DELETE, "/api/webhooks/" + hook, "", actor)).as("remove as " + role).isEqualTo(admin ? 404 : 403);
            assertThat(status(HttpMethod.GET, "/api/webhooks/" + hook + "/deliveries", "", actor)).as("deliveries as " + role).isEqualTo(admin ? 404 : 403);
            assertThat(status(HttpMethod.POST, "/api/webhooks/" + hook + "/replay", "{\"from\":\"2026-06-30T02:00:00Z\"}", actor)).as("replay as " + role).isEqualTo(admin ? 404 : 403);
            assertThat(status(HttpMethod.GET, "/api/notifications", "", actor)).as("own settings as " + role).isEqualTo(200);
            var version = body("/api/notifications", actor).replaceAll(".*\"limitVersion\":(\\d+).*", "$1");
            assertThat(status(HttpMethod.PUT, "/api/notifications/budget", "{\"limit\":4,\"version\":" + version + "}", actor)).as("budget as " + role).isEqualTo(role == Role.CLERK ? 200 : 403);
        }
    }

    @Test
    void doesNotLetTwoClerksOverwriteEachOther() {
        var clerk = Actors.at(own, Set.of(Role.CLERK));
        var version = Integer.parseInt(body("/api/notifications", clerk).replaceAll(".*\"limitVersion\":(\\d+).*", "$1"));
        assertThat(status(HttpMethod.PUT, "/api/notifications/budget", "{\"limit\":5,\"version\":" + version + "}", clerk)).isEqualTo(200);
        assertThat(status(HttpMethod.PUT, "/api/notifications/budget", "{\"limit\":2,\"version\":" + (version + 7) + "}", clerk)).isEqualTo(409);
        assertThat(status(HttpMethod.PUT, "/api/notifications/budget", "{\"limit\":0,\"version\":" + (version + 1) + "}", clerk)).isEqualTo(400);
    }

    private UUID duty(State state) {
        var subject = Ids.next();
        var kind = state == State.OF_ANOTHER_KIND ? "REPORT" : Inbox.TASK_NOTICE;
        inbox.open(List.of(NewDuty.ofUnit(kind, subject, own, "告知单", Reason.of("x.y"), Instant.parse("2026-07-03T10:00:00Z"), 1, "sign", "/x")));
        var somebody = Actors.liaison(own);
        var id = inbox.mine(somebody).stream().filter(duty -> duty.subject().equals(subject)).findFirst().orElseThrow().id();
        if (state == State.SIGNED) {
            inbox.sign(somebody, id);
        } else if (state == State.WITHDRAWN) {
            inbox.cancel(kind, subject);
        }
        return id;
    }

    private int status(HttpMethod method, String uri, String body, Actor actor) {
        return mvc.method(method).uri(uri).with(csrf()).with(Actors.as(actor)).header("Command-Id", Ids.next()).contentType("application/json").content(body).exchange().getResponse().getStatus();
    }

    private String body(String uri, Actor actor) {
        try {
            return mvc.get().uri(uri).with(Actors.as(actor)).exchange().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException no) {
            throw new IllegalStateException(no);
        }
    }
}
