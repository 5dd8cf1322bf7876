package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 重排: a scheduled network that says what one changed activity does, and recomputes only what that can move. The result is that of a full
/// run; where the order, the calendars or what has happened may change, it is one.
public final class Rescheduling {

    private final Network network;
    private final PlanDays days;
    private final ResolvedNetwork resolved;
    private final Floats floats;
    private final Outgoing out;
    private final Map<String, Integer> positions;

    private Rescheduling(Network network, PlanDays days, ResolvedNetwork resolved, Floats floats, Outgoing out, Map<String, Integer> positions) {
        this.network = network;
        this.days = days;
        this.resolved = resolved;
        this.floats = floats;
        this.out = out;
        this.positions = positions;
    }

    /// A full run.
    /// @throws InvalidNetwork with every finding
    public static Rescheduling of(Network network, PlanDays days) {
        var resolved = ResolvedNetwork.of(network, days);
        var positions = new HashMap<String, Integer>(resolved.size() * 2);
        for (var j = 0; j < resolved.size(); j++) {
            positions.put(network.activities().get(resolved.input[j]).id(), j);
        }
        return new Rescheduling(network, days, resolved, resolved.floats(), Outgoing.of(resolved), positions);
    }

    /// A full run by one calendar.
    public static Rescheduling of(Network network, WorkCalendar calendar) {
        return of(network, PlanDays.of(calendar));
    }

    /// The same network with the activity of this id as it is now.
    /// @throws InvalidNetwork with every finding
    public Rescheduling with(Activity changed) {
        var position = positions.get(changed.id());
        if (position == null || !isLocal(changed, network.activities().get(resolved.input[position]))) {
            return of(new Network(network.start(), network.deadline(),
                network.activities().stream().map(a -> a.id().equals(changed.id()) ? changed : a).toList(), network.dataDate()), days);
        }
        var index = resolved.input[position];
        var activities = new ArrayList<>(network.activities());
        activities.set(index, changed);
        var next = new Network(network.start(), network.deadline(), activities, network.dataDate());
        var findings = NetworkCheck.ofOne(next, index);
        if (!findings.isEmpty()) {
            throw new InvalidNetwork(findings);
        }
        var moved = resolved.with(position, next);
        return new Rescheduling(next, days, moved, LocalPass.of(moved, floats, out, position), out, positions);
    }

    /// One count of days, nothing has happened to it or before it, and the same predecessors.
    private boolean isLocal(Activity changed, Activity before) {
        return resolved.own == null && isPlain(changed.course()) && isPlain(before.course()) && changed.course().asap() == before.course().asap()
            && preds(changed).equals(preds(before)) && nothingHappenedBefore(positions.get(changed.id()), before.links().size());
    }

    private boolean nothingHappenedBefore(int position, int links) {
        var open = resolved.first[position + 1] - resolved.first[position] == links;
        for (var k = resolved.first[position]; open && k < resolved.first[position + 1]; k++) {
            open = !resolved.isUnderWay(resolved.pred[k]);
        }
        return open;
    }

    private static boolean isPlain(Course course) {
        return course.actualStart() == null && course.actualFinish() == null && course.remaining() == null && course.suspensions().isEmpty() && course.calendar() == null;
    }

    private static List<String> preds(Activity activity) {
        return activity.links().stream().map(Link::pred).toList();
    }

    /// Floats and starts by topological position.
    public Floats floats() {
        return floats;
    }

    /// The arrays they belong to.
    public ResolvedNetwork resolved() {
        return resolved;
    }

    /// With dates, chain and measures.
    public BackwardSchedule schedule() {
        return new Dating(network, resolved, floats).schedule();
    }

    /// Only the dates, in the order of the input.
    public List<ScheduledActivity> activities() {
        return new Dating(network, resolved, floats).activities();
    }

    /// The network as it is now.
    public Network network() {
        return network;
    }
}
