package guatu.watch.supervision;

import static guatu.watch.supervision.ProblemTown.CLERK;
import static guatu.watch.supervision.ProblemTown.must;
import static guatu.watch.supervision.ProblemTown.text;
import static guatu.watch.supervision.ProblemTown.verb;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Item;
import guatu.run.progress.NewReport;
import guatu.run.progress.ProgressBoard;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// One problem from hand-over to closing, through HTTP and the days.
@GuatuTest
@Import({ProblemTown.class, SlipTown.class})
class ProblemFlowTests {

    @Autowired
    ProblemTown town;
    @Autowired
    ProgressBoard board;
    @Autowired
    SlipTown slipTown;
    @Autowired
    Slips slips;
    @Autowired
    SlipStore slipStore;
    @Autowired
    Inbox inbox;
    @Autowired
    Ledger ledger;
    @Autowired
    ProblemFiles files;

    private final Actor verifier = Actors.verifier(UUID.randomUUID());
    private Campaign campaign;
    private Item item;
    private Actor liaison;

    @BeforeEach
    void town() {
        ProblemTown.on("2026-06-01");
        campaign = town.campaign();
        item = town.item(campaign, town.unit());
        liaison = Actors.liaison(item.leadUnit());
    }

    @Test
    void withdrawsTheFileWithItsSlipAndItsDutiesForTheSameReason() {
        var pressed = slipTown.item();
        var slip = slipTown.issued(slips, slipStore, pressed, SlipKind.PROBLEM);
        var unit = Actors.liaison(pressed.leadUnit());
        assertThat(kinds(unit)).contains("PROBLEM_ACCEPT");

        slips.withdraw(CLERK, slip.id(), slip.version(), "事实有误，已核清");

        assertThat(kinds(unit)).noneMatch(kind -> kind.startsWith("PROBLEM_"));
        assertThat(text(town.get(CLERK, "/api/items/" + pressed.id() + "/problems"))).contains("\"state\":\"WITHDRAWN\"");
        var file = files.lines(pressed.campaignId()).getFirst();
        assertThat(town.get(CLERK, "/api/problems/" + file.id())).bodyJson().isLenientlyEqualTo("""
            {"past":[{"verb":"assigned"},{"verb":"withdrawn-with-slip","state":"WITHDRAWN","note":"事实有误，已核清","byName":"%s"}]}
            """.formatted(CLERK.name()));
    }

    @Test
    void leavesTheFilesOfOtherSlipsAloneWhenAWarningIsWithdrawn() {
        var pressed = slipTown.item();
        var warning = slipTown.issued(slips, slipStore, pressed, SlipKind.WARNING);
        var problem = town.problem(item, 20);
        slips.withdraw(CLERK, warning.id(), warning.version(), "发错单位");

        assertThat(town.get(CLERK, "/api/problems/" + problem)).bodyJson().extractingPath("$.row.state").isEqualTo("ASSIGNED");
    }

    @Test
    void goesFromHandOverToClearanceAndLookBackToItsClosing() {
        var problem = town.problem(item, 20);
        assertThat(kinds(liaison)).contains("PROBLEM_ACCEPT");
        var request = town.requested(liaison, problem, LocalDate.of(2026, 6, 1));
        assertThat(kinds(liaison)).isEmpty();
        assertThat(kinds(verifier)).contains("PROBLEM_VERIFY");
        var head = ledger.head();
        must(town.clear(verifier, problem, request));
        assertThat(ledger.head()).isNotEqualTo(head);
        assertThat(kinds(verifier)).doesNotContain("PROBLEM_VERIFY");
        assertThat(files.clearance(campaign.id(), LocalDate.of(2026, 6, 1)).rate()).hasToString("Optional[100.00]");

        ProblemTown.on("2026-06-30");
        town.endOfDay(campaign.id(), "2026-06-30");
        var other = Actors.verifier(UUID.randomUUID());
        assertThat(kinds(other)).as("the only file of its month is the sample").contains("PROBLEM_LOOKBACK");
        assertThat(kinds(verifier)).as("who cleared does not look back").doesNotContain("PROBLEM_LOOKBACK");
        assertThat(town.get(CLERK, "/api/problems/" + problem)).bodyJson().extractingPath("$.lookbacks[*].due").asArray().containsExactly("2026-07-01", "2026-08-31");
        for (var n = 0; n < 2; n++) {
            ProblemTown.on(n == 0 ? "2026-07-01" : "2026-08-31");
            var lookback = lookback(problem, n);
            assertThat(town.post(verifier, verb(problem, "lookbacks/" + lookback), "{\"result\":\"PASSED\",\"note\":\"未反弹\"}")).hasStatus(422);
            must(town.post(other, verb(problem, "lookbacks/" + lookback), "{\"result\":\"PASSED\",\"note\":\"未反弹\"}"));
        }
        assertThat(state(problem)).isEqualTo("CLOSED");
        assertThat(kinds(other)).isEmpty();
        assertThat(ledger.firstBreak()).isEmpty();
    }

