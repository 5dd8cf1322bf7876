package guatu.run.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Percent and ratios, scale 16 inside and 10 where two meet a threshold, so that 76/240 against 80/240 is 0.95 exactly (RULES R0.2).
final class Percent {

    static final BigDecimal ZERO = BigDecimal.ZERO;
    static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int INSIDE = 16;
    private static final int COMPARED = 10;

    private Percent() {}

    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part.multiply(ALL).divide(whole, INSIDE, RoundingMode.HALF_UP);
    }

    static BigDecimal share(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static BigDecimal ratio(BigDecimal over, BigDecimal under) {
        return over.divide(under, COMPARED, RoundingMode.HALF_UP);
    }

    static BigDecimal settle(BigDecimal value) {
        return value.setScale(COMPARED, RoundingMode.HALF_UP);
    }

    static BigDecimal clamp(BigDecimal value) {
        return value.max(ZERO).min(ALL);
    }
}
