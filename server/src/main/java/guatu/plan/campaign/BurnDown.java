package guatu.plan.campaign;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 清零 (C-018, RULES R10): the open count of a register by day, and what each remaining workday has to bring.
/// @param total    entries ever registered, withdrawn ones not
/// @param workdays left in (today, to]
/// @param needed   open / workdays, 2 decimals; absent when nothing is open or no workday is left
/// @param pace     cleared net per workday over the last 10 workdays, 2 decimals; may be negative where entries came back
public record BurnDown(List<Day> days, int total, int open, int workdays, @Nullable BigDecimal needed, BigDecimal pace) {

    /// How many workdays the pace looks back over.
    static final int WINDOW = 10;

    /// The open count at the end of a day, and the even line from the first count to nought on the last day.
    public record Day(LocalDate day, int open, BigDecimal even) {}

    /// Something that happened to an entry on a day; `open` after it.
    record Turn(UUID item, LocalDate day, boolean open) {}

    /// `turns` in the order in which they happened; the register of the first day is what is open at its end.
    static BurnDown of(List<Turn> turns, LocalDate from, LocalDate to, LocalDate today, WorkCalendar calendar) {
        var standing = new TreeMap<UUID, Boolean>();
        var counts = counts(turns, standing, from, today.isAfter(to) ? to : today);
        var open = turns.isEmpty() ? 0 : (int) last(turns).values().stream().filter(one -> one).count();
        var workdays = Math.max(0, calendar.between(today, to));
        var needed = open == 0 || workdays == 0 ? null : divided(open, workdays);
        var first = counts.isEmpty() ? open : counts.firstEntry().getValue();
        var length = Math.max(1, to.toEpochDay() - from.toEpochDay());
        var days = counts.entrySet().stream().map(one -> new Day(one.getKey(), one.getValue(), BigDecimal.valueOf(first)
            .multiply(BigDecimal.valueOf(to.toEpochDay() - one.getKey().toEpochDay())).divide(BigDecimal.valueOf(length), 1, RoundingMode.HALF_UP))).toList();
        return new BurnDown(days, last(turns).size(), open, workdays, needed, pace(counts, calendar));
    }

    private static TreeMap<LocalDate, Integer> counts(List<Turn> turns, Map<UUID, Boolean> standing, LocalDate from, LocalDate until) {
        var byDay = new TreeMap<LocalDate, List<Turn>>();
        turns.forEach(turn -> byDay.computeIfAbsent(turn.day().isBefore(from) ? from : turn.day(), _ -> new ArrayList<>()).add(turn));
        var counts = new TreeMap<LocalDate, Integer>();
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            byDay.getOrDefault(day, List.of()).forEach(turn -> standing.put(turn.item(), turn.open()));
            counts.put(day, (int) standing.values().stream().filter(one -> one).count());
        }
        return counts;
    }

    private static Map<UUID, Boolean> last(List<Turn> turns) {
        var last = new TreeMap<UUID, Boolean>();
        turns.forEach(turn -> last.put(turn.item(), turn.open()));
        return last;
    }

    private static BigDecimal pace(TreeMap<LocalDate, Integer> counts, WorkCalendar calendar) {
        if (counts.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var until = counts.lastKey();
        var since = calendar.add(until, -WINDOW);
        var start = since.isBefore(counts.firstKey()) ? counts.firstKey() : since;
        var worked = calendar.between(start, until);
        return worked <= 0 ? BigDecimal.ZERO : divided(counts.get(start) - counts.get(until), worked);
    }

    private static BigDecimal divided(int count, int workdays) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(workdays), 2, RoundingMode.HALF_UP);
    }
}
