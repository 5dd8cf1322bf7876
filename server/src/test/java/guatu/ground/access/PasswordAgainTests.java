package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Reauthentication;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
class PasswordAgainTests {

    private static final String PASSWORD = "mulan-Tide-72";

    @Autowired
    Reauthentication reauthentication;

    @Autowired
    Access access;

    @Autowired
    Organization organization;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transactions;

    private Actor signer = Actor.system("测试");
    private String login = "";

    @BeforeEach
    void account() {
        var product = Actor.system("测试");
        login = "q" + Ids.next().toString().substring(24);
        var unit = organization.create(product, NewUnit.of("单位" + login, UnitKind.DEPARTMENT)).id();
        var person = organization.createPerson(product, NewPerson.of("签署人", unit, "主任")).id();
        access.createAccount(product, new NewAccount(login, person, PASSWORD, Set.of(Role.LIAISON), Set.of(), false));
        signer = new Actor(person, "签署人", unit, EnumSet.of(Role.LIAISON), Set.of(unit));
    }

    @Test
    void letsThePasswordOfTheActorPass() {
        reauthentication.prove(signer, PASSWORD);
        assertThat(kinds()).containsExactly("signing.proved");
    }

    @Test
    void refusesAnotherPasswordAndKeepsTheTryThoughTheCallerRollsBack() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> transactions.executeWithoutResult(_ -> reauthentication.prove(signer, "mulan-Tide-73")))
            .extracting(Refusal::code).isEqualTo("access.wrong-password");
        assertThat(kinds()).containsExactly("signing.refused");
    }

    @Test
    void locksAfterFiveFailuresAlsoForTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reauthentication.prove(signer, "wrong")).extracting(Refusal::code).isEqualTo("access.wrong-password");
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reauthentication.prove(signer, PASSWORD)).extracting(Refusal::code).isEqualTo("access.locked");
        assertThat(kinds()).contains("signing.locked");
    }

    @Test
    void letsNobodySignWithoutAnAccount() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reauthentication.prove(Actors.liaison(UUID.randomUUID()), PASSWORD))
            .extracting(Refusal::code).isEqualTo("access.no-account");
    }

    private Set<String> kinds() {
        return audit.before(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0), 100).stream().filter(line -> line.subject().equals(login))
            .map(AuditTrail.Line::kind).filter(kind -> kind.startsWith("signing.")).collect(Collectors.toSet());
    }
}
