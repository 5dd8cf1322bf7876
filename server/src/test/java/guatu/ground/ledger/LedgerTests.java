package guatu.ground.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Tenants;
import guatu.ground.kernel.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@GuatuTest
class LedgerTests {

    @Autowired
    Ledger ledger;

    @Autowired
    Entries entries;

    @Autowired
    LedgerReading reading;

    @Autowired
    BusinessClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    PlatformTransactionManager manager;

    @Test
    void keepsOneUnbrokenChainUnderConcurrentWriters() throws Exception {
        var tenant = Tenants.current();
        Callable<String> write = () -> Tenants.as(tenant, () -> ledger.append("test", Ids.next(), Map.of("amount", new BigDecimal("1.50"))));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(IntStream.range(0, 40).mapToObj(_ -> write).toList())) {
                done.get();
            }
        }
        assertThat(ledger.firstBreak()).isEmpty();
    }

    @Test
    void sealsManyAtOnceInTheOrderGiven() {
        var fresh = IntStream.range(0, 2_000).mapToObj(i -> new NewEntry("test", Ids.next(), Map.of("n", i))).toList();
        var before = seq();
        var sealed = ledger.appendAll(fresh);
        var links = since(before);
        assertThat(links).extracting(Entry::subject).isEqualTo(fresh.stream().map(NewEntry::subject).toList());
        assertThat(links).extracting(Entry::bodyHash).isEqualTo(sealed);
        assertThat(sealed.getFirst()).isEqualTo(ledger.hashOf(Map.of("n", 0)));
        assertThat(ledger.head()).isEqualTo(links.getLast().hash());
        assertThat(ledger.firstBreak()).isEmpty();
        assertThat(ledger.appendAll(List.of())).isEmpty();
    }

    @Test
    void hashesTheSameContentAlike() {
        assertThat(ledger.hashOf(Map.of("a", new BigDecimal("1.10"), "b", "值"))).isEqualTo(ledger.hashOf(Map.of("b", "值", "a", new BigDecimal("1.1"))))
            .isNotEqualTo(ledger.hashOf(Map.of("b", "值", "a", new BigDecimal("1.2"))));
    }

    @Test
    void goesOnWithAnotherAlgorithmOnTheSameChain() {
        seal("before");
        var before = seq();
        var setting = new LedgerHash("SM3");
        var later = new Ledger(entries, reading, new Sealing(entries, setting, clock), setting, json);
        transaction().executeWithoutResult(_ -> later.append("sm3", Ids.next(), Map.of("n", 1)));
        seal("after");
        assertThat(since(before)).extracting(Entry::algorithm).containsExactly("SM3", "SHA-256");
        assertThat(since(before).getFirst().bodyHash()).isEqualTo(Chain.hash(HashAlgorithm.SM3, "{\"n\":1}"));
        assertThat(ledger.firstBreak()).isEmpty();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new LedgerHash("MD5")).withMessageContaining("SM3");
    }

    @Test
    void writesNothingBeforeTheEndAndNothingAfterARollback() {
        var before = seq();
        transaction().executeWithoutResult(status -> {
            seal("a");
            assertThat(seq()).isEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(seq()).isEqualTo(before);
        seal("b");
        assertThat(since(before)).extracting(Entry::kind).containsExactly("b");
    }

    @Test
    void keepsWhatOthersSealBeforeTheCommitEvenIfNothingWasSealedBefore() {
        var before = seq();
        transaction().executeWithoutResult(_ -> {
            beforeCommit(() -> seal("late"));
            seal("early");
        });
        transaction().executeWithoutResult(_ -> beforeCommit(() -> seal("only-late")));
        assertThat(since(before)).extracting(Entry::kind).containsExactly("early", "late", "only-late");
    }

    @Test
    void givesATransactionInsideAnotherItsOwnEntries() {
        var before = seq();
        transaction().executeWithoutResult(status -> {
            seal("outer");
            transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(_ -> seal("inner"));
            seal("outer-lost");
            status.setRollbackOnly();
        });
        assertThat(since(before)).extracting(Entry::kind).containsExactly("inner");
    }

    @Test
    void forgetsWhatWasSealedSinceASavepointThatIsRolledBack() {
        var before = seq();
        transaction().executeWithoutResult(_ -> {
            lostInside();
            seal("kept");
            lostInside();
        });
        assertThat(since(before)).extracting(Entry::kind).containsExactly("kept");
    }

    @Test
    void refusesToSealInATransactionThatOnlyReads() {
        var reading = transaction();
        reading.setReadOnly(true);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> reading.executeWithoutResult(_ -> seal("no")));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void doesNotHoldUpOthersWhileATransactionGoesOn() throws Exception {
        var tenant = Tenants.current();
        try (var threads = Executors.newSingleThreadExecutor()) {
            transaction().executeWithoutResult(_ -> {
                seal("long");
                try {
                    threads.submit(() -> Tenants.run(tenant, () -> seal("short"))).get(10, TimeUnit.SECONDS);
                } catch (Exception waited) {
                    throw new AssertionError(waited);
                }
            });
        }
        assertThat(ledger.firstBreak()).isEmpty();
    }

    @Test
    void cannotBeChangedByTheRuntimeRole() throws SQLException {
        try (var connection = TestDatabase.dataSource().getConnection()) {
            for (var table : List.of("ledger.entry", "access.audit")) {
                for (var verb : List.of("update " + table + " set tenant_id = tenant_id", "delete from " + table, "truncate " + table)) {
                    assertThatExceptionOfType(SQLException.class).as(verb).isThrownBy(() -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute(verb);
                        }
                    }).satisfies(no -> assertThat(no.getSQLState()).isEqualTo("42501"));
                }
            }
        }
    }

    private void lostInside() {
        transaction(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(status -> {
            seal("lost");
            status.setRollbackOnly();
        });
    }

    private void seal(String kind) {
        ledger.append(kind, Ids.next(), Map.of("kind", kind));
    }

    private static void beforeCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }

    private TransactionTemplate transaction(int... propagation) {
        var template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation.length == 0 ? TransactionDefinition.PROPAGATION_REQUIRED : propagation[0]);
        return template;
    }

    private long seq() {
        return transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW).execute(_ -> entries.head().orElse(Head.NONE).seq());
    }

    private List<Entry> since(long seq) {
        return transaction().execute(_ -> entries.after(seq, 10_000));
    }
}
