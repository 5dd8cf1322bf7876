package guatu.ground.ledger;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.LastAct;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Collects what a transaction seals and writes it as the transaction's last act: the chain's row is locked for one batch and the
/// commit only, and after every other lock (docs/decisions/2026-11-22-ledger-writes-last.md).
@Component
class Sealing {

    private final Entries entries;
    private final LedgerHash hash;
    private final BusinessClock clock;

    Sealing(Entries entries, LedgerHash hash, BusinessClock clock) {
        this.entries = entries;
        this.hash = hash;
        this.clock = clock;
    }

    void later(List<Chain.Sealable> fresh) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("a transaction that only reads cannot seal " + fresh.getFirst().kind());
        }
        LastAct.of(this, Batch.class, Batch::new).waiting.addAll(fresh);
    }

    private final class Batch extends LastAct {

        private final List<Chain.Sealable> waiting = new ArrayList<>();
        private final Map<Object, Integer> savepoints = new HashMap<>();

        private Batch() {
            super(Sealing.this);
        }

        @Override
        protected void perform() {
            if (!waiting.isEmpty()) {
                entries.add(Chain.extend(entries.lockedHead(), clock.now().truncatedTo(ChronoUnit.MICROS), hash.algorithm(), waiting));
                waiting.clear();
            }
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, waiting.size());
        }

        /// A savepoint that this batch never saw is older than its first entry.
        @Override
        public void savepointRollback(Object savepoint) {
            var kept = savepoints.get(savepoint);
            waiting.subList(kept == null ? 0 : kept, waiting.size()).clear();
        }
    }
}
