package guatu.ground.ledger;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 存证导出: JSON Lines that `./guatu verify` reads: a header, one entry a line, a last line. Streamed.
@Component
class LedgerExport {

    private final LedgerReading reading;
    private final ApplicationEventPublisher events;
    private final JsonMapper json = JsonMapper.shared();

    LedgerExport(LedgerReading reading, ApplicationEventPublisher events) {
        this.reading = reading;
        this.events = events;
    }

    /// Fixes the range and leaves a line in the audit trail.
    @Transactional
    public ExportHeader announce(Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {
        var range = reading.range(from, to);
        events.publishEvent(new Audited(actor, "ledger.exported", range.firstSeq() + "-" + range.lastSeq(), true, Map.of("count", range.count())));
        return range;
    }

    void write(ExportHeader range, OutputStream to) throws IOException {
        var out = new BufferedOutputStream(to, 64 * 1024);
        var written = new long[1];
        line(out, range);
        try {
            reading.each(range, link -> {
                line(out, ExportLine.of(link));
                written[0]++;
            });
        } catch (UncheckedIOException away) {
            throw away.getCause();
        }
        line(out, new ExportEnd(true, written[0]));
        out.flush();
    }

    private void line(OutputStream out, Object value) {
        try {
            out.write(json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
