package guatu.watch.supervision;

import static guatu.watch.supervision.ProblemTown.CLERK;
import static guatu.watch.supervision.ProblemTown.must;
import static guatu.watch.supervision.ProblemTown.text;
import static guatu.watch.supervision.ProblemTown.verb;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Role;
import guatu.ground.ledger.Ledger;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One problem from hand-over to closing, through HTTP and the days.
@GuatuTest
class ProblemFlowTests extends ProblemOfAnItem {

    @Autowired
    Ledger ledger;

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
}
