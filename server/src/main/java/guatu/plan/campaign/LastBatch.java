package guatu.plan.campaign;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 最后一批: the entries cleared on the last day on which any was cleared; the register is done when it is empty and all their look-backs passed
/// (RULES R10: 30 and 90 natural days after, rolled to a workday).
/// @param day absent while nothing was cleared
public record LastBatch(@Nullable LocalDate day, List<Visit> visits) {

    private static final List<Integer> DAYS = List.of(30, 90);

    /// A look-back that is due; `passed` absent until it was made.
    public record Visit(UUID itemId, LocalDate due, @Nullable Boolean passed) {}

    /// `cleared`: when each entry that is cleared now was cleared last.
    static LastBatch of(Map<UUID, LocalDate> cleared, List<Lookback> made, WorkCalendar calendar) {
        var day = cleared.values().stream().max(Comparator.naturalOrder()).orElse(null);
        if (day == null) {
            return new LastBatch(null, List.of());
        }
        var visits = cleared.entrySet().stream().filter(one -> one.getValue().equals(day)).map(Map.Entry::getKey).sorted()
            .flatMap(item -> dues(day, calendar).stream().map(due -> new Visit(item, due, made.stream()
                .filter(one -> one.itemId().equals(item) && one.due().equals(due)).findFirst().map(Lookback::passed).orElse(null))))
            .toList();
        return new LastBatch(day, visits);
    }

    /// The days on which an entry cleared that day is looked at again.
    static List<LocalDate> dues(LocalDate cleared, WorkCalendar calendar) {
        return DAYS.stream().map(days -> calendar.afterDays(cleared, days)).toList();
    }

    boolean passed() {
        return day != null && visits.stream().allMatch(visit -> Boolean.TRUE.equals(visit.passed()));
    }
}
