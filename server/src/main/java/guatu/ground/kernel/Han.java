package guatu.ground.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Both scripts: 區發展和改革局 and 区发展和改革局 are found by each other. One character becomes one character, so places in a text stay.
public final class Han {

    private static final char[] SIMPLE = table();

    private Han() {
    }

    /// Two lines of the same length: each traditional character above its simplified one (from Unicode's variants).
    private static char[] table() {
        try (var in = Han.class.getResourceAsStream("/han/simplified.txt")) {
            if (in == null) {
                throw new IllegalStateException("han/simplified.txt is missing");
            }
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            var table = new char[Character.MAX_VALUE + 1];
            for (var c = 0; c < table.length; c++) {
                table[c] = (char) c;
            }
            for (var i = 0; i < lines[0].length(); i++) {
                table[lines[0].charAt(i)] = lines[1].charAt(i);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same text in simplified characters.
    public static String simplified(String text) {
        var at = 0;
        while (at < text.length() && SIMPLE[text.charAt(at)] == text.charAt(at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var simple = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            simple.append(SIMPLE[text.charAt(at)]);
        }
        return simple.toString();
    }

    /// What a search compares: simplified, half-width, lower-case.
    public static String folded(String text) {
        var half = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            half.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u3000' || c == '\u00a0' ? ' ' : c);
        }
        return simplified(half.toString()).toLowerCase(Locale.ROOT);
    }
}
