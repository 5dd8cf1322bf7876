package guatu.plan.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Finds a workday for a target whose own days have all become days off: the next one of the same week, else the one before, then the same of
/// month, quarter and year, so that no sum above is lost (RULES R3.2).
final class Homeless {

    private Homeless() {}

    /// Adds the target to one of these days; there is none where no day at all is worked.
    static void put(PlannedCurve.Piece piece, List<Share> days) {
        for (var level : List.of(Level.WEEK, Level.MONTH, Level.QUARTER, Level.YEAR)) {
            var at = nearest(days, piece.to(), level.first(piece.to()), level.last(piece.to()));
            if (at >= 0) {
                add(piece, days, at);
                return;
            }
        }
        var at = nearest(days, piece.to(), LocalDate.MIN, LocalDate.MAX);
        if (at >= 0) {
            add(piece, days, at);
        }
    }

    private static void add(PlannedCurve.Piece piece, List<Share> days, int at) {
        days.set(at, new Share(days.get(at).day(), days.get(at).target().add(piece.target())));
    }

    private static int nearest(List<Share> days, LocalDate day, LocalDate first, LocalDate last) {
        return IntStream.range(0, days.size()).filter(i -> days.get(i).day().isAfter(day) && !days.get(i).day().isAfter(last)).findFirst()
            .orElseGet(() -> IntStream.range(0, days.size()).filter(i -> !days.get(i).day().isAfter(day) && !days.get(i).day().isBefore(first)).max().orElse(-1));
    }
}
