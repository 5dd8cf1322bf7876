package guatu.ground.ledger;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledger")
class LedgerController {

    private static final int PAGE = 100;

    private final LedgerReading reading;
    private final LedgerExport export;
    private final LedgerHash hash;
    private final BusinessClock clock;
    private final AtomicBoolean checking = new AtomicBoolean();

    LedgerController(LedgerReading reading, LedgerExport export, LedgerHash hash, BusinessClock clock) {
        this.reading = reading;
        this.export = export;
        this.hash = hash;
        this.clock = clock;
    }

    @GetMapping
    @Needs({Role.AUDIT_ADMIN, Role.CLERK})
    Rows entries(@RequestParam @Nullable String kind, @RequestParam @Nullable UUID subject, @RequestParam @Nullable Long after) {
        var found = reading.before(after == null ? Long.MAX_VALUE : after, kind, subject, PAGE);
        return new Rows(found.stream().map(Row::of).toList(), found.size() < PAGE ? null : found.getLast().seq());
    }

    @GetMapping("/head")
    @Needs({Role.AUDIT_ADMIN, Role.CLERK})
    Newest head() {
        var head = reading.head();
        return new Newest(head.seq(), head.hash(), hash.algorithm().standardName());
    }

    /// Recomputes the whole chain; one at a time.
    @GetMapping("/check")
    @Needs(Role.AUDIT_ADMIN)
    Check check() {
        if (!checking.compareAndSet(false, true)) {
            throw new Refusal("ledger.check-running");
        }
        try {
            var head = reading.head();
            var broken = reading.check(head);
            return new Check(clock.now(), head.seq(), head.hash(), broken.isPresent() ? broken.getAsLong() : null);
        } finally {
            checking.set(false);
        }
    }

    @GetMapping("/export")
    @Needs(Role.AUDIT_ADMIN)
    void export(Actor actor, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to, HttpServletResponse response) throws IOException {
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadInput("to", "ledger.range-backwards", from.toString(), to.toString());
        }
        var range = export.announce(actor, from, to);
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename("存证-" + range.firstSeq() + "-" + range.lastSeq() + ".jsonl", StandardCharsets.UTF_8).build().toString());
        export.write(range, response.getOutputStream());
    }

    record Rows(List<Row> rows, @Nullable Long next) {
    }

    record Row(long seq, Instant at, String kind, UUID subject, String bodyHash, String algorithm, String prevHash, String hash) {

        static Row of(Entry link) {
            return new Row(link.seq(), link.at(), link.kind(), link.subject(), link.bodyHash(), link.algorithm(), link.prevHash(), link.hash());
        }
    }

    record Newest(long seq, String hash, String algorithm) {
    }

    record Check(Instant at, long count, String head, @Nullable Long brokenAt) {
    }
}