    @Test
    void isReopenedWhenTheProblemIsFoundAgain() {
        var problem = town.problem(item, 26);
        must(town.clear(verifier, problem, town.requested(liaison, problem, LocalDate.of(2026, 6, 1))));
        ProblemTown.on("2026-06-29");
        assertThat(text(town.post(CLERK, verb(problem, "lookbacks/" + lookback(problem, 0)), "{\"result\":\"PASSED\",\"note\":\"看过\"}")))
            .contains("problem.lookback-early");
        must(town.post(CLERK, verb(problem, "lookbacks/" + lookback(problem, 0)), "{\"result\":\"FOUND_AGAIN\",\"note\":\"又见油污\"}"));
        assertThat(town.get(CLERK, "/api/problems/" + problem)).bodyJson().isLenientlyEqualTo("""
            {"row":{"state":"REOPENED","dueOn":"2026-07-16","timesReopened":1},"round":2,"lookbacks":[{"result":"FOUND_AGAIN"},{"result":"VOID"}]}
            """);
        assertThat(kinds(liaison)).contains("PROBLEM_RECTIFY");
        assertThat(text(town.post(liaison, verb(problem, "request-clearance"), ProblemTown.claim(ProblemTown.RESULT, UUID.randomUUID(), UUID.randomUUID()))))
            .as("the measures of the first round count no more").contains("problem.no-measure-done");
        var figures = files.clearance(campaign.id(), LocalDate.of(2026, 6, 29));
        assertThat(figures.reopened()).isOne();
        assertThat(figures.net()).hasToString("Optional[0.0]");
        assertThat(files.clearanceByUnit(campaign.id(), LocalDate.of(2026, 6, 29))).containsOnlyKeys(item.leadUnit());
    }

