package guatu.ground.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.Tenants;
import guatu.ground.ledger.Ledger;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuatuTest
class VerificationTests extends TaskToVerify {

    @Autowired
    Ledger ledger;

    @Test
    void decidesAtTheDeskTellsTheOthersSealsTheVerdictAndClosesTheDuty() {
        var task = ask(Mode.DESK);
        assertThat(duties(verifier, task)).hasSize(1);
        var head = ledger.head();
        verification.decide(verifier, task.id(), decision("3000", "按实核减"));
        assertThat(ears.verdicts).singleElement().satisfies(given -> {
            assertThat(given.subject()).isEqualTo(task.subject());
            assertThat(given.values()).singleElement().satisfies(value -> assertThat(value.kind()).isEqualTo("CORRECTED"));
        });
        assertThat(ledger.head()).isNotEqualTo(head);
        assertThat(ledger.firstBreak()).isEmpty();
        assertThat(duties(verifier, task)).isEmpty();
        assertThat(verification.verdictsOf(task.item(), 10)).singleElement().satisfies(given ->
            assertThat(given.values().getFirst().verified()).isEqualByComparingTo("3000"));
    }

    @Test
    void keepsOneVerdictOfManyVerifiersAtOnce() throws Exception {
        var task = ask(Mode.DESK);
        var tenant = Tenants.current();
        Callable<Boolean> decide = () -> Tenants.as(tenant, () -> {
            verification.decide(Actors.verifier(Ids.next()), task.id(), decision(SECRET, null));
            return true;
        });
        var won = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> decide).toList())) {
                try {
                    won += done.get() ? 1 : 0;
                } catch (ExecutionException lost) {
                    assertThat(lost.getCause()).isInstanceOf(Stale.class);
                }
            }
        }
        assertThat(won).isOne();
        assertThat(verification.verdictsOf(task.item(), 10)).singleElement().satisfies(given -> assertThat(given.values()).hasSize(1));
    }

    @Test
    void withdrawsWhatIsOpen() {
        var task = ask(Mode.DESK);
        verification.withdraw(task.subject());
        assertThat(duties(verifier, task)).isEmpty();
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> verification.decide(verifier, task.id(), decision(SECRET, null)))
            .satisfies(no -> assertThat(no.code()).isEqualTo("verification.withdrawn"));
    }

    @Test
    void decidesThousandsInBatchesByTheSameRules() {
        var tasks = IntStream.range(0, 10_000).mapToObj(i -> task(i % 10 == 0 ? Mode.ONSITE : Mode.DESK, Instant.parse("2026-03-01T02:00:00Z"))).toList();
        verification.ask(tasks);
        verification.decideAll(tasks.stream().map(task -> new TaskDecision(verifier, task.id(), decision(SECRET, null), Instant.parse("2026-03-03T02:00:00Z"))).toList());
        assertThat(ears.verdicts).hasSize(10_000);
        assertThat(ears.verdicts).filteredOn(given -> given.values().getFirst().kind().equals("MEASURED")).hasSize(1_000);
        assertThat(ledger.firstBreak()).isEmpty();
    }
}
