package guatu.plan.indicator;

import guatu.plan.indicator.PeriodStanding.State;
import guatu.plan.indicator.VerifiedValues.Verified;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reckons where each period of an indicator stands at the end of a data date (RULES R3.4, R3.5).
/// @param verified cumulative, oldest first; values after the data date are left out
/// @param limit    whether the value is a limit (不超过), which knows no debt and no flag
record Standings(PeriodSplit split, List<Verified> verified, LocalDate dataDate, DebtMode mode, int scale, boolean limit, Forecast forecast) {

    /// The probability that so much is reached by the end of that day; absent where nothing can be said.
    interface Forecast {
        @Nullable Double chance(BigDecimal needed, LocalDate by);
    }

    /// Σ verified at the end of a day.
    BigDecimal actual(LocalDate day) {
        var last = BigDecimal.ZERO;
        for (var one : verified) {
            if (!one.on().isAfter(day) && !one.on().isAfter(dataDate)) {
                last = one.value();
            }
        }
        return last;
    }

    /// The periods of one level in order.
    List<PeriodStanding> of(Level level, Predicate<Bucket> byHand) {
        var buckets = split.buckets(level);
        var required = required(buckets);
        var ends = ends(level);
        var standings = new ArrayList<PeriodStanding>(buckets.size());
        var planned = BigDecimal.ZERO;
        var before = BigDecimal.ZERO;
        for (var i = 0; i < buckets.size(); i++) {
            planned = planned.add(buckets.get(i).target());
            var actual = actual(until(buckets, i));
            standings.add(standing(buckets.get(i), planned, before, actual, required.get(i), ends, byHand.test(buckets.get(i))));
            before = actual;
        }
        return standings;
    }

    /// Days without a period of their own belong to the one before them, within the period above.
    private static LocalDate until(List<Bucket> buckets, int i) {
        var one = buckets.get(i);
        var above = one.level().above().last(one.from());
        var next = i + 1 < buckets.size() ? buckets.get(i + 1).from().minusDays(1) : above;
        return next.isAfter(above) ? above : next;
    }

    private PeriodStanding standing(Bucket one, BigDecimal planned, BigDecimal before, BigDecimal actual, BigDecimal required, Map<LocalDate, End> ends, boolean byHand) {
        var state = one.to().isAfter(dataDate) ? one.from().isAfter(dataDate) ? State.AHEAD : State.UNDER_WAY : State.OVER;
        if (state == State.AHEAD) {
            return new PeriodStanding(one.level(), one.label(), one.from(), one.to(), one.target(), planned, null, null, null, null, limit ? null : required, state, null, null, byHand);
        }
        var done = actual.subtract(before);
        if (state == State.UNDER_WAY || limit) {
            return new PeriodStanding(one.level(), one.label(), one.from(), one.to(), one.target(), planned, done, actual, null, null,
                limit || state == State.OVER ? null : required, state, null, null, byHand);
        }
        var kept = actual.compareTo(planned) >= 0;
        var chance = kept ? null : chance(ends.get(one.from()));
        var flag = kept ? Guarantee.KEPT : chance != null && chance >= LIKELY ? Guarantee.AT_RISK : Guarantee.BROKEN;
        return new PeriodStanding(one.level(), one.label(), one.from(), one.to(), one.target(), planned, done, actual,
            planned.subtract(actual).max(BigDecimal.ZERO), actual.subtract(planned).max(BigDecimal.ZERO), null, state, flag, chance, byHand);
    }

    private static final double LIKELY = 0.8;

    /// The end of the period above and what is planned by then.
    private record End(LocalDate day, BigDecimal planned) {}

    /// For each period of a level the end of the one above it; of years their own.
    private Map<LocalDate, End> ends(Level level) {
        var ends = new HashMap<LocalDate, End>();
        var lower = split.buckets(level);
        var planned = BigDecimal.ZERO;
        var at = 0;
        for (var parent : split.buckets(level.above())) {
            planned = planned.add(parent.target());
            for (; at < lower.size() && !lower.get(at).from().isAfter(parent.to()); at++) {
                ends.put(lower.get(at).from(), new End(parent.to(), planned));
            }
        }
        return ends;
    }

    /// Once the period above is over too, it is known whether the gap was made good.
    private @Nullable Double chance(@Nullable End end) {
        if (end == null) {
            return null;
        }
        if (!end.day().isAfter(dataDate)) {
            return actual(end.day()).compareTo(end.planned()) >= 0 ? 1.0 : 0.0;
        }
        return forecast.chance(end.planned(), end.day());
    }

    /// Each period's target with the debt at the end of the last one that is over: all on the next one, or shared by the targets.
    private List<BigDecimal> required(List<Bucket> buckets) {
        var required = new ArrayList<>(buckets.stream().map(Bucket::target).toList());
        var open = (int) buckets.stream().filter(one -> !one.to().isAfter(dataDate)).count();
        if (open == 0 || open == buckets.size()) {
            return required;
        }
        var planned = buckets.subList(0, open).stream().map(Bucket::target).reduce(BigDecimal.ZERO, BigDecimal::add);
        var debt = planned.subtract(actual(until(buckets, open - 1))).max(BigDecimal.ZERO);
        if (mode == DebtMode.CARRY_ALL) {
            required.set(open, required.get(open).add(debt));
            return required;
        }
        var steps = Math.max(scale, Numbers.scale(debt));
        var shares = Respread.shared(debt, required.subList(open, required.size()), steps);
        for (var i = 0; i < shares.size(); i++) {
            required.set(open + i, required.get(open + i).add(shares.get(i)));
        }
        return required;
    }
}
