package guatu.run.progress;

import java.math.BigDecimal;

/// 参数集: the thresholds of the lamps, never changed under the same version. SPI as a ratio, gaps in percentage points,
/// spans in working days (RULES R4.3-R4.6, R5a).
public record LampParameters(
        String version,
        BigDecimal yellowSpi, BigDecimal greenSpi, BigDecimal blueSpi, BigDecimal margin,
        BigDecimal earlyPercent, BigDecimal earlyGreenGap, BigDecimal earlyYellowGap,
        int nodeRedAfter, int nodeNearWithin, BigDecimal nodeNearPercent,
        int reportRedAfter,
        double forecastConfidence, int forecastWeeks, int forecastLeast, int forecastCap,
        int stallWindows, BigDecimal stallGain, BigDecimal stallPlan,
        BigDecimal unitRedShare) {

    public static final LampParameters CURRENT = new LampParameters("2026-1",
        new BigDecimal("0.80"), new BigDecimal("0.95"), new BigDecimal("1.10"), new BigDecimal("0.02"),
        new BigDecimal("5"), new BigDecimal("-2"), new BigDecimal("-5"),
        5, 5, new BigDecimal("80"),
        3,
        0.8, 8, 4, 520,
        2, new BigDecimal("0.5"), new BigDecimal("0.5"),
        new BigDecimal("0.20"));

    /// The lowest SPI at which a lamp burns; grey and red have none.
    BigDecimal threshold(Lamp lamp) {
        return switch (lamp) {
            case YELLOW -> yellowSpi;
            case GREEN -> greenSpi;
            case BLUE -> blueSpi;
            case RED, GREY -> BigDecimal.ZERO;
        };
    }

    Lamp bySpi(BigDecimal spi) {
        if (spi.compareTo(blueSpi) >= 0) {
            return Lamp.BLUE;
        }
        return spi.compareTo(greenSpi) >= 0 ? Lamp.GREEN : spi.compareTo(yellowSpi) >= 0 ? Lamp.YELLOW : Lamp.RED;
    }

    Lamp byEarlyGap(BigDecimal gap) {
        return gap.compareTo(earlyGreenGap) >= 0 ? Lamp.GREEN : gap.compareTo(earlyYellowGap) >= 0 ? Lamp.YELLOW : Lamp.RED;
    }
}
