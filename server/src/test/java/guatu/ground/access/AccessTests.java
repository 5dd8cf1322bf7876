package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

@GuatuTest
class AccessTests extends SigningIn {

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
}
