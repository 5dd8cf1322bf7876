package guatu.bench;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.indicator.Bucket;
import guatu.plan.indicator.Level;
import guatu.plan.indicator.PeriodSplit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Month buckets of 10,000 targets (RULES R3.2), beside the plain loop over the days that users would write.
public final class BucketsBench {

    private static final int TARGETS = 10_000;

    private record Target(BigDecimal total, int scale, LocalDate from, LocalDate to) {}

    private BucketsBench() {}

    static void main() throws Exception {
        var calendar = WorkCalendar.chinese();
        var random = new Random(20260302);
        var targets = IntStream.range(0, TARGETS).mapToObj(_ -> target(random)).toList();
        for (var one : targets) {
            var ours = ours(one, calendar).stream().map(Bucket::target).toList();
            if (!ours.equals(days(one, calendar).stream().map(Bucket::target).toList()) || !ours.equals(plain(one, calendar))) {
                throw new IllegalStateException("the numbers differ for " + one);
            }
        }
        System.out.printf("""
            ## Month buckets of %,d targets, CPU ms

            %s; windows of 30 to 365 days in 2026, 0 to 4 decimals. Results are compared first; all three add up exactly.

            | how | ms | times |
            |---|---:|---:|
            """, TARGETS, CpuTime.conditions());
        var ours = CpuTime.millis(() -> sum(targets, calendar, 0));
        row("months from the calendar's index", ours, ours);
        row("by days, with weeks and days to be had too", CpuTime.millis(() -> sum(targets, calendar, 1)), ours);
        row("plain loop: every day asked, a map of months", CpuTime.millis(() -> sum(targets, calendar, 2)), ours);
        System.out.println();
    }

    private static void row(String how, double millis, double ours) {
        System.out.printf("| %s | %.1f | %.1f |%n", how, millis, millis / ours);
    }

    private static long sum(List<Target> targets, WorkCalendar calendar, int how) {
        var sum = 0L;
        for (var one : targets) {
            sum += switch (how) {
                case 0 -> ours(one, calendar).size();
                case 1 -> days(one, calendar).size();
                default -> plain(one, calendar).size();
            };
        }
        return sum;
    }

    private static List<Bucket> ours(Target one, WorkCalendar calendar) {
        return PeriodSplit.even(Level.MONTH, one.total(), one.scale(), one.from(), one.to(), calendar);
    }

    private static List<Bucket> days(Target one, WorkCalendar calendar) {
        return PeriodSplit.even(one.total(), one.scale(), one.from(), one.to(), calendar).buckets(Level.MONTH);
    }

    /// Counts the workdays, then rounds the cumulative share day by day and adds the differences up by month.
    private static List<BigDecimal> plain(Target one, WorkCalendar calendar) {
        var workdays = new ArrayList<LocalDate>();
        for (var day = one.from(); !day.isAfter(one.to()); day = day.plusDays(1)) {
            if (calendar.isWorkday(day)) {
                workdays.add(day);
            }
        }
        var months = new TreeMap<YearMonth, BigDecimal>();
        var before = BigDecimal.ZERO;
        for (var k = 0; k < workdays.size(); k++) {
            var done = one.total().multiply(BigDecimal.valueOf(k + 1)).divide(BigDecimal.valueOf(workdays.size()), one.scale(), RoundingMode.HALF_UP);
            months.merge(YearMonth.from(workdays.get(k)), done.subtract(before), BigDecimal::add);
            before = done;
        }
        return List.copyOf(months.values());
    }

    private static Target target(Random random) {
        var scale = random.nextInt(5);
        var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(335));
        var to = from.plusDays(30 + random.nextInt(336));
        var last = LocalDate.of(2026, 12, 31);
        return new Target(BigDecimal.valueOf(1 + random.nextInt(10_000_000), scale), scale, from, to.isAfter(last) ? last : to);
    }
}
