package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Accounts of a unit, and browsers that sign in with them.
@GuatuTest
// a context of its own: the csrf() of other tests leaves its mark on the shared filter
@TestPropertySource(properties = "guatu.tests=own-cookies")
abstract class SigningIn {

    static final String PASSWORD = "mulan-Tide-72";

    @Autowired
    Access access;
    @Autowired
    Organization organization;
    @Autowired
    LiveSessions live;
    @Autowired
    MockMvcTester mvc;
    final Actor product = Actor.system("测试");
    UUID unit = Ids.next();

    @BeforeEach
    void unit() {
        unit = organization.create(product, NewUnit.of("单位" + unit, UnitKind.DEPARTMENT)).id();
    }

    Browser signedIn(Role role) {
        var browser = new Browser(mvc);
        assertThat(browser.signIn(account(role), PASSWORD)).hasStatusOk();
        return browser;
    }

    String account(Role role) {
        var login = login();
        access.createAccount(product, new NewAccount(login, person(), PASSWORD, Set.of(role), Set.of(), false));
        return login;
    }

    UUID person() {
        return organization.createPerson(product, NewPerson.of("人员", unit, "")).id();
    }

    static String login() {
        return "u" + Ids.next().toString().replace("-", "").substring(8);
    }
}
