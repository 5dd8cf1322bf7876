package guatu.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// Every audit line is sealed in the ledger with the transaction that wrote it.
@GuatuTest
class AuditSealTests {

    private static final Actor SOMEBODY = Actor.system("测试");

    @Autowired
    AuditTrail trail;

    @Autowired
    SignIn signIn;

    @Autowired
    Ledger ledger;

    @Autowired
    TenantJdbc jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void sealsWhatIsReadBackLaterByTheSameHash() {
        events.publishEvent(new Audited(SOMEBODY, "test.done", "事项", true, Map.of("count", 3, "share", new BigDecimal("1.50"), "at", Instant.parse("2026-06-30T02:00:00.123456Z"),
            "ids", List.of(UUID.randomUUID()))));
        var line = newest();
        assertThat(sealed(line.id())).isEqualTo(ledger.hashOf(line));
    }

    @Test
    void sealsAFailedSignIn() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> signIn.signIn("nobody-here", "wrong-Password-1", Optional.empty()));
        var line = newest();
        assertThat(line.kind()).isEqualTo("session.refused");
        assertThat(sealed(line.id())).isEqualTo(ledger.hashOf(line));
        assertThat(ledger.firstBreak()).isEmpty();
    }

    @Test
    void sealsNothingOfATransactionThatIsRolledBack() {
        var before = ledger.head();
        transactions.executeWithoutResult(status -> {
            events.publishEvent(new Audited(SOMEBODY, "test.undone", "事项", true, Map.of()));
            status.setRollbackOnly();
        });
        assertThat(ledger.head()).isEqualTo(before);
    }

    private AuditTrail.Line newest() {
        return trail.before(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0), 1).getFirst();
    }

    private String sealed(UUID line) {
        return transactions.execute(_ -> jdbc.sql("select body_hash from ledger.entry where tenant_id = :tenant and subject = :line and kind = 'audit'")
            .param("line", line).query(String.class).single());
    }
}
