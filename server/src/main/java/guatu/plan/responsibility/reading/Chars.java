package guatu.plan.responsibility.reading;

import guatu.ground.kernel.Han;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Full-width and half-width characters, and Chinese numerals.
final class Chars {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十]+(?=[年月日季])");
    private static final String DIGITS = "〇一二三四五六七八九";

    private Chars() {}

    /// Half-width letters, digits, brackets and colons and simplified words, character by character; commas keep their width.
    static String half(String text) {
        var half = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            half.append(c == '\uFF0C' ? c : c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u3000' || c == '\u00a0' ? ' ' : c == '〔' ? '(' : c == '〕' ? ')' : c);
        }
        return Han.simplified(half.toString());
    }

    static String squeezed(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    /// One line: breaks inside a cell are layout.
    static String line(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text
            : text.replaceAll("[ \\t]*\\R+[ \\t]*(?=[0-9A-Za-z(\uFF08])", " ").replaceAll("[ \\t]*\\R+[ \\t]*", "").strip();
    }

    /// "十二月", "二〇二三年" in digits.
    static String digits(String text) {
        return NUMERAL.matcher(text).replaceAll(match -> Matcher.quoteReplacement(String.valueOf(numeral(match.group()))));
    }

    /// 十二 → 12, 二〇二三 → 2023; -1 if it is none.
    static int numeral(String text) {
        var plain = text.replace('零', '〇');
        if (plain.isEmpty()) {
            return -1;
        }
        if (plain.indexOf('十') < 0) {
            var value = 0;
            for (var c : plain.toCharArray()) {
                if (DIGITS.indexOf(c) < 0 || value > 9999) {
                    return -1;
                }
                value = value * 10 + DIGITS.indexOf(c);
            }
            return value;
        }
        var ten = plain.indexOf('十');
        var tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        var ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
