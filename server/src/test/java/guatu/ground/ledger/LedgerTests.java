package guatu.ground.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Tenants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuatuTest
class LedgerTests {

    @Autowired
    Ledger ledger;

    @Test
    void keepsOneUnbrokenChainUnderConcurrentWriters() throws Exception {
        var tenant = Tenants.current();
        Callable<Entry> write = () -> Tenants.as(tenant, () -> ledger.append("test", Ids.next(), Map.of("amount", new BigDecimal("1.50"))));
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
        var links = ledger.appendAll(fresh);
        assertThat(links).extracting(Entry::subject).isEqualTo(fresh.stream().map(NewEntry::subject).toList());
        assertThat(ledger.head()).isEqualTo(links.getLast().hash());
        assertThat(ledger.firstBreak()).isEmpty();
        assertThat(ledger.appendAll(List.of())).isEmpty();
    }

    @Test
    void hashesTheSameContentAlike() {
        assertThat(ledger.hashOf(Map.of("a", new BigDecimal("1.10"), "b", "值"))).isEqualTo(ledger.hashOf(Map.of("b", "值", "a", new BigDecimal("1.1"))))
            .isNotEqualTo(ledger.hashOf(Map.of("b", "值", "a", new BigDecimal("1.2"))));
    }
}
