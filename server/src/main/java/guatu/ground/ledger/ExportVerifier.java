package guatu.ground.ledger;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Verifies an export of the ledger as a stream. No database, no clock, memory that does not grow with the file.
final class ExportVerifier {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final ObjectReader HEADER = JSON.readerFor(ExportHeader.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectReader ENTRY = JSON.readerFor(ExportLine.class);
    private static final ObjectReader END = JSON.readerFor(ExportEnd.class);

    private final FileLines lines;
    private final Flaws flaws = new Flaws();
    private final @Nullable String wanted;

    private ExportVerifier(InputStream in, @Nullable String wanted) {
        this.lines = new FileLines(in);
        this.wanted = wanted;
    }

    /// Verifies what the stream holds; `head` is a head that was printed somewhere else, hex.
    static Verification verify(InputStream in, @Nullable String head) throws IOException {
        return new ExportVerifier(in, head).run();
    }

    private Verification run() throws IOException {
        var header = header();
        if (header == null) {
            return new Verification(null, 0, flaws, wanted, java.util.OptionalLong.empty(), null);
        }
        var walk = new ChainWalk(header, flaws, wanted);
        var end = entries(walk);
        walk.end(lines.number());
        if (end == null) {
            flaws.add(Wrong.CUT, lines.number(), 0, 0);
        } else if (end.count() != walk.seen() && !flaws.any(Wrong.MISSING, Wrong.ADDED, Wrong.UNREADABLE, Wrong.TOO_LONG)) {
            flaws.add(Wrong.COUNT, lines.number(), walk.seen(), end.count());
        }
        if (wanted != null && walk.anchor().isEmpty()) {
            flaws.add(Wrong.HEAD, 0, 0, 0);
        }
        return new Verification(header, walk.seen(), flaws, wanted, walk.anchor(), walk.newest());
    }

    private @Nullable ExportHeader header() throws IOException {
        if (!lines.next()) {
            flaws.add(Wrong.EMPTY, 0, 0, 0);
            return null;
        }
        var header = lines.tooLong() ? null : this.<ExportHeader>read(HEADER);
        if (header == null || !ExportHeader.FORMAT.equals(header.format())) {
            flaws.add(lines.length() == 0 && !lines.tooLong() && !lines.ended() ? Wrong.EMPTY : Wrong.FOREIGN, 1, 0, 0);
            return null;
        }
        if (header.version() != ExportHeader.VERSION) {
            flaws.add(Wrong.VERSION, 1, header.version(), 0);
            return null;
        }
        if (!header.sound()) {
            flaws.add(Wrong.HEADER, 1, 0, 0);
            return null;
        }
        return header;
    }

    /// Walks the entries, one looked ahead; answers with the last line, if the file has it.
    private @Nullable ExportEnd entries(ChainWalk walk) throws IOException {
        ExportLine held = null;
        var line = 0L;
        ExportEnd end = null;
        while (lines.next()) {
            if (lines.blank()) {
                continue;
            }
            if (end != null) {
                flaws.add(Wrong.UNREADABLE, lines.number(), 0, 0);
                continue;
            }
            var entry = entry();
            end = entry == null && !lines.tooLong() ? end() : null;
            if (entry == null && end == null) {
                flaws.add(lines.tooLong() ? Wrong.TOO_LONG : Wrong.UNREADABLE, lines.number(), 0, 0);
                continue;
            }
            if (held != null) {
                walk.take(held, line, entry == null ? 0 : entry.seq());
            }
            held = entry;
            line = lines.number();
        }
        if (held != null) {
            walk.take(held, line, 0);
        }
        return end;
    }

    private @Nullable ExportLine entry() {
        var plain = lines.tooLong() ? null : PlainLine.read(lines.bytes(), lines.length());
        var entry = plain != null || lines.tooLong() ? plain : this.<ExportLine>read(ENTRY);
        return entry != null && entry.wellFormed() ? entry : null;
    }

    private @Nullable ExportEnd end() {
        var end = this.<ExportEnd>read(END);
        return end != null && end.end() ? end : null;
    }

    private <T> @Nullable T read(ObjectReader reader) {
        try {
            return reader.readValue(lines.bytes(), mark(), lines.length() - mark());
        } catch (JacksonException no) {
            return null;
        }
    }

    /// Editors under Windows put a mark before the first line.
    private int mark() {
        var bytes = lines.bytes();
        return lines.number() == 1 && lines.length() >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
    }
}
