package guatu.watch.supervision;

import static guatu.watch.supervision.ProblemTown.CLERK;
import static guatu.watch.supervision.ProblemTown.must;
import static guatu.watch.supervision.ProblemTown.text;
import static guatu.watch.supervision.ProblemTown.verb;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.run.progress.NewReport;
import guatu.run.progress.ProgressBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuatuTest
class ProblemOriginsTests extends ProblemOfAnItem {

    @Autowired
    ProgressBoard board;
    @Autowired
    SlipTown slipTown;
    @Autowired
    Slips slips;
    @Autowired
    SlipStore slipStore;

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
}
