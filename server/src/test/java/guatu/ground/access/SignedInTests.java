package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.ControlJdbc;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Tenants;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@GuatuTest
class SignedInTests extends SigningIn {

    @Autowired
    ControlJdbc control;

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

    private void set(String change, Browser browser) {
        control.sql("update ctl.session set " + change + " where token_hash = :hash and tenant_id = :tenant")
            .param("hash", Secrets.hash(browser.cookies.get("guatu_session").getValue())).param("tenant", Tenants.current().id()).update();
        live.forget();
    }
}
