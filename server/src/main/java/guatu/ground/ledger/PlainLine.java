package guatu.ground.ledger;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads an entry whose line is written exactly as the export writes it: same keys, same order, no spaces, no escapes, ASCII. Five times as quick as
/// a JSON parser; any other line is left to that.
final class PlainLine {

    private static final byte[][] KEYS = {key("{\"seq\":"), key(",\"at\":\""), key("\",\"kind\":\""), key("\",\"subject\":\""), key("\",\"bodyHash\":\""),
        key("\",\"algorithm\":\""), key("\",\"prevHash\":\""), key("\",\"hash\":\"")};
    private static final byte[] END = key("\"}");
    private static final int DIGITS = 18;

    private final byte[] line;
    private final int length;
    private int at;

    private PlainLine(byte[] line, int length) {
        this.line = line;
        this.length = length;
    }

    static @Nullable ExportLine read(byte[] line, int length) {
        return new PlainLine(line, length).read();
    }

    private @Nullable ExportLine read() {
        var seq = passed(KEYS[0]) ? number() : -1;
        var texts = new String[KEYS.length];
        for (var i = 1; i < KEYS.length; i++) {
            if (seq < 0 || !passed(KEYS[i])) {
                return null;
            }
            texts[i] = text();
        }
        return passed(END) && at == length ? new ExportLine(seq, texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7]) : null;
    }

    private boolean passed(byte[] key) {
        if (at + key.length > length) {
            return false;
        }
        for (var i = 0; i < key.length; i++) {
            if (line[at + i] != key[i]) {
                return false;
            }
        }
        at += key.length;
        return true;
    }

    private long number() {
        var begin = at;
        var value = 0L;
        while (at < length && line[at] >= '0' && line[at] <= '9' && at - begin <= DIGITS) {
            value = value * 10 + line[at++] - '0';
        }
        return at == begin || at - begin > DIGITS || line[begin] == '0' ? -1 : value;
    }

    /// Up to the quote; an escape, a control or a byte beyond ASCII ends it before, and then no key follows.
    private String text() {
        var begin = at;
        while (at < length && line[at] >= ' ' && line[at] != '"' && line[at] != '\\') {
            at++;
        }
        return new String(line, begin, at - begin, StandardCharsets.ISO_8859_1);
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
