package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.schedule.Measure.Kind;
import guatu.plan.schedule.Measure.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The measures of RULES R2.6 by trying every step and every pair on a network built anew: slow and plain, to compare with.
final class Exhaustive {

    private record Change(Step step, int activity, int link) {}

    private Exhaustive() {}

    static List<Measure> measures(Network network, WorkCalendar calendar) {
        var least = least(network, calendar);
        var standing = ResolvedNetwork.of(network, calendar).standing;
        var changes = changes(network, standing);
        var alone = changes.stream().map(change -> least(with(network, change, standing), calendar)).toList();
        var found = new ArrayList<Measure>();
        for (var i = 0; i < changes.size(); i++) {
            if (alone.get(i) > least) {
                found.add(new Measure(List.of(changes.get(i).step()), alone.get(i)));
            }
        }
        if (found.stream().noneMatch(measure -> measure.minFloatAfter() >= 0)) {
            for (var i = 0; i < changes.size(); i++) {
                for (var k = i + 1; k < changes.size(); k++) {
                    var after = least(with(with(network, changes.get(i), standing), changes.get(k), standing), calendar);
                    if (after > Math.max(least, Math.max(alone.get(i), alone.get(k)))) {
                        found.add(new Measure(List.of(changes.get(i).step(), changes.get(k).step()), after));
                    }
                }
            }
        }
        found.sort(Comparator.<Measure>comparingInt(measure -> -measure.minFloatAfter()).thenComparing(measure -> measure.steps().size()));
        return found;
    }

    private static List<Change> changes(Network network, Standing[] standing) {
        var crashes = new ArrayList<Change>();
        var overlaps = new ArrayList<Change>();
        for (var j = 0; j < network.activities().size(); j++) {
            var a = network.activities().get(j);
            if (!standing[j].isOpen()) {
                continue;
            }
            if (standing[j].leastRemaining() < standing[j].remaining()) {
                crashes.add(new Change(new Step(Kind.CRASH, List.of(a.id())), j, -1));
            }
            for (var k = 0; k < a.links().size(); k++) {
                var link = a.links().get(k);
                if (link.soft() && link.type() == LinkType.FS && isOpen(link.pred(), network, standing)) {
                    overlaps.add(new Change(new Step(Kind.OVERLAP, List.of(link.pred(), a.id())), j, k));
                }
            }
        }
        crashes.addAll(overlaps);
        return crashes;
    }

    private static boolean isOpen(String id, Network network, Standing[] standing) {
        var at = network.activities().stream().map(Activity::id).toList().indexOf(id);
        return standing[at].isOpen();
    }

    private static Network with(Network network, Change change, Standing[] standing) {
        var activities = new ArrayList<>(network.activities());
        var a = activities.get(change.activity());
        var begun = standing[change.activity()].isUnderWay();
        var duration = change.link() < 0 && !begun ? a.minDuration() : a.duration();
        var course = change.link() < 0 && begun ? a.course().remaining(standing[change.activity()].leastRemaining()) : a.course();
        var links = new ArrayList<>(a.links());
        if (change.link() >= 0) {
            var pred = links.get(change.link()).pred();
            var half = Math.ceilDiv(activities.stream().filter(p -> p.id().equals(pred)).findFirst().orElseThrow().duration(), 2);
            links.set(change.link(), new Link(pred, LinkType.SS, half, true));
        }
        activities.set(change.activity(), new Activity(a.id(), null, duration, a.minDuration(), a.notBefore(), a.notAfter(), links, course));
        return new Network(network.start(), network.deadline(), activities, network.dataDate());
    }

    private static int least(Network network, WorkCalendar calendar) {
        return ResolvedNetwork.of(network, calendar).floats().least();
    }
}
