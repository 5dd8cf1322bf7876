package guatu.bench;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/// A million calls of `add` and `between`, beside walking day by day.
public final class CalendarBench {

    private static final int CALLS = 1_000_000;
    private static final int WALKS = 20_000;        // walked, then scaled up

    private CalendarBench() {}

    static void main() throws Exception {
        var calendar = WorkCalendar.chinese();
        var random = new Random(20260302);
        var dates = random.ints(CALLS, 0, 365).mapToObj(LocalDate.of(2026, 1, 1)::plusDays).toArray(LocalDate[]::new);
        var workdays = random.ints(CALLS, 1, 250).toArray();
        var ends = new LocalDate[CALLS];
        for (var i = 0; i < CALLS; i++) {
            ends[i] = calendar.add(dates[i], workdays[i]);
            if (i < WALKS && (!walk(calendar, dates[i], workdays[i]).equals(ends[i]) || count(calendar, dates[i], ends[i]) != workdays[i])) {
                throw new IllegalStateException("the walk differs from " + dates[i]);
            }
        }
        System.out.printf("""
            ## Calendar, CPU ms per 1,000,000 calls

            %s; random days of 2026, 1 to 249 workdays. The walk asks each day in turn (%,d calls, scaled up). Results are compared first.

            | call | ours | day by day | times |
            |---|---:|---:|---:|
            """, CpuTime.conditions(), WALKS);
        row("add", CpuTime.millis(() -> sum(i -> (int) calendar.add(dates[i], workdays[i]).toEpochDay(), CALLS)),
            CpuTime.millis(() -> sum(i -> (int) walk(calendar, dates[i], workdays[i]).toEpochDay(), WALKS)));
        row("between", CpuTime.millis(() -> sum(i -> calendar.between(dates[i], ends[i]), CALLS)),
            CpuTime.millis(() -> sum(i -> count(calendar, dates[i], ends[i]), WALKS)));
        System.out.println();
    }

    private static void row(String call, double ours, double walked) {
        var scaled = walked * CALLS / WALKS;
        System.out.printf("| `%s` | %.1f | %,.0f | %,.0f |%n", call, ours, scaled, scaled / ours);
    }

    private static long sum(IntUnaryOperator call, int calls) {
        var sum = 0L;
        for (var i = 0; i < calls; i++) {
            sum += call.applyAsInt(i);
        }
        return sum;
    }

    private static LocalDate walk(WorkCalendar calendar, LocalDate from, int workdays) {
        var date = from;
        for (var left = workdays; left > 0; ) {
            date = date.plusDays(1);
            left -= calendar.isWorkday(date) ? 1 : 0;
        }
        return date;
    }

    private static int count(WorkCalendar calendar, LocalDate from, LocalDate to) {
        var count = 0;
        for (var date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            count += calendar.isWorkday(date) ? 1 : 0;
        }
        return count;
    }
}
