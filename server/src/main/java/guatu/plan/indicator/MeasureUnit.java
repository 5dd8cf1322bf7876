package guatu.plan.indicator;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 计量单位: what a unit as written measures, and how many of its base one of it is, exactly. Two units of one base convert, others do not.
public record MeasureUnit(String base, Ratio factor) {

    private static final Map<Character, Integer> PREFIXES = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);
    private static final Set<String> RATES = Set.of("%", "％", "‰", "百分点", "个百分点", "成", "倍", "位", "名次");

    /// Names of one unit, its base and its size in it; 1 亩 = 2000/3 平方米 (15 亩 = 1 公顷).
    private record Known(List<String> names, String base, Ratio factor) {}

    private static final List<Known> KNOWN = List.of(
        known("平方米", 1, 1, "平方米", "平米", "㎡", "m²", "m2"), known("平方米", 2000, 3, "亩"), known("平方米", 10_000, 1, "公顷", "hm²", "ha"),
        known("平方米", 1_000_000, 1, "平方公里", "平方千米", "km²", "km2"),
        known("元", 1, 1, "元", "元人民币", "人民币"),
        known("米", 1, 1, "米", "m", "延米"), known("米", 1000, 1, "公里", "千米", "km"),
        known("克", 1, 1, "克", "g"), known("克", 1000, 1, "公斤", "千克", "kg"), known("克", 1_000_000, 1, "吨", "t"),
        known("立方米", 1, 1, "立方米", "方", "m³", "m3"),
        known("千瓦时", 1, 1, "千瓦时", "度", "kWh"), known("千瓦", 1, 1, "千瓦", "kW"), known("千瓦", 1000, 1, "兆瓦", "MW"));

    /// A unit as written; one that is not known converts only to itself and its tens, 万 and 亿.
    public static MeasureUnit of(String written) {
        var name = written.strip();
        var tens = 0;
        while (true) {
            var rest = name;
            for (var known : KNOWN) {
                if (known.names().contains(rest)) {
                    return new MeasureUnit(known.base(), known.factor().times(power(tens)));
                }
            }
            if (RATES.contains(name) || name.length() < 2 || !PREFIXES.containsKey(name.charAt(0))) {
                return new MeasureUnit(name, power(tens));
            }
            tens += PREFIXES.get(name.charAt(0));
            name = name.substring(1);
        }
    }

    /// Whether numbers in this unit are never added up: 增长率, 完成率, 万元/亩.
    public static boolean isRate(String written) {
        var name = written.strip();
        return RATES.contains(name) || name.contains("/") || name.contains("／") || name.startsWith("每");
    }

    /// Whether both measure the same.
    public boolean converts(MeasureUnit other) {
        return base.equals(other.base);
    }

    /// How many of the other unit one of this is; only where they convert.
    public Ratio in(MeasureUnit other) {
        if (!converts(other)) {
            throw new IllegalArgumentException(base + " is not " + other.base);
        }
        return factor.over(other.factor);
    }

    private static Known known(String base, long numerator, long denominator, String... names) {
        return new Known(List.of(names), base, Ratio.of(numerator, denominator));
    }

    private static Ratio power(int tens) {
        return new Ratio(BigInteger.TEN.pow(tens), BigInteger.ONE);
    }
}
