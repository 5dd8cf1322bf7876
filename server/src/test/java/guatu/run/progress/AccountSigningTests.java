package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.ledger.Ledger;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GuatuTest
class AccountSigningTests extends AccountCalledFor {

    @Autowired
    ProgressBoard board;
    @Autowired
    Inbox inbox;
    @Autowired
    Ledger ledger;

    @Test
    void comparesPlanReportAndVerdictLineByLine() {
        var filed = town.file(item, 0, "2026-06-16", "642");
        town.verify(filed, "600");
        assertThat(read()).bodyJson().isLenientlyEqualTo("""
            {"account":{"state":"OPEN","nodeName":"征收决定公告","due":"2026-07-24"},"overdue":false,"may":{"sign":true,"decide":false},
             "lines":[{"name":"签约","unit":"户","reported":642.0000,"verified":600.0000,"lacking":true},
                      {"name":"征收决定公告","plan":1,"reported":0,"verified":0,"difference":-1,"lacking":true}],"statements":[]}
            """);
    }

    @Test
    void aLineThatLacksNeedsAReasonAndAWrongPasswordSignsNothing() {
        assertThat(send("/sign", liaison, form(0, "[]", "如实交账，差额下期补上", PASSWORD))).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("account.reason-missing");
        assertThat(send("/sign", liaison, form(0, reasons(), "短", PASSWORD))).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("account.statement-short");
        assertThat(send("/sign", liaison, form(0, reasons(), "如实交账，差额下期补上", "wrong"))).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("access.wrong-password");
        assertThat(read()).bodyJson().isLenientlyEqualTo("{\"account\":{\"state\":\"OPEN\",\"version\":0},\"statements\":[]}");
    }

    @Test
    void whatWasSignedStaysAsItWasWhenTheFiguresMoveOn() {
        sign(liaison);
        var filed = town.file(item, 0, "2026-06-16", "642");
        town.verify(filed, "642");
        assertThat(read()).bodyJson().isLenientlyEqualTo("""
            {"account":{"state":"SIGNED","statements":1},"lines":[{"name":"签约","lacking":true,"reason":"公房权属不清"},{"reason":"公示期未满"}],
             "statements":[{"n":1,"signedName":"签署人"}]}
            """);
        ledger.firstBreak().ifPresent(broken -> assertThat(broken).as("broken link").isNull());
    }

    @Test
    void aReturnedAccountIsSignedAgainAndTheFirstSigningStays() {
        sign(liaison);
        assertThat(decide(CLERK, false, null)).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("account.return-needs-reason");
        decide(CLERK, false, "理由写得不清楚");
        assertThat(inbox.mine(liaison)).anyMatch(duty -> duty.kind().equals("ACCOUNT") && duty.subject().equals(account));
        sign(liaison);
        assertThat(read()).bodyJson().isLenientlyEqualTo("""
            {"account":{"state":"SIGNED","statements":2},"statements":[{"n":2},{"n":1,"decision":{"accepted":false,"note":"理由写得不清楚"}}]}
            """);
    }

    @Test
    void aStaleVersionIsToldWhatHappenedMeanwhile() {
        sign(liaison);
        assertThat(send("/decision", CLERK, "{\"version\":0,\"accept\":true}")).hasStatus(409).bodyJson().isLenientlyEqualTo("{\"code\":\"account.stale\",\"changes\":{\"state\":\"SIGNED\"}}");
    }

    @Test
    void theDayAsksForAccountsAsTheRuleSaysAndOnlyOnce() {
        var campaign = item.campaignId();
        accounts.rule(CLERK, campaign, new AccountRule(AccountRule.Nodes.ALL, LocalDate.of(2026, 11, 1)));
        board.evaluate(campaign, LocalDate.of(2026, 6, 30));
        assertThat(list(CLERK)).bodyJson().isLenientlyEqualTo("{\"rule\":{\"nodes\":\"ALL\"},\"counts\":{\"OPEN\":1,\"SIGNED\":0}}");
        for (var day : new int[] {28, 29, 30}) {
            board.evaluate(campaign, LocalDate.of(2026, 11, day));
        }
        assertThat(list(CLERK)).bodyJson().isLenientlyEqualTo("{\"counts\":{\"OPEN\":2},\"rows\":[{\"node\":\"征收决定公告\"},{\"node\":\"净地移交\",\"redLine\":\"2026-11-30\"}]}");
        assertThat(list(Actors.liaison(UUID.randomUUID()))).bodyJson().isLenientlyEqualTo("{\"counts\":{\"OPEN\":0},\"rows\":[]}");
        assertThat(inbox.mine(liaison)).filteredOn(duty -> duty.kind().equals("ACCOUNT")).hasSize(2);
    }

    @Test
    void twoClicksAreOneSignature() {
        var command = Ids.next();
        for (var twice = 0; twice < 2; twice++) {
            assertThat(mvc.post().uri(path("/sign")).with(Actors.as(liaison)).with(csrf()).header("Command-Id", command).contentType(MediaType.APPLICATION_JSON)
                .content(form(0, reasons(), "如实交账，差额下期补上", PASSWORD))).hasStatusOk();
        }
        assertThat(read()).bodyJson().isLenientlyEqualTo("{\"account\":{\"statements\":1}}");
    }

    private MvcTestResult list(Actor actor) {
        return mvc.get().uri("/api/campaigns/" + item.campaignId() + "/accounts").with(Actors.as(actor)).exchange();
    }
}
