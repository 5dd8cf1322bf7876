package guatu.ground.ledger;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the chain page by page, each page in a short transaction: a slow reader holds no connection.
@Component
class LedgerReading {

    private static final int PAGE = 10_000;

    private final Entries entries;
    private final LedgerHash hash;
    private final TransactionTemplate transactions;

    LedgerReading(Entries entries, LedgerHash hash, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.hash = hash;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
    }

    Head head() {
        return read(() -> entries.head().orElse(Head.NONE));
    }

    List<Entry> before(long seq, @Nullable String kind, @Nullable UUID subject, int limit) {
        return read(() -> entries.before(seq, kind, subject, limit));
    }

    /// What an export of these days holds: the numbers between the first and the last entry of the days, without a hole.
    ExportHeader range(@Nullable LocalDate from, @Nullable LocalDate to) {
        return read(() -> {
            var head = entries.head().orElse(Head.NONE);
            var first = from == null ? 1 : entries.firstSince(from.atStartOfDay(BusinessClock.ZONE).toInstant()).orElse(head.seq() + 1);
            var last = to == null ? head.seq() : Math.min(head.seq(), entries.lastBefore(to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant()).orElse(0L));
            var start = Math.min(first, head.seq() + 1);
            var before = start == 1 ? Head.NONE.hash() : entries.after(start - 2, 1).getFirst().hash();
            var end = Math.max(last, start - 1);
            return new ExportHeader(ExportHeader.FORMAT, ExportHeader.VERSION, Tenants.current().id(), from == null ? null : from.toString(), to == null ? null : to.toString(),
                start, end, before, hash.algorithm().standardName(), new ExportHeader.ExportHead(head.seq(), head.hash()), end - start + 1);
        });
    }

    /// Every entry of a range, in order.
    void each(ExportHeader range, Consumer<Entry> taker) {
        for (var next = range.firstSeq(); next <= range.lastSeq();) {
            var from = next;
            var size = (int) Math.min(PAGE, range.lastSeq() - next + 1);
            var page = read(() -> entries.after(from - 1, size));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(taker);
            next = page.getLast().seq() + 1;
        }
    }

    /// The number of the first link up to a head that was altered or lost, if any.
    OptionalLong check(Head until) {
        var head = Head.NONE;
        while (head.seq() < until.seq()) {
            var from = head.seq();
            var size = (int) Math.min(PAGE, until.seq() - from);
            var links = read(() -> entries.after(from, size));
            var broken = Chain.firstBreak(head, links);
            if (links.isEmpty() || broken.isPresent()) {
                return broken.isPresent() ? broken : OptionalLong.of(from + 1);
            }
            head = new Head(links.getLast().seq(), links.getLast().hash());
        }
        return head.equals(until) ? OptionalLong.empty() : OptionalLong.of(head.seq());
    }

    private <T> T read(java.util.function.Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }
}
