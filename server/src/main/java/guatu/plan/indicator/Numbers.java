package guatu.plan.indicator;

import java.math.BigDecimal;

/// How numbers are kept: without the zeros that a column or a division adds.
final class Numbers {

    /// The largest number and its decimals, as the columns hold them.
    static final BigDecimal MOST = new BigDecimal("99999999999999");
    static final int DECIMALS = 4;

    private Numbers() {}

    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean fits(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= DECIMALS;
    }

    /// The decimals that a number is written with, from 0.
    static int scale(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
