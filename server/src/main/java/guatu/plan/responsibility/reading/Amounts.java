package guatu.plan.responsibility.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Amounts in cells: "20000", "1,200", "8.6亿元".
final class Amounts {

    /// 10^8 万元 is one trillion yuan: no item of a county costs that.
    static final BigDecimal ABSURD = new BigDecimal("100000000");
    private static final Map<String, BigDecimal> YUAN = Map.of("元", BigDecimal.ONE, "千元", new BigDecimal(1_000), "万元", new BigDecimal(10_000),
            "万", new BigDecimal(10_000), "百万元", new BigDecimal(1_000_000), "千万元", new BigDecimal(10_000_000), "亿元", new BigDecimal(100_000_000), "亿", new BigDecimal(100_000_000));
    private static final Pattern AMOUNT = Pattern.compile("约?(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)(百万元|千万元|千元|万元|亿元|元|万|亿)?(?:左右)?");

    private Amounts() {}

    /// A number as JSON shows it: 380, not 380.0 or 3.8E+2.
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// The amount in the table's unit; a unit written in the cell is converted to it where both are money.
    static Optional<BigDecimal> read(String text, @Nullable String unit) {
        var matcher = AMOUNT.matcher(Chars.squeezed(Chars.half(text)).replace('\uFF0C', ','));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var value = new BigDecimal(matcher.group(1).replace(",", ""));
        var own = matcher.group(2);
        if (own != null && unit != null && !own.equals(unit) && YUAN.containsKey(unit)) {
            value = value.multiply(YUAN.get(own)).divide(YUAN.get(unit));
        }
        return Optional.of(plain(value));
    }

    static boolean absurd(BigDecimal amount, @Nullable String unit) {
        var yuan = YUAN.get(unit == null ? "万元" : unit);
        return yuan != null && amount.abs().multiply(yuan).compareTo(ABSURD.multiply(YUAN.get("万元"))) > 0;
    }
}
