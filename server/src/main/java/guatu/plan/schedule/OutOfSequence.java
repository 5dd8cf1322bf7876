package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 未按工序: what began or ended before a link let it. It is reported, not corrected; the work left waits for its predecessors (RULES R2.7).
final class OutOfSequence {

    private OutOfSequence() {}

    /// The ids of the predecessors that the activity did not wait for; absent where there are none.
    static @Nullable List<String> of(int j, List<Activity> activities, Links links, ResolvedNetwork network) {
        var own = network.standing[j];
        if (own.began() == null) {
            return null;
        }
        var given = activities.get(j).links();
        var passed = new LinkedHashSet<String>();
        for (var k = 0; k < given.size(); k++) {
            var p = links.pred()[links.first()[j] + k];
            if (isPassed(given.get(k), p, j, activities, network)) {
                passed.add(given.get(k).pred());
            }
        }
        return passed.isEmpty() ? null : List.copyOf(passed);
    }

    private static boolean isPassed(Link link, int p, int j, List<Activity> activities, ResolvedNetwork network) {
        var own = network.standing[j];
        var held = link.type().succMask == 0 ? own.began() : own.ended();
        if (held == null) {
            return false;
        }
        var before = Resolving.happened(network.standing[p], link);
        return before == null || isPassed(link, before, held, activities.get(p).duration() == 0, activities.get(j).duration(), network);
    }

    private static boolean isPassed(Link link, LocalDate before, LocalDate held, boolean node, int days, ResolvedNetwork network) {
        var calendar = network.calendar;
        var at = Crossing.toFinish(link, days) ? calendar.index(held.plusDays(1)) : calendar.index(held);
        var atEase = Crossing.toFinish(link, days) ? calendar.index(held) + 1 : at;     // an off day ends with the workday after it
        return Math.max(at, atEase) < Crossing.afterActual(link, before, node, days, calendar);
    }
}
