package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.ControlJdbc;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.ground.organization.UnitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
// a context of its own: the csrf() of other tests leaves its mark on the shared filter
@TestPropertySource(properties = "guatu.tests=own-cookies")
class AccessTests {

    private static final String PASSWORD = "mulan-Tide-72";

    @Autowired
    Access access;

    @Autowired
    Organization organization;

    @Autowired
    LiveSessions live;

    @Autowired
    ControlJdbc control;

    @Autowired
    TenantJdbc jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvcTester mvc;

    private final Actor product = Actor.system("测试");
    private UUID unit = Ids.next();

    @BeforeEach
    void unit() {
        unit = organization.create(product, NewUnit.of("单位" + unit, UnitKind.DEPARTMENT)).id();
    }

    @Test
    void letsSomebodyInAndTellsWhoItIs() {
        var login = account(Role.CLERK);
        var browser = new Browser(mvc);
        var answer = browser.signIn(login.toUpperCase(), PASSWORD);
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.roles").asArray().containsExactly("CLERK");
        var cookie = browser.cookies.get("guatu_session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(browser.get("/api/session")).hasStatusOk().bodyJson().extractingPath("$.idleMinutes").isEqualTo(30);
        assertThat(browser.get("/api/units")).hasStatusOk();
        assertThat(browser.send(HttpMethod.DELETE, "/api/session", "")).hasStatus(204);
        browser.cookies.put("guatu_session", cookie);
        assertThat(browser.get("/api/session")).hasStatus(401);
    }

    @Test
    void answersASignedOutCallWithAProblem() {
        var answer = new Browser(mvc).get("/api/units");
        assertThat(answer).hasStatus(401);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(Browser.code(answer)).isEqualTo("access.signed-out");
        assertThat(Browser.code(new Browser(mvc).get("/api/session"))).isEqualTo("access.signed-out");
    }

    @Test
    void wantsTheTokenOfThePage() {
        var browser = new Browser(mvc);
        browser.cookies.remove("XSRF-TOKEN");
        assertThat(Browser.code(browser.signIn(account(Role.CLERK), PASSWORD))).isEqualTo("access.page-outdated");
    }

    @Test
    void sendsTheHeadersThatKeepOthersOut() {
        var response = new Browser(mvc).get("/api/session/hint").getResponse();
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void answersAWrongPasswordAndAnUnknownLoginAlike() {
        var browser = new Browser(mvc);
        var wrong = browser.signIn(account(Role.CLERK), "x");
        var unknown = browser.signIn("nobody-" + Ids.next().toString().substring(24), "x");
        assertThat(wrong).hasStatus(422);
        assertThat(Browser.body(wrong)).isEqualTo(Browser.body(unknown));
    }

    @Test
    void locksAfterFiveFailuresWhetherTheLoginExistsOrNot() {
        for (var login : List.of(account(Role.LIAISON), "unknown-" + Ids.next().toString().substring(24))) {
            var browser = new Browser(mvc);
            for (var n = 0; n < 5; n++) {
                assertThat(Browser.code(browser.signIn(login, "x"))).isEqualTo("access.wrong");
            }
            var answer = browser.signIn(login, PASSWORD);
            assertThat(Browser.code(answer)).isEqualTo("access.locked");
            assertThat(Browser.body(answer)).contains("请 15 分钟后再试");
        }
    }

    @Test
    void letsNoMoreGuessesThroughWhenManyComeAtOnce() throws Exception {
        var login = account(Role.LIAISON);
        Callable<String> guess = () -> Browser.code(new Browser(mvc).signIn(login, "x"));
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var answer : threads.invokeAll(Collections.nCopies(12, guess))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn("access.wrong"::equals).hasSize(5);
        assertThat(answers).filteredOn("access.locked"::equals).hasSize(7);
    }

    @Test
    void letsNobodyInWhoLeftTheOffice() {
        var login = login();
        var person = organization.person(person());
        access.createAccount(product, new NewAccount(login, person.id(), PASSWORD, Set.of(Role.LIAISON), Set.of(), false));
        organization.change(product, new Person(person.id(), person.name(), person.unitId(), "", null, false, false, person.version()));
        assertThat(Browser.code(new Browser(mvc).signIn(login, PASSWORD))).isEqualTo("access.disabled");
    }

    @Test
    void givesEachSignInANewSessionAndEndsTheOneOfTheSameBrowser() {
        var login = account(Role.CLERK);
        var browser = new Browser(mvc);
        browser.signIn(login, PASSWORD);
        var first = browser.cookies.get("guatu_session");
        browser.signIn(login, PASSWORD);
        assertThat(browser.cookies.get("guatu_session").getValue()).isNotEqualTo(first.getValue());
        assertThat(live.find(first.getValue())).isEmpty();
    }

    @Test
    void letsOnePersonUseTwoBrowsersUntilThePasswordChanges() {
        var login = account(Role.CLERK);
        var one = new Browser(mvc);
        var two = new Browser(mvc);
        one.signIn(login, PASSWORD);
        two.signIn(login, PASSWORD);
        assertThat(two.get("/api/session")).hasStatusOk();
        assertThat(one.send(HttpMethod.PUT, "/api/session/password", "{\"old\":\"" + PASSWORD + "\",\"new\":\"" + PASSWORD + "\"}")).hasStatus(400);
        assertThat(one.send(HttpMethod.PUT, "/api/session/password", "{\"old\":\"" + PASSWORD + "\",\"new\":\"steady-Tide-73\"}")).hasStatus(204);
        assertThat(one.get("/api/session")).hasStatusOk();
        assertThat(two.get("/api/session")).hasStatus(401);
    }

    @Test
    void endsASessionThatNobodyUsesAndOneThatIsTooOld() {
        var browser = new Browser(mvc);
        browser.signIn(account(Role.CLERK), PASSWORD);
        set("seen_at = seen_at - interval '31 minutes'", browser);
        assertThat(browser.get("/api/session")).hasStatus(401);
        var other = new Browser(mvc);
        other.signIn(account(Role.CLERK), PASSWORD);
        set("expires_at = seen_at - interval '1 second'", other);
        assertThat(other.get("/api/session")).hasStatus(401);
    }

    @Test
    void asksForANewPasswordBeforeAnythingElse() {
        var login = login();
        access.createAccount(product, new NewAccount(login, person(), PASSWORD, Set.of(Role.LIAISON), Set.of(), true));
        var browser = new Browser(mvc);
        assertThat(browser.signIn(login, PASSWORD)).bodyJson().extractingPath("$.mustChangePassword").isEqualTo(true);
        assertThat(Browser.code(browser.get("/api/inbox"))).isEqualTo("access.must-change");
        browser.send(HttpMethod.PUT, "/api/session/password", "{\"old\":\"" + PASSWORD + "\",\"new\":\"steady-Tide-73\"}");
        assertThat(browser.get("/api/inbox")).hasStatusOk();
    }

    @Test
    void letsTwoAdministratorsTogetherMakeAnAccountAndOneSwitchItOff() {
        var system = signedIn(Role.SYS_ADMIN);
        var security = signedIn(Role.SEC_ADMIN);
        var login = login();
        var created = system.post("/api/accounts", "{\"login\":\"" + login + "\",\"name\":\"周远\",\"unitId\":\"" + unit + "\"}");
        assertThat(created).hasStatusOk();
        String id = com.jayway.jsonpath.JsonPath.read(Browser.body(created), "$.id");
        String password = com.jayway.jsonpath.JsonPath.read(Browser.body(created), "$.password");
        assertThat(Browser.code(new Browser(mvc).signIn(login, password))).isEqualTo("access.pending");
        assertThat(system.send(HttpMethod.PUT, "/api/accounts/" + id + "/rights", "{\"roles\":[\"CLERK\"]}")).hasStatus(403);
        assertThat(Browser.code(security.send(HttpMethod.PUT, "/api/accounts/" + id + "/rights", "{\"roles\":[\"CLERK\",\"AUDIT_ADMIN\"]}"))).isEqualTo("access.roles-apart");
        assertThat(security.send(HttpMethod.PUT, "/api/accounts/" + id + "/rights", "{\"roles\":[\"LIAISON\",\"VERIFIER\"]}")).hasStatus(204);
        var browser = new Browser(mvc);
        assertThat(browser.signIn(login, password)).hasStatusOk();
        assertThat(security.send(HttpMethod.PUT, "/api/accounts/" + id + "/rights", "{\"roles\":[\"LEADER\"]}")).hasStatus(204);
        assertThat(Browser.code(browser.get("/api/inbox"))).isEqualTo("access.must-change");
        browser.send(HttpMethod.PUT, "/api/session/password", "{\"old\":\"" + password + "\",\"new\":\"steady-Tide-73\"}");
        assertThat(browser.get("/api/session")).as("at once").bodyJson().extractingPath("$.roles").asArray().containsExactly("LEADER");
        assertThat(Browser.body(security.get("/api/accounts"))).contains(login).doesNotContain("argon2");
        assertThat(system.post("/api/accounts/" + id + "/disable", "")).hasStatus(204);
        assertThat(browser.get("/api/session")).as("at once").hasStatus(401);
        assertThat(Browser.code(new Browser(mvc).signIn(login, "steady-Tide-73"))).isEqualTo("access.disabled");
    }

    @Test
    void keepsAdministratorsFromTheirOwnAccountAndTheLastInPlace() {
        var security = signedIn(Role.SEC_ADMIN);
        var own = Browser.body(security.get("/api/session"));
        String person = com.jayway.jsonpath.JsonPath.read(own, "$.person.id");
        String id = transactions.execute(_ -> jdbc.sql("select id from access.account where tenant_id = :tenant and person_id = :person")
            .param("person", UUID.fromString(person)).query(UUID.class).single()).toString();
        assertThat(Browser.code(security.send(HttpMethod.PUT, "/api/accounts/" + id + "/rights", "{\"roles\":[\"CLERK\"]}"))).isEqualTo("access.own-account");
        assertThat(security.get("/api/session")).bodyJson().extractingPath("$.idleMinutes").isEqualTo(15);
    }

    @Test
    void keepsTheThreeAdministratorsApartInTheDatabaseToo() {
        var id = access.createAccount(product, new NewAccount(login(), person(), PASSWORD, Set.of(Role.SYS_ADMIN), Set.of(), false));
        for (var realm : List.of("SYS_ADMIN", "BUSINESS", "AUDIT_ADMIN")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> transactions.executeWithoutResult(_ -> jdbc.sql("""
                    insert into access.account_role (tenant_id, id, account_id, realm, role) values (:tenant, :id, :account, :realm, 'AUDIT_ADMIN')
                    """).param("id", Ids.next()).param("account", id).param("realm", realm).update()));
        }
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> access.createAccount(product,
            new NewAccount(login(), person(), PASSWORD, Set.of(Role.SYS_ADMIN, Role.CLERK), Set.of(), false)));
    }

