package guatu.show.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Figures as a paper prints them, HALF_UP (RULES R0.2); what is not known is "…", never 0 (R14).
final class Shown {

    static final String UNKNOWN = "…";

    private Shown() {}

    /// One decimal and the sign: 93.1%.
    static String percent(@Nullable BigDecimal value) {
        return value == null ? UNKNOWN : number(value, 1) + "%";
    }

    static String number(@Nullable BigDecimal value, int decimals) {
        return value == null ? UNKNOWN : value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    static @Nullable BigDecimal rounded(@Nullable BigDecimal value, int decimals) {
        return value == null ? null : value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /// 超时序 or 欠时序 with its points.
    static String againstTime(BigDecimal points) {
        var rounded = points.setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "与时序持平" : (rounded.signum() > 0 ? "超时序" : "欠时序") + rounded.abs().toPlainString() + "个百分点";
    }

    /// 提高 or 回落 against before, in points.
    static String moved(BigDecimal points) {
        var rounded = points.setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "与上期持平" : (rounded.signum() > 0 ? "较上期提高" : "较上期回落") + rounded.abs().toPlainString() + "个百分点";
    }

    /// 多 or 少 against before.
    static String more(int difference, String unit) {
        return difference == 0 ? "与上期持平" : (difference > 0 ? "较上期增加" : "较上期减少") + Math.abs(difference) + unit;
    }
}
