package guatu.plan.responsibility.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line that begins a numbered task: its number and what follows it, whatever the width of the digits.
record TaskLine(String no, String text) {

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:(?<no>\\d{1,4})\\s*(?:[、.\uFF0E](?!\\d)|[)\uFF09])|[(\uFF08](?<bracketed>\\d{1,4})[)\uFF09])\\s*(?<text>\\S.*)$");
    /// "问题一:排队时间长" or "任务3、修路".
    private static final Pattern NAMED = Pattern.compile("^\\s*(?:\\p{IsHan}{0,2}(?:问题|任务|事项|行动|项目|工程|实事|举措)|第(?=[一二三四五六七八九十\\d]{1,3}件))(?<no>[一二三四五六七八九十]{1,3}|\\d{1,3})(?:件(?:实事)?)?\\s*[:、.]\\s*(?<text>\\S.*)$");
    /// "4.6月底前完成": the number goes on the one before, what follows is a date.
    private static final Pattern NEXT = Pattern.compile("^\\s*(?<no>\\d{1,3})[.](?<text>\\d{1,4}(?:[%年月个家条]).*)$");

    /// Null if the line begins none; `last` is the number of the task before.
    static @Nullable TaskLine of(String line, int last) {
        var half = Chars.half(line);
        var item = ITEM.matcher(half);
        if (item.matches()) {
            return new TaskLine(item.group("no") != null ? item.group("no") : item.group("bracketed"), line.substring(item.start("text")));
        }
        var named = NAMED.matcher(half);
        if (named.matches()) {
            return new TaskLine(named.group("no"), line.substring(named.start("text")));
        }
        var next = NEXT.matcher(half);
        return next.matches() && Integer.parseInt(next.group("no")) == last + 1 ? new TaskLine(next.group("no"), line.substring(next.start("text"))) : null;
    }
}
