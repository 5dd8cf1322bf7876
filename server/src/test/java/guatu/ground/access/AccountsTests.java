package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.UnitKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
class AccountsTests extends SigningIn {

    @Autowired
    TenantJdbc jdbc;
    @Autowired
    TransactionTemplate transactions;

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
}
