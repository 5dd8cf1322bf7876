package guatu.plan.indicator;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/// 份额: one piece of work may serve several goals, but its shares add up to 1 at most, so that it counts once.
final class Shares {

    private static final int DECIMALS = 6;

    private Shares() {}

    /// @param work    the indicator, whole
    /// @param weights its shares so far by target
    /// @throws Refusal for a share out of range, a unit that does not convert, a rate, or more than is left
    static Contribution checked(Target target, Contribution work, Map<UUID, BigDecimal> weights, BigDecimal weight) {
        if (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0 || weight.stripTrailingZeros().scale() > DECIMALS) {
            throw new Refusal("contribution.weight-range", weight.toPlainString());
        }
        if (MeasureUnit.isRate(target.unit())) {
            throw new Refusal("contribution.rate", target.name(), target.unit());
        }
        TargetCheck.converts(target, work.unit());
        var elsewhere = weights.entrySet().stream().filter(one -> !one.getKey().equals(target.id())).map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = BigDecimal.ONE.subtract(elsewhere);
        if (weight.compareTo(left) > 0) {
            throw new Refusal("contribution.over-one", work.name(), Numbers.plain(elsewhere).toPlainString(), Numbers.plain(left).toPlainString());
        }
        return new Contribution(Ids.next(), target.id(), work.indicator(), work.item(), work.name(), weight, work.value(), work.unit());
    }
}
