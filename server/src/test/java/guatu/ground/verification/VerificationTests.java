package guatu.ground.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.Tenants;
import guatu.ground.ledger.Ledger;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GuatuTest
@Import(VerificationTests.Heard.class)
class VerificationTests {

    private static final String SECRET = "3141.59";

    @Autowired
    Verification verification;

    @Autowired
    Organization organization;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    Ears ears;

    @Autowired
    MockMvcTester mvc;

    private final Actor verifier = Actors.verifier(Ids.next());
    private final UUID measure = Ids.next();
    private UUID lead = Ids.next();

    @BeforeEach
    void lead() {
        lead = organization.create(Actors.clerk(), NewUnit.of("牵头局" + lead, UnitKind.DEPARTMENT)).id();
        ears.verdicts.clear();
    }

    @Test
    void decidesAtTheDeskTellsTheOthersSealsTheVerdictAndClosesTheDuty() {
        var task = ask(Mode.DESK);
        assertThat(duties(verifier, task)).hasSize(1);
        var head = ledger.head();
        verification.decide(verifier, task.id(), decision("3000", "按实核减"));
        assertThat(ears.verdicts).singleElement().satisfies(given -> {
            assertThat(given.subject()).isEqualTo(task.subject());
            assertThat(given.values()).singleElement().satisfies(value -> assertThat(value.kind()).isEqualTo("CORRECTED"));
        });
        assertThat(ledger.head()).isNotEqualTo(head);
        assertThat(ledger.firstBreak()).isEmpty();
        assertThat(duties(verifier, task)).isEmpty();
        assertThat(verification.verdictsOf(task.item(), 10)).singleElement().satisfies(given ->
            assertThat(given.values().getFirst().verified()).isEqualByComparingTo("3000"));
    }

    @Test
    void tellsTheSecondOfTwoVerifiersWhatHappened() {
        var task = ask(Mode.DESK);
        verification.decide(verifier, task.id(), decision(SECRET, null));
        var answer = post(Actors.verifier(Ids.next()), task, "verdict", Ids.next(), "{\"values\":[{\"measure\":\"" + measure + "\",\"verified\":1}]}");
        assertThat(answer).hasStatus(409).bodyJson().extractingPath("$.changes.by").isEqualTo(verifier.name());
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("verification.decided-meanwhile");
    }

    @Test
    void keepsOneVerdictOfManyVerifiersAtOnce() throws Exception {
        var task = ask(Mode.DESK);
        var tenant = Tenants.current();
        Callable<Boolean> decide = () -> Tenants.as(tenant, () -> {
            verification.decide(Actors.verifier(Ids.next()), task.id(), decision(SECRET, null));
            return true;
        });
        var won = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> decide).toList())) {
                try {
                    won += done.get() ? 1 : 0;
                } catch (ExecutionException lost) {
                    assertThat(lost.getCause()).isInstanceOf(Stale.class);
                }
            }
        }
        assertThat(won).isOne();
        assertThat(verification.verdictsOf(task.item(), 10)).singleElement().satisfies(given -> assertThat(given.values()).hasSize(1));
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

    @Test
    void withdrawsWhatIsOpen() {
        var task = ask(Mode.DESK);
        verification.withdraw(task.subject());
        assertThat(duties(verifier, task)).isEmpty();
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> verification.decide(verifier, task.id(), decision(SECRET, null)))
            .satisfies(no -> assertThat(no.code()).isEqualTo("verification.withdrawn"));
    }

    @Test
    void decidesThousandsInBatchesByTheSameRules() {
        var tasks = IntStream.range(0, 10_000).mapToObj(i -> task(i % 10 == 0 ? Mode.ONSITE : Mode.DESK, Instant.parse("2026-03-01T02:00:00Z"))).toList();
        verification.ask(tasks);
        verification.decideAll(tasks.stream().map(task -> new TaskDecision(verifier, task.id(), decision(SECRET, null), Instant.parse("2026-03-03T02:00:00Z"))).toList());
        assertThat(ears.verdicts).hasSize(10_000);
        assertThat(ears.verdicts).filteredOn(given -> given.values().getFirst().kind().equals("MEASURED")).hasSize(1_000);
        assertThat(ledger.firstBreak()).isEmpty();
    }

    private NewTask ask(Mode mode) {
        var task = task(mode, null);
        verification.ask(List.of(task));
        return task;
    }

    private NewTask task(Mode mode, @Nullable Instant openedAt) {
        return new NewTask(Ids.next(), "test-report", Ids.next(), Ids.next(), "环城路", lead, List.of(lead), Ids.next(), mode, openedAt, LocalDate.of(2026, 7, 3),
            List.of(new Claim(measure, "道路", "米", null, new BigDecimal(SECRET))));
    }

    private Decision decision(String verified, @Nullable String reason) {
        return new Decision(List.of(new Decision.Value(measure, new BigDecimal(verified), reason)));
    }

    private List<Duty> duties(Actor actor, NewTask task) {
        return inbox.mine(actor).stream().filter(duty -> duty.subject().equals(task.id())).toList();
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

    static class Ears {

        final List<VerdictGiven> verdicts = new ArrayList<>();

        @EventListener
        void on(VerdictGiven event) {
            verdicts.add(event);
        }

        @EventListener
        void on(VerdictsGiven event) {
            verdicts.addAll(event.verdicts());
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Heard {

        @Bean
        Ears ears() {
            return new Ears();
        }

        @Bean
        VerificationSubject subject() {
            return new VerificationSubject() {
                @Override
                public String kind() {
                    return "test-report";
                }

                @Override
                public SubjectDetails details(UUID subject) {
                    return new SubjectDetails(new SubjectDetails.Report("已完成四千米", null, "继续", null, "联络员", Instant.parse("2026-06-29T02:00:00Z")), List.of());
                }
            };
        }
    }
}
