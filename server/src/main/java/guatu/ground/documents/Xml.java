package guatu.ground.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML top to bottom: what is opened is closed, what is text is escaped, what XML forbids is left out.
final class Xml {

    private final StringBuilder out = new StringBuilder(4096).append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element; attributes come as name, value, name, value.
    Xml open(String tag, Object... attributes) {
        head(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    Xml empty(String tag, Object... attributes) {
        head(tag, attributes).append("/>");
        return this;
    }

    Xml leaf(String tag, Object text, Object... attributes) {
        return open(tag, attributes).text(text.toString()).close();
    }

    Xml text(String text) {
        text.codePoints().forEach(this::put);
        return this;
    }

    Xml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder head(String tag, Object... attributes) {
        out.append('<').append(tag);
        for (var i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1].toString());
            out.append('"');
        }
        return out;
    }

    private void put(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> {
                if (c == '\t' || c == '\n' || c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
