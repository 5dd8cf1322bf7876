package guatu.plan.indicator;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 调整阶段目标: one period set by hand, the difference spread over its open siblings, the parent unchanged (RULES R3.3). Periods that are over
/// keep their targets at every level: where that takes it, the result is kept by days.
/// @param targets what the indicator's periods are afterwards, of one level
/// @param moves   every period whose target moves, from above; days only where a day was set
public record Adjustment(List<PeriodTarget> targets, List<PeriodMove> moves) {

    /// @param kept  the level that the periods were kept at so far
    /// @param today periods that end before this day are closed
    static Adjustment of(PeriodSplit split, Level kept, Level level, LocalDate day, BigDecimal target, LocalDate today, int scale, WorkCalendar calendar) {
        var buckets = split.buckets(level);
        var set = buckets.stream().filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.to())).findFirst().orElseThrow(() -> new NotFound("阶段", day));
        if (closed(set, today)) {
            throw new Refusal("indicator.period-closed", set.label());
        }
        var siblings = buckets.stream().filter(one -> level.siblings(one.from(), set.from())).toList();
        var spread = Respread.of(siblings.stream().map(Bucket::target).toList(), siblings.stream().map(one -> closed(one, today)).toList(), siblings.indexOf(set), target, scale);
        var sums = new ArrayList<Bucket>();
        for (var i = 0; i < siblings.size(); i++) {
            if (spread.get(i).compareTo(siblings.get(i).target()) != 0) {
                sums.add(worth(siblings.get(i), spread.get(i)));
            }
        }
        var targets = fine(split.buckets(level.finer(kept)), sums, today, scale);
        var after = split(targets, scale, calendar);
        if (!over(split, today).equals(over(after, today))) {
            targets = fine(split.buckets(Level.DAY), sums, today, scale);
            after = split(targets, scale, calendar);
        }
        return new Adjustment(targets.stream().map(one -> new PeriodTarget(one.level(), one.from(), one.to(), Numbers.plain(one.target()))).toList(),
            moves(split, after, level));
    }

    private static PeriodSplit split(List<Bucket> targets, int scale, WorkCalendar calendar) {
        return PeriodSplit.of(new PlannedCurve(targets.stream().map(one -> new PlannedCurve.Piece(one.from(), one.to(), one.target())).toList(), scale, calendar));
    }

    /// What may not move: the weeks that are over, and the sum up to yesterday.
    private static List<BigDecimal> over(PeriodSplit split, LocalDate today) {
        return Stream.concat(split.buckets(Level.WEEK).stream().filter(one -> closed(one, today)).map(Bucket::target), Stream.of(split.by(today.minusDays(1))))
            .map(Numbers::plain).toList();
    }

    /// The finer periods brought to the new sums of those they lie in.
    private static List<Bucket> fine(List<Bucket> all, List<Bucket> sums, LocalDate today, int scale) {
        var result = new ArrayList<>(all);
        for (var sum : sums) {
            var within = all.stream().filter(one -> !one.from().isBefore(sum.from()) && !one.to().isAfter(sum.to())).toList();
            var parts = Respread.toSum(within.stream().map(Bucket::target).toList(), within.stream().map(one -> closed(one, today)).toList(), sum.target(), scale);
            for (var i = 0; i < within.size(); i++) {
                result.set(all.indexOf(within.get(i)), worth(within.get(i), parts.get(i)));
            }
        }
        return result;
    }

    private static List<PeriodMove> moves(PeriodSplit before, PeriodSplit after, Level deepest) {
        var moves = new ArrayList<PeriodMove>();
        for (var level : EnumSet.range(Level.YEAR, Level.WEEK.finer(deepest))) {
            Map<LocalDate, Bucket> then = after.buckets(level).stream().collect(Collectors.toMap(Bucket::from, Function.identity()));
            before.buckets(level).forEach(was -> {
                var now = then.get(was.from());
                if (now != null && now.target().compareTo(was.target()) != 0) {
                    moves.add(new PeriodMove(level, was.label(), was.from(), was.to(), Numbers.plain(was.target()), Numbers.plain(now.target())));
                }
            });
        }
        return moves;
    }

    private static boolean closed(Bucket bucket, LocalDate today) {
        return bucket.to().isBefore(today);
    }

    private static Bucket worth(Bucket bucket, BigDecimal target) {
        return new Bucket(bucket.level(), bucket.label(), bucket.from(), bucket.to(), target);
    }
}