    @Test
    void givesAnActorTheSubtreesOfItsUnits() {
        var below = organization.create(product, NewUnit.of("下属", UnitKind.OFFICE).under(unit)).id();
        var elsewhere = organization.create(product, NewUnit.of("别处" + below, UnitKind.COUNTY)).id();
        assertThat(actor(Role.LIAISON, Set.of()).scope()).containsExactlyInAnyOrder(unit, below);
        assertThat(actor(Role.LIAISON, Set.of(elsewhere)).scope()).containsExactly(elsewhere);
        assertThat(actor(Role.CLERK, Set.of()).scope()).contains(unit, below, elsewhere);
    }

    @Test
    void writesDownEverySignInFailureAndRight() {
        var login = account(Role.CLERK);
        var browser = new Browser(mvc);
        browser.signIn(login, "x");
        browser.signIn(login, PASSWORD);
        access.audit(product, "test.kind", "<script>", true, Map.of("n", 1));
        var auditor = signedIn(Role.AUDIT_ADMIN);
        var lines = Browser.body(auditor.get("/api/audit"));
        assertThat(lines).contains("session.opened", "session.refused", login, "account.created", "test.kind").doesNotContain(PASSWORD);
        assertThat(browser.get("/api/audit")).hasStatus(403);
    }

    @Test
    void createsHundredsOfAccountsAtOnce() {
        var people = organization.createPeople(product, IntStream.range(0, 300).mapToObj(i -> NewPerson.of("人员" + i, unit, "")).toList());
        var ids = access.createAccounts(product, people.stream().map(person -> new NewAccount(login(), person.id(), PASSWORD, Set.of(Role.LIAISON), Set.of(), false)).toList());
        assertThat(ids).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void refusesASecondAccountOfAPersonOrLogin() {
        var person = person();
        var login = login();
        access.createAccount(product, new NewAccount(login, person, PASSWORD, Set.of(), Set.of(), true));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> access.createAccount(product, new NewAccount(login(), person, PASSWORD, Set.of(), Set.of(), true)))
            .satisfies(no -> assertThat(no.code()).isEqualTo("access.person-has-account"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> access.createAccount(product, new NewAccount(login, person(), PASSWORD, Set.of(), Set.of(), true)))
            .satisfies(no -> assertThat(no.code()).isEqualTo("access.login-taken"));
    }

    private Actor actor(Role role, Set<UUID> scope) {
        var login = login();
        access.createAccount(product, new NewAccount(login, person(), PASSWORD, Set.of(role), scope, false));
        var browser = new Browser(mvc);
        browser.signIn(login, PASSWORD);
        return live.find(browser.cookies.get("guatu_session").getValue()).orElseThrow().actor();
    }

    private Browser signedIn(Role role) {
        var browser = new Browser(mvc);
        assertThat(browser.signIn(account(role), PASSWORD)).hasStatusOk();
        return browser;
    }

    private String account(Role role) {
        var login = login();
        access.createAccount(product, new NewAccount(login, person(), PASSWORD, Set.of(role), Set.of(), false));
        return login;
    }

    private UUID person() {
        return organization.createPerson(product, NewPerson.of("人员", unit, "")).id();
    }

    private static String login() {
        return "u" + Ids.next().toString().replace("-", "").substring(8);
    }

    private void set(String change, Browser browser) {
        control.sql("update ctl.session set " + change + " where token_hash = :hash and tenant_id = :tenant")
            .param("hash", Secrets.hash(browser.cookies.get("guatu_session").getValue())).param("tenant", Tenants.current().id()).update();
        live.forget();
    }
}
