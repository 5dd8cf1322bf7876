package guatu.plan.responsibility.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The title of a list and the year it names.
final class TitleText {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇零○O0][〇零一二三四五六七八九]{2}(?=年)");
    private static final Pattern UNIT_ROW = Pattern.compile("^[(\uFF08]?(?:计量|金额|投资|货币)?单位[:\uFF1A]\\s*((?:百万|千万|[千万亿])?元)\\s*[)\uFF09]?$");
    private static final Pattern LIST = Pattern.compile("清单|方案|分工|分解|任务|要点|责任|计划|项目|实事|一览|目标|进度|行动");
    private static final Pattern NOT_A_TITLE = Pattern.compile("^(?:附件?\\s*\\d*[:\uFF1A]?|附表.{0,3}|[(\uFF08].{0,12}[)\uFF09]|填报.*|制表.*|.{0,6}(?:单位|日期|时间)[:\uFF1A].*)$");

    /// The letter that hands a list out is not the list.
    private static final Pattern NOTICE = Pattern.compile("^关于|[通告公]知[》>]?$|印发");

    private TitleText() {}

    /// The years that the title names, in order.
    static List<Integer> years(String title) {
        Set<Integer> years = new LinkedHashSet<>();
        var matcher = YEAR.matcher(Chars.half(title));
        while (matcher.find()) {
            years.add(Integer.valueOf(matcher.group(1)));
        }
        var chinese = CHINESE_YEAR.matcher(title);
        while (chinese.find()) {
            years.add(Chars.numeral(chinese.group().replaceAll("[零○O0]", "〇")));
        }
        return List.copyOf(years);
    }

    /// "单位:万元" → 万元.
    static @Nullable String amountUnit(String text) {
        var matcher = UNIT_ROW.matcher(Chars.squeezed(text));
        return matcher.matches() ? matcher.group(1) : null;
    }

    /// The best of the lines above a list: one that names a year and a list, else a year, else a list, else the first.
    static @Nullable String best(List<String> lines) {
        var plausible = lines.stream().filter(TitleText::plausible).toList();
        return plausible.stream().max(java.util.Comparator.comparingInt(TitleText::weight).thenComparingInt(line -> -plausible.indexOf(line))).orElse(null);
    }

    private static int weight(String line) {
        return (years(line).isEmpty() ? 0 : 4) + (LIST.matcher(Chars.half(line)).find() ? 2 : 0) - (NOTICE.matcher(Chars.half(line)).find() ? 1 : 0);
    }

    static boolean plausible(String text) {
        return text.length() <= 120 && !NOT_A_TITLE.matcher(text.strip()).matches();
    }
}
