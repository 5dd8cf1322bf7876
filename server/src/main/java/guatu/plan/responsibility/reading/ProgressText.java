package guatu.plan.responsibility.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 进度 of a cell: "80%(新区实验幼儿园滞后)" is 80 percent and a note.
final class ProgressText {

    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private ProgressText() {}

    static @Nullable ReadProgress read(Cell cell) {
        if (cell.isEmpty()) {
            return null;
        }
        var text = Chars.line(cell.text());
        var half = Chars.half(text);
        if (NUMBER.matcher(half).matches()) {
            var value = new BigDecimal(half);
            var ratio = cell.kind() == Cell.Kind.NUMBER && value.compareTo(BigDecimal.ONE) <= 0;
            return new ReadProgress(Amounts.plain(ratio ? value.movePointRight(2) : value), null);
        }
        var matcher = PERCENT.matcher(half);
        if (!matcher.find()) {
            return new ReadProgress(null, text);
        }
        var note = note(text.substring(matcher.end()));
        return new ReadProgress(Amounts.plain(new BigDecimal(matcher.group(1))), note.isEmpty() ? null : note);
    }

    /// Was an opening bracket left open?
    static boolean open(String text) {
        return text.chars().filter(c -> c == '(' || c == '\uFF08').count() > text.chars().filter(c -> c == ')' || c == '\uFF09').count();
    }

    private static String note(String rest) {
        var text = rest.strip();
        if (text.startsWith("(") || text.startsWith("\uFF08")) {
            var close = closing(text);
            var tail = close < text.length() ? text.substring(close + 1).strip() : "";
            var inside = text.substring(1, close).strip();
            return tail.replaceAll("[。;\\uFF1B,\\uFF0C]", "").isEmpty() ? inside : inside + " " + tail;
        }
        return text.replaceFirst("^[,\\uFF0C;\\uFF1B。、:\\uFF1A]+", "").strip();
    }

    private static int closing(String text) {
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            depth += c == '(' || c == '\uFF08' ? 1 : c == ')' || c == '\uFF09' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
