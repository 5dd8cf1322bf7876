package guatu.plan.responsibility.reading;

import java.util.regex.Pattern;

/// Quantities in Chinese numerals, where nothing else can be meant: 三十公里, 一至二个, 百分之五, 前三名.
final class Counts {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String MEASURE = "(?=(?:万|亿)?(?:平方公里|平方米|立方米|公里|公顷|人次|亩|吨|元|个(?!月|方面|坚持|确保|工作日|统一|转变|百分点)|家(?!庭)|户|所(?!有)|座|处(?!理)|条|人(?!民|大|才)|套|辆|株|栋|名))";
    private static final String BEFORE = "(?<![第〇零一二两三四五六七八九十百千万数几每统唯])";
    private static final Pattern LARGE = Pattern.compile(BEFORE + "(?<n>[二两三四五六七八九]?[百千]?[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九][百千](?![分])(?:[一二三四五六七八九]十[一二三四五六七八九]?)?)" + MEASURE);
    private static final Pattern RANGE = Pattern.compile(BEFORE + "(?<low>[一二两三四五六七八九])(?:[至到]|[-~—–])(?<high>[二两三四五六七八九十])" + MEASURE);
    private static final Pattern PERCENT = Pattern.compile("百分之(?<n>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?![〇零一二三四五六七八九十百点])");
    private static final Pattern RANK = Pattern.compile("(?<![目提])前(?<n>[一二三四五六七八九十])(?=[名位])");

    private Counts() {}

    /// The text with such quantities in digits.
    static String digits(String text) {
        if (text.chars().noneMatch(c -> DIGITS.indexOf(c) > 0 || "十两百千".indexOf(c) >= 0)) {
            return text;
        }
        var ranged = RANGE.matcher(text).replaceAll(m -> value(m.group("low")) + "-" + value(m.group("high")));
        var large = LARGE.matcher(ranged).replaceAll(m -> value(m.group("n")));
        var percent = PERCENT.matcher(large).replaceAll(m -> value(m.group("n")) + "%");
        return RANK.matcher(percent).replaceAll(m -> "前" + value(m.group("n")));
    }

    /// 三十二 → 32, 两百 → 200, 一百二十 → 120.
    static String value(String numeral) {
        var sum = 0;
        var digit = 0;
        for (var c : numeral.replace('两', '二').toCharArray()) {
            var unit = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 1;
            };
            if (unit == 1) {
                digit = DIGITS.indexOf(c);
            } else {
                sum += Math.max(digit, 1) * unit;
                digit = 0;
            }
        }
        return String.valueOf(sum + digit);
    }
}
