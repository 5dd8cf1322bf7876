package guatu.run.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 单位灯 (RULES R4.5): capped and raw SPI side by side (absent while nothing is planned), the share of red weight 0..1, the lamp.
public record UnitLamp(Lamp lamp, @Nullable BigDecimal cappedSpi, @Nullable BigDecimal rawSpi, BigDecimal redShare) {

    /// One item of the unit: weight > 0, earned and planned percent, its lamp.
    public record Share(BigDecimal weight, BigDecimal earned, BigDecimal planned, Lamp lamp) {}

    /// Nobody's surplus hides another's debt: each item earns at most what was planned for it.
    public static UnitLamp of(List<Share> shares, LampParameters parameters) {
        var weights = BigDecimal.ZERO;
        var planned = BigDecimal.ZERO;
        var earned = BigDecimal.ZERO;
        var capped = BigDecimal.ZERO;
        var red = BigDecimal.ZERO;
        for (var share : shares) {
            weights = weights.add(share.weight());
            planned = planned.add(share.weight().multiply(share.planned()));
            earned = earned.add(share.weight().multiply(share.earned()));
            capped = capped.add(share.weight().multiply(share.earned().min(share.planned())));
            red = share.lamp() == Lamp.RED ? red.add(share.weight()) : red;
        }
        if (weights.signum() == 0) {
            return new UnitLamp(Lamp.GREY, null, null, BigDecimal.ZERO);
        }
        var redShare = Percent.ratio(red, weights);
        var composite = planned.signum() == 0 ? Lamp.GREY : composite(capped, planned, weights, parameters);
        var lamp = redShare.compareTo(parameters.unitRedShare()) >= 0 ? Lamp.RED : composite;
        return planned.signum() == 0 ? new UnitLamp(lamp, null, null, redShare)
            : new UnitLamp(lamp, Percent.ratio(capped, planned), Percent.ratio(earned, planned), redShare);
    }

    private static Lamp composite(BigDecimal capped, BigDecimal planned, BigDecimal weights, LampParameters parameters) {
        var percent = planned.divide(weights, 16, RoundingMode.HALF_UP);
        return percent.compareTo(parameters.earlyPercent()) < 0
            ? parameters.byEarlyGap(Percent.ratio(capped.subtract(planned), weights))
            : parameters.bySpi(Percent.ratio(capped, planned));
    }
}
