package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import guatu.ground.access.Access;
import guatu.ground.access.NewAccount;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.ledger.Ledger;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Item;
import guatu.plan.schedule.Schedules;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who may do what to an account in which state, through HTTP.
@GuatuTest
@Import(Town.class)
class AccountsMatrixTests {

    private static final String PASSWORD = "mulan-Tide-72";
    private static final Actor CLERK = Actors.clerk();

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Town town;
    @Autowired
    Access access;
    @Autowired
    Organization organization;
    @Autowired
    Schedules schedules;
    @Autowired
    NodeAccounts accounts;
    @Autowired
    ProgressBoard board;
    @Autowired
    Inbox inbox;
    @Autowired
    Ledger ledger;
    Item item;
    Actor liaison;
    UUID node;
    UUID account;

    @BeforeEach
    void asksForAnAccount() {
        Town.on("2026-06-15");
        item = town.handedOver();
        node = schedules.of(item.id()).orElseThrow().activities().getFirst().id();
        liaison = signer(item.leadUnit());
        Town.on("2026-06-30");
        account = accounts.call(CLERK, item.id(), node);
    }

    @ParameterizedTest
    @CsvSource({
        // state,   own sign, other sign, clerk sign, own decide, other decide, clerk decide, leader decide
        "OPEN,      200,      404,        403,        403,        403,          422,          403",
        "SIGNED,    422,      404,        403,        403,        403,          200,          403",
        "ACCEPTED,  422,      404,        403,        403,        403,          422,          403",
        "RETURNED,  200,      404,        403,        403,        403,          422,          403"})
    void theUnitSignsAndAClerkDecides(AccountState state, int ownSign, int otherSign, int clerkSign, int ownDecide, int otherDecide, int clerkDecide, int leaderDecide) {
        bring(state);
        var other = signer(town.unit());
        assertThat(sign(other)).hasStatus(otherSign);
        assertThat(sign(CLERK)).hasStatus(clerkSign);
        assertThat(decide(liaison, true, null)).hasStatus(ownDecide);
        assertThat(decide(other, true, null)).hasStatus(otherDecide);
        assertThat(decide(Actors.at(UUID.randomUUID(), Set.of(Role.LEADER)), true, null)).hasStatus(leaderDecide);
        if (clerkDecide == 200) {
            assertThat(sign(liaison)).hasStatus(ownSign);
            assertThat(decide(CLERK, true, null)).hasStatus(clerkDecide);
        } else {
            assertThat(decide(CLERK, true, null)).hasStatus(clerkDecide).bodyJson().extractingPath("$.code").isEqualTo("account.wrong-state");
            assertThat(sign(liaison)).hasStatus(ownSign);
        }
    }

    @ParameterizedTest
    @CsvSource({"clerk,200", "leader,200", "verifier,200", "own,200", "other,404", "administrator,403", "nobody,401"})
    void officersReadEveryAccountAndALiaisonTheOwn(String who, int status) {
        var actor = switch (who) {
            case "clerk" -> CLERK;
            case "leader" -> Actors.at(UUID.randomUUID(), Set.of(Role.LEADER));
            case "verifier" -> Actors.verifier(UUID.randomUUID());
            case "own" -> liaison;
            case "other" -> Actors.liaison(UUID.randomUUID());
            case "administrator" -> Actors.at(UUID.randomUUID(), Set.of(Role.SYS_ADMIN));
            default -> null;
        };
        var asked = mvc.get().uri(path(""));
        assertThat(actor == null ? asked.exchange() : asked.with(Actors.as(actor)).exchange()).hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({"clerk,204,201", "own,403,403", "leader,403,403"})
    void onlyAClerkMakesTheRuleAndCallsForAnAccount(String who, int rule, int call) {
        var actor = who.equals("clerk") ? CLERK : who.equals("own") ? liaison : Actors.at(UUID.randomUUID(), Set.of(Role.LEADER));
        assertThat(mvc.put().uri("/api/campaigns/" + item.campaignId() + "/accounts/rule").with(Actors.as(actor)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
            .content("{\"nodes\":\"LAST\",\"from\":\"2026-06-01\"}")).hasStatus(rule);
        assertThat(mvc.post().uri("/api/items/" + item.id() + "/accounts").with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next())
            .contentType(MediaType.APPLICATION_JSON).content("{\"node\":\"" + node + "\"}")).hasStatus(call);
    }

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

    private void bring(AccountState state) {
        if (state != AccountState.OPEN) {
            assertThat(sign(liaison)).hasStatusOk();
        }
        if (state == AccountState.ACCEPTED || state == AccountState.RETURNED) {
            assertThat(decide(CLERK, state == AccountState.ACCEPTED, "看过了")).hasStatusOk();
        }
    }

    private Actor signer(UUID unit) {
        var product = Actor.system("测试");
        var login = "q" + Ids.next().toString().substring(24);
        var person = organization.createPerson(product, NewPerson.of("签署人", unit, "主任")).id();
        access.createAccount(product, new NewAccount(login, person, PASSWORD, Set.of(Role.LIAISON), Set.of(), false));
        return new Actor(person, "签署人", unit, Set.of(Role.LIAISON), Set.of(unit));
    }

    private int version() {
        try {
            return JsonPath.<Integer>read(mvc.get().uri(path("")).with(Actors.as(CLERK)).exchange().getResponse().getContentAsString(), "$.account.version");
        } catch (UnsupportedEncodingException no) {
            throw new IllegalStateException(no);
        }
    }

    private MvcTestResult sign(Actor actor) {
        return send("/sign", actor, form(version(), reasons(), "如实交账，差额下期补上", PASSWORD));
    }

    private MvcTestResult decide(Actor actor, boolean accept, String note) {
        return send("/decision", actor, "{\"version\":%d,\"accept\":%s,\"note\":%s}".formatted(version(), accept, note == null ? "null" : "\"" + note + "\""));
    }

    private String reasons() {
        var why = new LinkedHashMap<>(Map.of(town.households(item.id()), "公房权属不清", node, "公示期未满"));
        return "[" + String.join(",", why.entrySet().stream().map(one -> "{\"measure\":\"%s\",\"reason\":\"%s\"}".formatted(one.getKey(), one.getValue())).toList()) + "]";
    }

    private static String form(int version, String reasons, String statement, String password) {
        return "{\"version\":%d,\"reasons\":%s,\"statement\":\"%s\",\"password\":\"%s\"}".formatted(version, reasons, statement, password);
    }

    private MvcTestResult send(String verb, Actor actor, String body) {
        return mvc.post().uri(path(verb)).with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next()).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult read() {
        return mvc.get().uri(path("")).with(Actors.as(liaison)).exchange();
    }

    private MvcTestResult list(Actor actor) {
        return mvc.get().uri("/api/campaigns/" + item.campaignId() + "/accounts").with(Actors.as(actor)).exchange();
    }

    private String path(String verb) {
        return "/api/items/" + item.id() + "/accounts/" + account + verb;
    }
}
