package guatu.plan.responsibility.reading;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Labels as people mark them, with a colon instead: 【牵头单位】县发改局, "牵头单位 县发改局", "牵 头 单 位:", "完成时限——年内".
final class Labels {

    private static final Pattern FRAMED = Pattern.compile("[【\\[〔](?<key>[\\p{IsHan} \\u3000]{2,12})[】\\]〕]\\s*[:\uFF1A]?");
    private static final Pattern SPREAD = Pattern.compile("(?<!\\p{IsHan})(?<key>\\p{IsHan}(?:[ \\u3000]{1,6}\\p{IsHan}){1,7})[ \\u3000]*[:\uFF1A]");
    private static final Pattern SPACED = Pattern.compile("^(?<key>\\p{IsHan}{4,6})[ \\u3000]+(?=\\S)");
    private static final Pattern DASHED = Pattern.compile("^(?<key>\\p{IsHan}{2,8})\\s*(?:[—–\uFF0D─-]{1,4}|[|=→])\\s*(?=\\S)");

    private Labels() {}

    /// The line with its labels of these roles in the plain form; other words stay as they are.
    static String plain(String line, Set<Role> roles) {
        var text = line;
        for (var form : new Pattern[] {FRAMED, SPREAD, SPACED, DASHED}) {
            text = form.matcher(text).replaceAll(label -> {
                var key = Chars.squeezed(label.group("key"));
                return HeadNames.exactly(key).filter(roles::contains).isPresent() ? key + ":" : Matcher.quoteReplacement(label.group());
            });
        }
        return text;
    }
}
