package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the floats of a network into the dates that are published (RULES R2.5).
final class Dating {

    private static final int BUFFER_SHARE = 20;     // one workday of buffer per 20 of the horizon

    private final Network network;
    private final WorkCalendar calendar;
    private final ResolvedNetwork resolved;
    private final Floats floats;
    private final int buffer;

    Dating(Network network, WorkCalendar calendar) {
        this.network = network;
        this.calendar = calendar;
        resolved = ResolvedNetwork.of(network, calendar);
        floats = resolved.floats();
        buffer = isEmpty() ? 0 : Math.max(0, Math.min(floats.least(), Math.ceilDiv(resolved.horizon(), BUFFER_SHARE)));
    }

    BackwardSchedule schedule() {
        var least = isEmpty() ? 0 : floats.least();
        return new BackwardSchedule(least >= 0, isEmpty() ? null : least, Math.max(0, -least), earliestFinish(), buffer,
            provisionalYears(), activities(), chain(), MeasureSearch.of(resolved, floats, network.activities()));
    }

    private boolean isEmpty() {
        return resolved.size() == 0;
    }

    private @Nullable LocalDate earliestFinish() {
        var last = Integer.MIN_VALUE;
        for (var j = 0; j < resolved.size(); j++) {
            last = Math.max(last, floats.earlyStart()[j] + resolved.duration[j]);
        }
        return isEmpty() ? null : calendar.dateAt(last - 1);
    }

    private List<ScheduledActivity> activities() {
        var dated = new ScheduledActivity[resolved.size()];
        for (var j = 0; j < dated.length; j++) {
            dated[resolved.input[j]] = activity(j);
        }
        return Arrays.asList(dated);
    }

    private ScheduledActivity activity(int j) {
        var early = floats.earlyStart()[j];
        var late = floats.lateStart()[j];
        var duration = resolved.duration[j];
        var isNode = duration == 0;
        return new ScheduledActivity(network.activities().get(resolved.input[j]).id(),
            isNode ? null : calendar.dateAt(early), calendar.dateAt(early + duration - 1),
            isNode ? null : calendar.dateAt(late), calendar.dateAt(late + duration - 1),
            calendar.dateAt(late + duration - 1 - buffer),
            floats.total()[j], floats.free()[j], floats.isCritical(j), null, null, null, null);
    }

    private List<String> chain() {
        return CriticalChain.of(resolved, floats).stream().map(j -> network.activities().get(resolved.input[j]).id()).toList();
    }

    /// Of all the years that start, deadline and the dates of the plan lie in.
    private List<Integer> provisionalYears() {
        var dates = new ArrayList<>(List.of(network.start(), network.deadline()));
        var least = resolved.start;
        var most = resolved.start;
        for (var j = 0; j < resolved.size(); j++) {
            var early = floats.earlyStart()[j];
            var late = floats.lateStart()[j];
            var lastDay = Math.max(resolved.duration[j] - 1, 0);
            var node = resolved.duration[j] == 0 ? 1 : 0;
            least = Math.min(least, Math.min(early, late) - node);
            most = Math.max(most, Math.max(early, late) + lastDay - node);
        }
        dates.add(calendar.dateAt(least));
        dates.add(calendar.dateAt(most));
        return calendar.provisionalYears(Collections.min(dates), Collections.max(dates));
    }
}
