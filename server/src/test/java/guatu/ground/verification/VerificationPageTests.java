package guatu.ground.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GuatuTest
class VerificationPageTests extends TaskToVerify {

    @Autowired
    MockMvcTester mvc;

    @Test
    void tellsTheSecondOfTwoVerifiersWhatHappened() {
        var task = ask(Mode.DESK);
        verification.decide(verifier, task.id(), decision(SECRET, null));
        var answer = post(Actors.verifier(Ids.next()), task, "verdict", Ids.next(), "{\"values\":[{\"measure\":\"" + measure + "\",\"verified\":1}]}");
        assertThat(answer).hasStatus(409).bodyJson().extractingPath("$.changes.by").isEqualTo(verifier.name());
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("verification.decided-meanwhile");
    }

    @Test
    void storesADoubleSubmissionOnce() {
        var task = ask(Mode.DESK);
        var command = Ids.next();
        var body = "{\"values\":[{\"measure\":\"" + measure + "\",\"verified\":" + SECRET + "}]}";
        assertThat(post(verifier, task, "verdict", command, body)).hasStatusOk();
        assertThat(post(verifier, task, "verdict", command, body)).hasStatusOk();
        assertThat(ears.verdicts).hasSize(1);
    }

    @Test
    void hidesTheClaimEverywhereUntilItIsMeasured() {
        var task = ask(Mode.ONSITE);
        for (var address : List.of("/api/verifications/" + task.id(), "/api/verifications?state=open", "/api/inbox")) {
            for (var reader : List.of(verifier, Actors.clerk())) {
                assertThat(body(mvc.get().uri(address).with(Actors.as(reader)).exchange())).doesNotContain("3141", "四千米", "证据.jpg");
            }
        }
        assertThat(verification.claimsHidden(List.of(task.item(), Ids.next()))).containsExactly(task.item());
        assertThat(post(verifier, task, "mode", Ids.next(), "{\"mode\":\"DESK\"}")).as("no peeping by changing the mode").hasStatus(403);
        var early = post(verifier, task, "verdict", Ids.next(), "{\"values\":[{\"measure\":\"" + measure + "\",\"verified\":1}]}");
        assertThat(early).hasStatus(422);
        assertThat(body(early)).contains("verification.measure-first").doesNotContain("3141");

        var measured = post(verifier, task, "measurement", Ids.next(), "{\"values\":[{\"measure\":\"" + measure + "\",\"value\":3000}]}");
        assertThat(body(measured)).contains("3141", "四千米");
        assertThat(verification.claimsHidden(List.of(task.item()))).isEmpty();
        assertThat(post(verifier, task, "measurement", Ids.next(), "{\"values\":[{\"measure\":\"" + measure + "\",\"value\":3141.59}]}")).hasStatus(422);
        assertThat(post(verifier, task, "verdict", Ids.next(), "{\"values\":[{\"measure\":\"" + measure + "\",\"verified\":3000}]}")).hasStatusOk();
        assertThat(ears.verdicts.getFirst().values().getFirst().kind()).isEqualTo("MEASURED");
    }

    @Test
    void showsOnlyWhatTheReaderMayDecideAndSaysWhyNotOtherwise() {
        var task = ask(Mode.DESK);
        var own = Actors.verifier(lead);
        assertThat(body(mvc.get().uri("/api/verifications").with(Actors.as(verifier)).exchange())).contains(task.id().toString());
        assertThat(body(mvc.get().uri("/api/verifications").with(Actors.as(own)).exchange())).doesNotContain(task.id().toString());
        assertThat(body(mvc.get().uri("/api/verifications/" + task.id()).with(Actors.as(own)).exchange())).contains("verification.own-unit");
        assertThat(duties(own, task)).isEmpty();
        assertThat(mvc.get().uri("/api/verifications/" + task.id()).with(Actors.as(Actors.liaison(lead)))).hasStatus(403);
    }

    private MvcTestResult post(Actor actor, NewTask task, String what, UUID command, String body) {
        return mvc.post().uri("/api/verifications/" + task.id() + "/" + what).header("Command-Id", command.toString()).contentType(MediaType.APPLICATION_JSON)
            .content(body).with(csrf()).with(Actors.as(actor)).exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
