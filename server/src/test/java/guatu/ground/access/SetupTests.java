package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.GuatuTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
// a context of its own: the csrf() of other tests leaves its mark on the shared filter
@TestPropertySource(properties = "guatu.tests=own-cookies")
class SetupTests {

    @Autowired
    Setup setup;

    @Autowired
    MockMvcTester mvc;

    @Test
    void makesThreeAdministratorsOnceAndBurnsItsToken() {
        var browser = new Browser(mvc);
        assertThat(browser.get("/api/session/hint")).bodyJson().extractingPath("$.setupNeeded").isEqualTo(true);
        var first = setup.invite().orElseThrow();
        var token = setup.invite().orElseThrow();
        assertThat(Browser.code(browser.post("/api/setup", form(first, "SEC_ADMIN", "mulan-Tide-72")))).as("only the newest").isEqualTo("access.setup-burnt");
        assertThat(Browser.code(browser.post("/api/setup", form("guess", "SEC_ADMIN", "mulan-Tide-72")))).isEqualTo("access.setup-burnt");
        assertThat(Browser.body(browser.post("/api/setup", form(token, "CLERK", "mulan-Tide-72")))).contains("access.setup-three");
        assertThat(Browser.body(browser.post("/api/setup", form(token, "SEC_ADMIN", "123")))).contains("access.password-short", "administrators[1].password");
        assertThat(browser.post("/api/setup", form(token, "SEC_ADMIN", "mulan-Tide-72"))).hasStatus(204);
        assertThat(Browser.code(browser.post("/api/setup", form(token, "SEC_ADMIN", "mulan-Tide-72")))).isEqualTo("access.setup-burnt");
        assertThat(setup.invite()).isEmpty();
        assertThat(browser.get("/api/session/hint")).bodyJson().extractingPath("$.tenant.name").isEqualTo("示范县");
        assertThat(browser.signIn("shenji", "mulan-Tide-72")).hasStatusOk().bodyJson().extractingPath("$.roles").asArray().containsExactly("AUDIT_ADMIN");
    }

    private static String form(String token, String second, String password) {
        return """
            {"token": "%s", "tenantName": "示范县", "administrators": [
              {"role": "SYS_ADMIN", "login": "xitong", "name": "甲", "password": "mulan-Tide-72"},
              {"role": "%s", "login": "anquan", "name": "乙", "password": "%s"},
              {"role": "AUDIT_ADMIN", "login": "shenji", "name": "丙", "password": "mulan-Tide-72"}]}
            """.formatted(token, second, password);
    }
}
