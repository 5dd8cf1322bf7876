package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 分解校核: the parts of a target against the whole (C-010): Σ parts and the declared remainder may not fall short of it; more is 加压.
/// @param parts      Σ parts in the whole's unit, 4 decimals
/// @param difference Σ parts + remainder − whole, 4 decimals; negative where it falls short
/// @param percent    difference in % of the whole, 2 decimals; absent where the whole is 0
public record Balance(Verdict verdict, BigDecimal whole, BigDecimal parts, BigDecimal remainder, BigDecimal difference, @Nullable BigDecimal percent) {

    /// UNSPLIT has no parts; NOT_SUMMED is a rate or has several measures; OVER_LIMIT has parts above a ceiling (不超过).
    public enum Verdict {
        UNSPLIT, NOT_SUMMED, SHORT, EXACT, OVER, OVER_LIMIT, WITHIN;

        /// Whether it keeps a target from being issued.
        public boolean blocks() {
            return this == SHORT || this == OVER_LIMIT;
        }
    }

    private static final int DECIMALS = 4;
    private static final Ratio HUNDRED = Ratio.of(100, 1);

    /// @param parts each in the whole's unit, exact
    public static Balance of(Relation relation, String unit, BigDecimal whole, BigDecimal remainder, List<Ratio> parts) {
        var sum = parts.stream().reduce(Ratio.ZERO, Ratio::plus);
        var difference = sum.plus(Ratio.of(remainder)).minus(Ratio.of(whole));
        var verdict = MeasureUnit.isRate(unit) ? Verdict.NOT_SUMMED : parts.isEmpty() ? Verdict.UNSPLIT : verdict(relation, difference.signum());
        var percent = whole.signum() == 0 ? null : difference.times(HUNDRED).over(Ratio.of(whole)).rounded(2);
        return new Balance(verdict, whole, sum.rounded(DECIMALS), remainder, difference.rounded(DECIMALS), percent);
    }

    private static Verdict verdict(Relation relation, int sign) {
        if (relation == Relation.LE) {
            return sign > 0 ? Verdict.OVER_LIMIT : sign == 0 ? Verdict.EXACT : Verdict.WITHIN;
        }
        return sign < 0 ? Verdict.SHORT : sign == 0 ? Verdict.EXACT : Verdict.OVER;
    }
}
