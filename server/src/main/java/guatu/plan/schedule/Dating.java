package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns the floats of a network into the dates that are published (RULES R2.5).
final class Dating {

    private static final int BUFFER_SHARE = 20;     // one workday of buffer per 20 of the horizon

    private final Network network;
    private final ResolvedNetwork resolved;
    private final Floats floats;
    private final int buffer;
    private final int[] target;
    private final @Nullable Links links;            // only where something has begun

    Dating(Network network, ResolvedNetwork resolved, Floats floats) {
        this.network = network;
        this.resolved = resolved;
        this.floats = floats;
        buffer = isEmpty() ? 0 : Math.max(0, Math.min(floats.least(), Math.ceilDiv(resolved.horizon(), BUFFER_SHARE)));
        target = Targets.of(resolved, floats, buffer);
        links = Arrays.stream(resolved.standing).allMatch(one -> one.began() == null) ? null : Links.of(network.activities());
    }

    BackwardSchedule schedule() {
        var least = isEmpty() ? 0 : floats.least();
        var dated = activities();
        return new BackwardSchedule(least >= 0, isEmpty() ? null : least, Math.max(0, -least),
            dated.stream().map(ScheduledActivity::earlyFinish).max(Comparator.naturalOrder()).orElse(null), buffer,
            provisionalYears(dated), dated, chain(), MeasureSearch.of(resolved, floats, network.activities()));
    }

    private boolean isEmpty() {
        return resolved.size() == 0;
    }

    List<ScheduledActivity> activities() {
        var dated = new ScheduledActivity[network.activities().size()];
        for (var j = 0; j < resolved.size(); j++) {
            dated[resolved.input[j]] = activity(j);
        }
        for (var i = 0; i < dated.length; i++) {
            if (dated[i] == null) {
                dated[i] = ended(i);
            }
        }
        return Arrays.asList(dated);
    }

    private ScheduledActivity activity(int j) {
        var by = resolved.days(j);
        var now = resolved.standing[resolved.input[j]];
        var early = floats.earlyStart()[j];
        var late = floats.lateStart()[j];
        var duration = resolved.duration[j];
        var isNode = duration == 0;
        var began = now.began();
        return new ScheduledActivity(network.activities().get(resolved.input[j]).id(),
            began != null ? began : isNode ? null : by.dateAt(early), by.dateAt(early + duration - 1),
            began != null ? began : isNode ? null : by.dateAt(late), by.dateAt(late + duration - 1),
            by.dateAt(target[j] + duration - 1), floats.total()[j], floats.free()[j], floats.isCritical(j),
            began, null, began == null ? null : duration, outOfSequence(resolved.input[j]));
    }

    /// What has ended has its actual days, no float, and is never critical.
    private ScheduledActivity ended(int i) {
        var activity = network.activities().get(i);
        var began = Objects.requireNonNull(resolved.standing[i].began());
        var ended = Objects.requireNonNull(resolved.standing[i].ended());
        var start = activity.duration() == 0 ? null : began;
        return new ScheduledActivity(activity.id(), start, ended, start, ended, ended, 0, 0, false, began, ended, 0, outOfSequence(i));
    }

    private @Nullable List<String> outOfSequence(int i) {
        return links == null ? null : OutOfSequence.of(i, network.activities(), links, resolved);
    }

    private List<String> chain() {
        return CriticalChain.of(resolved, floats).stream().map(j -> network.activities().get(resolved.input[j]).id()).toList();
    }

    /// Of all the years that start, deadline and the dates of the plan lie in.
    private List<Integer> provisionalYears(Collection<ScheduledActivity> dated) {
        var least = network.start();
        var most = network.deadline();
        for (var a : dated) {
            var begin = first(a.earlyStart() == null ? a.earlyFinish() : a.earlyStart(), a.lateStart() == null ? a.redLine() : a.lateStart());
            least = first(least, begin);
            most = last(most, last(a.earlyFinish(), a.redLine()));
        }
        return resolved.calendar.provisionalYears(least, most);
    }

    private static LocalDate first(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate last(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
