package guatu.ground.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;

/// The number line of workdays: the rule of the week, corrected by prefix arrays over the stretch where days are named.
final class WorkdayTable {

    private final DayRule rule;
    private final long first;           // epoch day where the stretch begins
    private final long firstIndex;      // workdays before it
    private final int[] before;         // before[k]: workdays in the stretch before its day k; one entry more than days
    private final int[] workdays;       // the stretch's workdays as offsets from first
    private final long shift;           // how far the stretch moves every index after it

    private WorkdayTable(DayRule rule, long first, int[] before, int[] workdays) {
        this.rule = rule;
        this.first = first;
        this.firstIndex = rule.before(first);
        this.before = before;
        this.workdays = workdays;
        this.shift = firstIndex + workdays.length - rule.before(first + before.length - 1);
    }

    static WorkdayTable of(DayRule rule, SortedMap<LocalDate, Boolean> overrides) {
        if (overrides.isEmpty()) {
            return new WorkdayTable(rule, 0, new int[1], new int[0]);
        }
        var first = overrides.firstKey().toEpochDay();
        var days = Math.toIntExact(overrides.lastKey().toEpochDay() - first + 1);
        var worked = new boolean[days];
        for (var k = 0; k < days; k++) {
            worked[k] = rule.isWorkday(first + k);
        }
        overrides.forEach((date, isWorked) -> worked[(int) (date.toEpochDay() - first)] = isWorked);
        return count(rule, first, worked);
    }

    private static WorkdayTable count(DayRule rule, long first, boolean[] worked) {
        var before = new int[worked.length + 1];
        var workdays = new int[worked.length];
        var n = 0;
        for (var k = 0; k < worked.length; k++) {
            before[k] = n;
            if (worked[k]) {
                workdays[n++] = k;
            }
        }
        before[worked.length] = n;
        return new WorkdayTable(rule, first, before, Arrays.copyOf(workdays, n));
    }

    boolean isWorkday(long day) {
        var k = day - first;
        return k >= 0 && k < before.length - 1 ? before[(int) k] < before[(int) k + 1] : rule.isWorkday(day);
    }

    /// Workdays before an epoch day.
    long before(long day) {
        var k = day - first;
        if (k < 0) {
            return rule.before(day);
        }
        return k < before.length ? firstIndex + before[(int) k] : rule.before(day) + shift;
    }

    /// The epoch day of the workday with this index.
    long dayAt(long index) {
        var k = index - firstIndex;
        if (k < 0) {
            return rule.dayAt(index);
        }
        return k < workdays.length ? first + workdays[(int) k] : rule.dayAt(index - shift);
    }
}
