package guatu.watch.supervision;

import static guatu.watch.supervision.ProblemTown.CLERK;
import static guatu.watch.supervision.ProblemTown.must;
import static guatu.watch.supervision.ProblemTown.text;
import static guatu.watch.supervision.ProblemTown.verb;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.files.Files;
import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Home;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Tenants;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What goes wrong: nothing is let through, nothing is lost, and the answer says how to mend it.
@GuatuTest
@Import(ProblemTown.class)
class ProblemBadDayTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired
    ProblemTown town;
    @Autowired
    Inbox inbox;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Files files;
    @Autowired
    Home home;
    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private final Actor verifier = Actors.verifier(UUID.randomUUID());
    private Campaign campaign;
    private Item item;
    private Actor liaison;

    @BeforeEach
    void town() {
        ProblemTown.on(TODAY.toString());
        campaign = town.campaign();
        item = town.item(campaign, town.unit());
        liaison = Actors.liaison(item.leadUnit());
    }

    @Test
    void isNotClearedByWhoAskedNorByAColleagueNorBelow() {
        var both = Actors.at(UUID.randomUUID(), EnumSet.of(Role.LIAISON, Role.VERIFIER), item.leadUnit());
        var problem = town.problem(item, 20);
        var request = town.requested(both, problem, TODAY);
        assertThat(text(town.clear(both, problem, request))).contains("problem.own-request");
        assertThat(text(town.clear(Actors.verifier(item.leadUnit()), problem, request))).contains("problem.own-unit");
        assertThat(text(town.clear(Actors.verifier(town.below(item.leadUnit())), problem, request))).contains("problem.own-unit");
        assertThat(town.clear(verifier, problem, request)).hasStatusOk();
    }

    @Test
    void isNotClearedWhileItsEvidenceIsLostOrAltered() throws IOException {
        var before = town.kept(liaison, "前一.pdf");
        var after = town.kept(liaison, "后一.pdf");
        var problem = town.problem(item, 20);
        must(town.post(liaison, verb(problem, "accept"), ""));
        town.measure(liaison, problem, TODAY);
        var request = town.request(liaison, problem, before.id(), after.id());

        var onDisk = onDisk(before.servedSha256());
        var bytes = java.nio.file.Files.readAllBytes(onDisk);
        java.nio.file.Files.delete(onDisk);
        var lost = town.clear(verifier, problem, request);
        assertThat(lost).hasStatus(422);
        assertThat(text(lost)).contains("problem.evidence-damaged", "前一.pdf").doesNotContain("后一.pdf");

        java.nio.file.Files.writeString(onDisk, "%PDF-1.7 别的内容 %%EOF");
        assertThat(text(town.clear(verifier, problem, request))).contains("problem.evidence-damaged", "前一.pdf");

        java.nio.file.Files.write(onDisk, bytes);
        assertThat(files.damaged(List.of(before.id(), after.id()))).isEmpty();
        assertThat(town.clear(verifier, problem, request)).hasStatusOk();
    }

    @Test
    void mayStillBeReturnedWhenItsEvidenceIsLost() throws IOException {
        var before = town.kept(liaison, "前二.pdf");
        var problem = town.problem(item, 20);
        must(town.post(liaison, verb(problem, "accept"), ""));
        town.measure(liaison, problem, TODAY);
        var request = town.request(liaison, problem, before.id(), town.evidence(liaison, "后二.pdf"));
        java.nio.file.Files.delete(onDisk(before.servedSha256()));
        must(town.post(verifier, verb(problem, "return"), "{\"request\":\"%s\",\"demands\":\"照片丢了，请重传\"}".formatted(request)));
        assertThat(kinds(liaison)).contains("PROBLEM_RECTIFY");
    }

    @Test
    void letsOneOfTwoVerifiersWinAndTellsTheOtherWho() throws Exception {
        var problem = town.problem(item, 20);
        var request = town.requested(liaison, problem, TODAY);
        var tenant = Tenants.current();
        Callable<MvcTestResult> clear = () -> Tenants.as(tenant, () -> town.clear(Actors.verifier(UUID.randomUUID()), problem, request));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(clear, clear)).stream().map(done -> {
                try {
                    return done.get();
                } catch (Exception no) {
                    throw new AssertionError(no);
                }
            }).toList();
            assertThat(answers).extracting(answer -> answer.getResponse().getStatus()).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).filteredOn(answer -> answer.getResponse().getStatus() == 409).first()
                .satisfies(answer -> assertThat(text(answer)).contains("problem.judged-meanwhile", "测试员", "已销号"));
        }
        assertThat(text(town.get(CLERK, "/api/problems/" + problem)).split("\"verdict\":\"CLEARED\"")).as("one verdict").hasSize(2);
    }

    @Test
    void showsWhoIsVerifyingAndLetsItBeTakenOverOnPurpose() {
        var problem = town.problem(item, 20);
        var request = town.requested(liaison, problem, TODAY);
        must(town.post(verifier, verb(problem, "verify"), "{}"));
        var second = Actors.verifier(UUID.randomUUID());
        assertThat(town.clear(second, problem, request)).hasStatus(409).bodyJson().extractingPath("$.changes.by").isEqualTo(verifier.name());
        must(town.post(second, verb(problem, "verify"), "{\"takeOver\":true}"));
        assertThat(town.clear(verifier, problem, request)).hasStatus(409);
        assertThat(town.clear(second, problem, request)).hasStatusOk();
    }

    @Test
    void judgesTheRequestThatWasSeen() {
        var problem = town.problem(item, 20);
        var first = town.requested(liaison, problem, TODAY);
        must(town.post(verifier, verb(problem, "return"), "{\"request\":\"%s\",\"demands\":\"补水质报告\"}".formatted(first)));
        var second = town.request(liaison, problem, town.evidence(liaison, "前.pdf"), town.evidence(liaison, "水质.pdf"));
        assertThat(text(town.clear(verifier, problem, first))).contains("problem.requested-anew");
        assertThat(town.clear(verifier, problem, second)).hasStatusOk();
    }

    @Test
    void isWithdrawnWithItsItemButStaysClearedWhereItIs() {
        var open = town.problem(item, 20);
        var cleared = town.problem(item, 20);
        must(town.clear(verifier, cleared, town.requested(liaison, cleared, TODAY)));
        campaigns.withdraw(CLERK, item.id(), "项目取消");
        assertThat(text(town.get(CLERK, "/api/problems/" + open))).contains("withdrawn-with-item");
        assertThat(kinds(liaison)).isEmpty();
        assertThat(town.get(CLERK, "/api/items/" + item.id() + "/problems")).bodyJson().extractingPath("$[*].state").asArray()
            .containsExactlyInAnyOrder("WITHDRAWN", "CLEARED");
        assertThat(text(town.post(liaison, verb(open, "accept"), ""))).contains("problem.wrong-state");
        assertThat(text(town.post(CLERK, "/api/problems", "{\"batch\":[{\"item\":\"%s\",\"title\":\"再来\",\"facts\":\"一次\"}]}".formatted(item.id()))))
            .contains("problem.item-withdrawn");
    }

    @Test
    void hasOneEffectHoweverOftenACommandIsSent() {
        var problem = town.problem(item, 20);
        must(town.post(liaison, verb(problem, "accept"), ""));
        var command = Ids.next();
        for (var n = 0; n < 2; n++) {
            must(town.post(liaison, verb(problem, "measures"), "{\"text\":\"清淤\",\"owner\":\"李明\",\"due\":\"2026-06-05\"}", command));
        }
        assertThat(town.get(liaison, "/api/problems/" + problem)).bodyJson().extractingPath("$.measures.length()").isEqualTo(1);
    }

    @Test
    void refusesEvidenceThatNobodyKept() {
        var problem = town.problem(item, 20);
        must(town.post(liaison, verb(problem, "accept"), ""));
        town.measure(liaison, problem, TODAY);
        assertThat(text(town.post(liaison, verb(problem, "request-clearance"), ProblemTown.claim(ProblemTown.RESULT, UUID.randomUUID(), UUID.randomUUID()))))
            .contains("problem.unknown-evidence");
        assertThat(town.post(liaison, verb(problem, "request-clearance"), ProblemTown.claim("已整改", UUID.randomUUID(), UUID.randomUUID())))
            .hasStatus(400).bodyJson().extractingPath("$.errors[0].field").isEqualTo("result");
    }

    @Test
    void hasNoEndpointThatClearsMoreThanOne() {
        var clearing = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .filter(entry -> entry.getValue().getBeanType() == ClearanceController.class).toList();
        assertThat(clearing).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.getKey().getPatternValues()).allMatch(path -> path.startsWith("/api/problems/{id}/"));
            assertThat(Stream.of(entry.getValue().getMethod().getParameterTypes()).filter(type -> type.isRecord() && type != Actor.class).flatMap(form -> Arrays.stream(form.getRecordComponents()))
                .filter(part -> Collection.class.isAssignableFrom(part.getType())).map(RecordComponent::getName)).isSubsetOf("before", "after");
        });
        assertThat(mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream())
            .filter(method -> Arrays.asList(method.getBeanType().getDeclaredFields()).stream().anyMatch(field -> field.getType() == ProblemClearing.class))
            .map(method -> method.getBeanType().getSimpleName()).distinct()).as("nobody else can clear").containsExactly("ClearanceController");
        for (var path : List.of("/api/problems/clear", "/api/problems/clearance", "/api/problems/verdicts")) {
            assertThat(town.post(verifier, path, "{\"problems\":[]}").getResponse().getStatus()).isIn(404, 405);
        }
    }

    private Path onDisk(String sha256) throws IOException {
        try (var kept = java.nio.file.Files.walk(home.directory().resolve("files").resolve(Tenants.current().id().toString()))) {
            return kept.filter(file -> file.getFileName().toString().equals(sha256)).findFirst().orElseThrow();
        }
    }

    private List<String> kinds(Actor actor) {
        return inbox.mine(actor).stream().map(Duty::kind).filter(kind -> kind.startsWith("PROBLEM")).toList();
    }
}
