package guatu.show.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// 封顶得分 (RULES R4.5): Σ w·min(EV, PV) / Σ w·PV with the raw SPI Σ w·EV / Σ w·PV beside it, as ratios to 10 decimals.
/// One item's surplus cannot hide another's debt.
record CappedComposite(BigDecimal capped, BigDecimal raw) {

    /// One item: weight > 0, earned and planned in percent or in any one unit.
    record Part(BigDecimal weight, BigDecimal earned, BigDecimal planned) {

        BigDecimal plan() {
            return weight.multiply(planned);
        }

        BigDecimal counted() {
            return weight.multiply(earned.min(planned));
        }
    }

    /// Absent while nothing is planned.
    static Optional<CappedComposite> of(List<Part> parts) {
        var planned = BigDecimal.ZERO;
        var counted = BigDecimal.ZERO;
        var earned = BigDecimal.ZERO;
        for (var part : parts) {
            planned = planned.add(part.plan());
            counted = counted.add(part.counted());
            earned = earned.add(part.weight().multiply(part.earned()));
        }
        return planned.signum() == 0 ? Optional.empty() : Optional.of(new CappedComposite(ratio(counted, planned), ratio(earned, planned)));
    }

    /// The capped composite in points of 100, two decimals: what is displayed and ranked (R6.9).
    BigDecimal score() {
        return points(capped);
    }

    static BigDecimal points(BigDecimal ratio) {
        return ratio.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, Figures.DECIMALS, RoundingMode.HALF_UP);
    }
}
