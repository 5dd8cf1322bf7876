package guatu.plan.indicator;

import java.math.BigDecimal;

/// 换算: a number in one unit said in another, shown beside it and never silently.
/// @param factor how many of the second unit one of the first is, exact, e.g. `2000/3`
/// @param to     4 decimals; `exact` says whether they say it all
public record Conversion(BigDecimal from, String fromUnit, BigDecimal to, String toUnit, String factor, boolean exact) {

    private static final int DECIMALS = 4;

    /// Only where both units measure the same.
    public static Conversion of(BigDecimal value, String from, String to) {
        var factor = MeasureUnit.of(from).in(MeasureUnit.of(to));
        var converted = Ratio.of(value).times(factor);
        return new Conversion(value, from, Numbers.plain(converted.rounded(DECIMALS)), to, factor.toString(), converted.exactWithin(DECIMALS));
    }
}
