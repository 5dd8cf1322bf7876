package guatu.ground.ledger;

import tools.jackson.databind.JsonNode;

/// The one way to write a JSON value: keys in order of their UTF-16 units, no spaces, no nulls in objects, numbers plain and without
/// trailing zeros (after RFC 8785, but numbers stay decimal: 1.10 and 1.1 are the same amount, 0.1 is never a double).
final class CanonicalJson {

    private CanonicalJson() {
    }

    static String of(JsonNode node) {
        var text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node, text);
            case ARRAY -> array(node, text);
            case NUMBER -> number(node, text);
            case BOOLEAN -> text.append(node.booleanValue());
            case STRING, BINARY -> string(node.asString(), text);
            case NULL, MISSING -> text.append("null");
            case POJO -> throw new IllegalArgumentException("not a JSON value: " + node);
        }
    }

    private static void object(JsonNode node, StringBuilder text) {
        text.append('{');
        var start = text.length();
        node.properties().stream().filter(field -> !field.getValue().isNull()).sorted(java.util.Map.Entry.comparingByKey()).forEach(field -> {
            comma(text, start);
            string(field.getKey(), text);
            text.append(':');
            write(field.getValue(), text);
        });
        text.append('}');
    }

    private static void array(JsonNode node, StringBuilder text) {
        text.append('[');
        var start = text.length();
        for (var element : node) {
            comma(text, start);
            write(element, text);
        }
        text.append(']');
    }

    private static void comma(StringBuilder text, int start) {
        if (text.length() > start) {
            text.append(',');
        }
    }

    private static void number(JsonNode node, StringBuilder text) {
        var value = node.decimalValue();
        text.append(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private static void string(String value, StringBuilder text) {
        text.append('"');
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20) {
                        text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
