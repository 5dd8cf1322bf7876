package guatu.plan.indicator;

import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// 调整阶段目标: one period's target is set by hand and the difference spread over its open siblings pro rata, by largest remainder,
/// ties to the earlier; the sum stays (RULES R3.3).
final class Respread {

    private Respread() {}

    /// @param targets the siblings' targets ≥ 0 in order, at this scale at most
    /// @param closed whether each sibling's period is closed
    /// @throws Refusal without an open sibling, or if one would fall below zero
    static List<BigDecimal> of(List<BigDecimal> targets, List<Boolean> closed, int changed, BigDecimal value, int scale) {
        var open = IntStream.range(0, targets.size()).filter(i -> i != changed && !closed.get(i)).boxed().toList();
        if (closed.get(changed) || open.isEmpty()) {
            throw new Refusal("indicator.no-open-sibling");
        }
        var all = open.stream().map(i -> units(targets.get(i), scale)).reduce(BigInteger.ZERO, BigInteger::add);
        var rest = all.subtract(units(value.subtract(targets.get(changed)), scale));
        if (rest.signum() < 0 || value.signum() < 0) {
            throw new Refusal("indicator.more-than-is-left", value.toPlainString());
        }
        var spread = new ArrayList<>(targets);
        spread.set(changed, value);
        var parts = share(rest, weights(open.stream().map(targets::get).toList(), scale));
        for (var i = 0; i < open.size(); i++) {
            spread.set(open.get(i), new BigDecimal(parts.get(i), scale));
        }
        return spread;
    }

    /// The parts brought to another sum: closed ones stay, the open ones share the rest pro rata.
    /// @throws Refusal where no part is open, or the closed ones are more than the sum
    static List<BigDecimal> toSum(List<BigDecimal> targets, List<Boolean> closed, BigDecimal sum, int scale) {
        var open = IntStream.range(0, targets.size()).filter(i -> !closed.get(i)).boxed().toList();
        var kept = IntStream.range(0, targets.size()).filter(closed::get).mapToObj(targets::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (open.isEmpty()) {
            throw new Refusal("indicator.no-open-sibling");
        }
        var rest = units(sum.subtract(kept), scale);
        if (rest.signum() < 0) {
            throw new Refusal("indicator.less-than-is-closed", sum.toPlainString(), kept.toPlainString());
        }
        var parts = share(rest, weights(open.stream().map(targets::get).toList(), scale));
        var spread = new ArrayList<>(targets);
        for (var i = 0; i < open.size(); i++) {
            spread.set(open.get(i), new BigDecimal(parts.get(i), scale));
        }
        return spread;
    }

    /// A sum shared by weight, by largest remainder, ties to the earlier; equally where nothing weighs.
    static List<BigDecimal> shared(BigDecimal sum, List<BigDecimal> weights, int scale) {
        return share(units(sum, scale), weights(weights, scale)).stream().map(part -> new BigDecimal(part, scale)).toList();
    }

    private static List<BigInteger> weights(List<BigDecimal> targets, int scale) {
        var nothing = targets.stream().allMatch(target -> target.signum() == 0);
        return targets.stream().map(target -> nothing ? BigInteger.ONE : units(target, scale)).toList();
    }

    private static List<BigInteger> share(BigInteger whole, List<BigInteger> weights) {
        var all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var parts = new ArrayList<BigInteger>();
        var remainders = new ArrayList<BigInteger>();
        for (var weight : weights) {
            var divided = whole.multiply(weight).divideAndRemainder(all);
            parts.add(divided[0]);
            remainders.add(divided[1]);
        }
        var left = whole.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
        IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed()).limit(left)
            .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts;
    }

    private static BigInteger units(BigDecimal value, int scale) {
        return value.movePointRight(scale).toBigIntegerExact();
    }
}
