package guatu.plan.indicator;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/// 以天保周、以周保月、以月保季、以季保年: a target split over workdays by cumulative rounding (RULES R3.2). Every period's target is the sum
/// of its days, so all levels add up exactly.
public record PeriodSplit(LocalDate from, LocalDate to, List<Share> days) {

    public PeriodSplit {
        days = List.copyOf(days);
    }

    /// Splits evenly over the workdays of the window, both ends included, in steps of 10^−scale; without a workday there are no days.
    public static PeriodSplit even(BigDecimal total, int scale, LocalDate from, LocalDate to, WorkCalendar calendar) {
        return weighted(total, scale, from, to, calendar, day -> 1);
    }

    /// The days of every piece of a planned curve, in its steps. A piece that a calendar has left without workdays goes to the nearest workday
    /// of its week, else of its month, quarter, year: every sum stays.
    public static PeriodSplit of(PlannedCurve curve) {
        var days = new ArrayList<Share>();
        var homeless = new ArrayList<PlannedCurve.Piece>();
        for (var piece : curve.pieces()) {
            var own = even(piece.target(), curve.scale(), piece.from(), piece.to(), curve.calendar()).days();
            days.addAll(own);
            if (own.isEmpty() && piece.target().signum() != 0) {
                homeless.add(piece);
            }
        }
        homeless.forEach(piece -> Homeless.put(piece, days));
        return new PeriodSplit(curve.pieces().getFirst().from(), curve.pieces().getLast().to(), days);
    }

    /// Splits by a weight ≥ 0 for each workday of the window, counted from 0.
    public static PeriodSplit weighted(BigDecimal total, int scale, LocalDate from, LocalDate to, WorkCalendar calendar, IntToLongFunction weight) {
        var first = calendar.index(from);
        var count = Math.max(0, calendar.index(to.plusDays(1)) - first);
        var all = BigInteger.ZERO;
        for (var k = 0; k < count; k++) {
            all = all.add(BigInteger.valueOf(weight.applyAsLong(k)));
        }
        var days = new ArrayList<Share>(count);
        var done = BigInteger.ZERO;
        var planned = BigDecimal.ZERO;
        for (var k = 0; k < count; k++) {
            done = done.add(BigInteger.valueOf(weight.applyAsLong(k)));
            var next = part(total, scale, done, all);
            days.add(new Share(calendar.dateAt(first + k), next.subtract(planned)));
            planned = next;
        }
        return new PeriodSplit(from, to, days);
    }

    /// The periods of one level without going through the days: the same numbers as those of `even`, O(periods).
    public static List<Bucket> even(Level level, BigDecimal total, int scale, LocalDate from, LocalDate to, WorkCalendar calendar) {
        var buckets = new ArrayList<Bucket>();
        var before = calendar.index(from);
        var all = BigInteger.valueOf(Math.max(0, calendar.index(to.plusDays(1)) - before));
        var planned = BigDecimal.ZERO;
        var worked = 0;
        for (var first = from; !first.isAfter(to);) {
            var end = level.last(first);
            var last = end.isAfter(to) ? to : end;
            var done = calendar.index(last.plusDays(1)) - before;
            if (done > worked) {
                var next = part(total, scale, BigInteger.valueOf(done), all);
                buckets.add(new Bucket(level, level.label(first), first, last, next.subtract(planned)));
                planned = next;
                worked = done;
            }
            first = last.plusDays(1);
        }
        return buckets;
    }

    /// floor(T·done/all + ½) in steps of 10^−scale.
    static BigDecimal part(BigDecimal total, int scale, BigInteger done, BigInteger all) {
        if (all.signum() == 0) {
            return BigDecimal.ZERO.setScale(scale);
        }
        var units = total.movePointRight(scale).setScale(0, RoundingMode.HALF_UP).toBigIntegerExact();
        var twice = units.multiply(done).shiftLeft(1).add(all);
        return new BigDecimal(floor(twice, all.shiftLeft(1)), scale);
    }

    private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
        var parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /// Σ targets up to the end of a day.
    public BigDecimal by(LocalDate day) {
        return days.stream().takeWhile(share -> !share.day().isAfter(day)).map(Share::target).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The periods of one level that have workdays, cut at the window's ends.
    public List<Bucket> buckets(Level level) {
        var buckets = new ArrayList<Bucket>();
        for (var i = 0; i < days.size(); ) {
            var day = days.get(i).day();
            var last = level.last(day);
            var sum = BigDecimal.ZERO;
            for (; i < days.size() && !days.get(i).day().isAfter(last); i++) {
                sum = sum.add(days.get(i).target());
            }
            var first = level.first(day);
            buckets.add(new Bucket(level, level.label(day), first.isBefore(from) ? from : first, last.isAfter(to) ? to : last, sum));
        }
        return buckets;
    }
}