    @Test
    void isOpenedByAProblemSlipAndClosesItWhenCleared() {
        var pressed = slipTown.item();
        var slip = slipTown.issued(slips, slipStore, pressed, SlipKind.PROBLEM);
        ProblemTown.on("2026-07-01");
        var its = Actors.liaison(pressed.leadUnit());
        var problem = UUID.fromString(text(town.get(its, "/api/items/" + pressed.id() + "/problems")).replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1"));
        assertThat(town.get(its, "/api/problems/" + problem)).bodyJson().isLenientlyEqualTo("""
            {"row":{"source":"SLIP","state":"ASSIGNED","dueOn":"%s"},"slip":"%s"}
            """.formatted(slip.issue().rectifyDue(), slip.id()));
        must(town.clear(verifier, problem, town.requested(its, problem, LocalDate.of(2026, 7, 1))));
        assertThat(slipTown.newest(slipStore, pressed, SlipKind.PROBLEM).state()).isEqualTo(SlipState.CLOSED);
        assertThat(slipTown.newest(slipStore, pressed, SlipKind.CLEARANCE).number()).startsWith("销");
    }

    @Test
    void isOpenedOnceFromWhatAReportSays() {
        var reported = slipTown.item();
        ProblemTown.on("2026-06-30");
        var its = Actors.liaison(reported.leadUnit());
        var filed = board.file(its, reported.id(), new NewReport(0, LocalDate.of(2026, 6, 16), List.of(), true, "推进中", "公房权属不清", null, "继续", "", List.of(), 60, null),
            Ids.next());
        var body = "{\"batch\":[{\"source\":\"REPORT\",\"report\":\"%s\"}]}".formatted(filed.id());
        assertThat(town.post(its, "/api/problems", body)).hasStatus(403);
        must(town.post(CLERK, "/api/problems", body));
        assertThat(town.get(its, "/api/items/" + reported.id() + "/problems")).bodyJson().isLenientlyEqualTo("""
            [{"source":"REPORT","report":"%s","title":"%s","unit":{"id":"%s"},"state":"ASSIGNED"}]
            """.formatted(filed.id(), reported.title(), reported.leadUnit()));
        assertThat(text(town.post(CLERK, "/api/problems", body))).contains("problem.report-promoted");
    }

    @Test
    void isClearedWithoutAnItemToo() {
        var opened = town.post(CLERK, "/api/problems", """
            {"label":"三月助企","batch":[{"campaign":"%s","unit":"%s","title":"厂区用电不足","facts":"变压器容量不够","days":10}]}
            """.formatted(campaign.id(), item.leadUnit()));
        var problem = UUID.fromString(text(opened).replaceAll("(?s).*\\[\"([0-9a-f-]{36})\".*", "$1"));
        must(town.clear(verifier, problem, town.requested(liaison, problem, LocalDate.of(2026, 6, 1))));
        assertThat(state(problem)).isEqualTo("CLEARED");
        must(town.post(CLERK, verb(problem, "lookbacks/" + lookback(problem, 0)), "{\"result\":\"FOUND_AGAIN\",\"note\":\"又停电\"}"));
        assertThat(state(problem)).isEqualTo("REOPENED");
    }

    @Test
    void isExtendedOnceByALeaderAndOnlyInTime() {
        var problem = town.problem(item, 20);
        must(town.post(liaison, verb(problem, "accept"), ""));
        assertThat(text(town.post(liaison, verb(problem, "extension"), "{\"days\":11,\"reason\":\"汛期\"}"))).contains("problem.extension-long");
        must(town.post(liaison, verb(problem, "extension"), "{\"days\":10,\"reason\":\"汛期无法清淤\"}"));
        assertThat(text(town.post(liaison, verb(problem, "extension"), "{\"days\":5,\"reason\":\"再延\"}"))).contains("problem.extension-asked");
        var leader = Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER), item.leadUnit());
        assertThat(kinds(leader)).contains("PROBLEM_EXTENSION");
        var head = ledger.head();
        must(town.post(leader, verb(problem, "extension/decision"), "{\"approve\":true,\"answer\":\"同意\"}"));
        assertThat(ledger.head()).isNotEqualTo(head);
        assertThat(kinds(leader)).doesNotContain("PROBLEM_EXTENSION");
        assertThat(text(town.post(liaison, verb(problem, "extension"), "{\"days\":5,\"reason\":\"再延\"}"))).contains("problem.extended-already");
        var late = town.problem(item, 4);
        must(town.post(liaison, verb(late, "accept"), ""));
        ProblemTown.on("2026-06-03");
        assertThat(text(town.post(liaison, verb(late, "extension"), "{\"days\":1,\"reason\":\"来不及\"}"))).contains("problem.extension-late", "2026-06-02");
    }

    @Test
    void acceptsItselfAndCallsForExposureAsTheDaysPass() {
        var problem = town.problem(item, 3);
        town.endOfDay(campaign.id(), "2026-06-02");
        assertThat(state(problem)).isEqualTo("ASSIGNED");
        town.endOfDay(campaign.id(), "2026-06-03");
        assertThat(state(problem)).isEqualTo("ACCEPTED");
        town.endOfDay(campaign.id(), "2026-06-10");
        town.endOfDay(campaign.id(), "2026-06-11");
        town.endOfDay(campaign.id(), "2026-06-12");
        assertThat(town.get(CLERK, "/api/problems/" + problem)).bodyJson().extractingPath("$.past[*].verb").asArray()
            .containsExactly("assigned", "accepted-itself", "exposure-due");
        assertThat(town.get(CLERK, "/api/problems/" + problem)).bodyJson().extractingPath("$.exposureOn").isEqualTo("2026-06-11");
    }

    @Test
    void handsOverABatchAndListsItOpenFirst() {
        must(town.post(CLERK, "/api/problems", """
            {"label":"三月助企","batch":[
              {"campaign":"%1$s","unit":"%2$s","title":"厂区用电不足","facts":"变压器容量不够","dueOn":"2026-06-30"},
              {"campaign":"%1$s","unit":"%2$s","title":"道路积水","facts":"雨后积水半尺","dueOn":"2026-06-15"}]}
            """.formatted(campaign.id(), item.leadUnit())));
        assertThat(town.get(CLERK, "/api/problems?campaign=" + campaign.id())).bodyJson().extractingPath("$.rows[*].title").asArray()
            .containsExactly("道路积水", "厂区用电不足");
        assertThat(town.get(CLERK, "/api/problems?campaign=" + campaign.id() + "&q=变压器")).bodyJson().extractingPath("$.rows.length()").isEqualTo(1);
        assertThat(town.get(CLERK, "/api/problems?campaign=" + campaign.id() + "&state=off")).bodyJson().extractingPath("$.rows.length()").isEqualTo(0);
        assertThat(town.get(CLERK, "/api/problems/rates?campaign=" + campaign.id())).bodyJson().isLenientlyEqualTo("{\"issued\":2,\"cleared\":0,\"rate\":0.00}");
        assertThat(town.get(CLERK, "/api/problems/zeroing?campaign=" + campaign.id() + "&until=2026-06-03")).bodyJson()
            .isLenientlyEqualTo("{\"open\":2,\"workdaysLeft\":2,\"neededPerDay\":1.0}");
        ProblemTown.on("2026-06-16");
        assertThat(town.get(CLERK, "/api/problems?campaign=" + campaign.id() + "&overdue=true")).bodyJson().isLenientlyEqualTo("""
            {"rows":[{"title":"道路积水","overdueDays":1}],"overdue":1}
            """);
        assertThat(town.get(Actors.liaison(UUID.randomUUID()), "/api/problems")).bodyJson().extractingPath("$.rows.length()").isEqualTo(0);
    }

    private UUID lookback(UUID problem, int n) {
        return UUID.fromString(text(town.get(CLERK, "/api/problems/" + problem)).replaceAll("(?s).*\"lookbacks\":", "")
            .split("\"id\":\"")[n + 1].substring(0, 36));
    }

    private String state(UUID problem) {
        return text(town.get(CLERK, "/api/problems/" + problem)).replaceAll("(?s).*?\"state\":\"([A-Z_]+)\".*", "$1");
    }

    private List<String> kinds(Actor actor) {
        return inbox.mine(actor).stream().map(Duty::kind).filter(kind -> kind.startsWith("PROBLEM")).toList();
    }
}
