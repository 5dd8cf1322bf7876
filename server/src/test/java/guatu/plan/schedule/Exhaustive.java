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
        var changes = changes(network);
        var alone = changes.stream().map(change -> least(with(network, change), calendar)).toList();
        var found = new ArrayList<Measure>();
        for (var i = 0; i < changes.size(); i++) {
            if (alone.get(i) > least) {
                found.add(new Measure(List.of(changes.get(i).step()), alone.get(i)));
            }
        }
        if (found.stream().noneMatch(measure -> measure.minFloatAfter() >= 0)) {
            for (var i = 0; i < changes.size(); i++) {
                for (var k = i + 1; k < changes.size(); k++) {
                    var after = least(with(with(network, changes.get(i)), changes.get(k)), calendar);
                    if (after > Math.max(least, Math.max(alone.get(i), alone.get(k)))) {
                        found.add(new Measure(List.of(changes.get(i).step(), changes.get(k).step()), after));
                    }
                }
            }
        }
        found.sort(Comparator.<Measure>comparingInt(measure -> -measure.minFloatAfter()).thenComparing(measure -> measure.steps().size()));
        return found;
    }

    private static List<Change> changes(Network network) {
        var crashes = new ArrayList<Change>();
        var overlaps = new ArrayList<Change>();
        for (var j = 0; j < network.activities().size(); j++) {
            var a = network.activities().get(j);
            if (a.minDuration() < a.duration()) {
                crashes.add(new Change(new Step(Kind.CRASH, List.of(a.id())), j, -1));
            }
            for (var k = 0; k < a.links().size(); k++) {
                var link = a.links().get(k);
                if (link.soft() && link.type() == LinkType.FS) {
                    overlaps.add(new Change(new Step(Kind.OVERLAP, List.of(link.pred(), a.id())), j, k));
                }
            }
        }
        crashes.addAll(overlaps);
        return crashes;
    }

    private static Network with(Network network, Change change) {
        var activities = new ArrayList<>(network.activities());
        var a = activities.get(change.activity());
        var duration = change.link() < 0 ? a.minDuration() : a.duration();
        var links = new ArrayList<>(a.links());
        if (change.link() >= 0) {
            var pred = links.get(change.link()).pred();
            var half = Math.ceilDiv(activities.stream().filter(p -> p.id().equals(pred)).findFirst().orElseThrow().duration(), 2);
            links.set(change.link(), new Link(pred, LinkType.SS, half, true));
        }
        activities.set(change.activity(), new Activity(a.id(), null, duration, a.minDuration(), a.notBefore(), a.notAfter(), links));
        return new Network(network.start(), network.deadline(), activities);
    }

    private static int least(Network network, WorkCalendar calendar) {
        return ResolvedNetwork.of(network, calendar).floats().least();
    }
}
