package guatu.bench;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.schedule.Activity;
import guatu.plan.schedule.BackwardSchedule;
import guatu.plan.schedule.Course;
import guatu.plan.schedule.Link;
import guatu.plan.schedule.Network;
import guatu.plan.schedule.Rescheduling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What happens to a generated network: some of it ends, some begins, a deadline is too early, one activity takes longer.
final class Changes {

    private static final int ENDED = 400;
    private static final int BEGUN = 600;

    private Changes() {}

    /// Of the first activities in order, so that nothing begins before its predecessors have.
    static Network underWay(Network network) {
        var dataDate = network.start().plusDays(200);
        var activities = new ArrayList<Activity>();
        for (var j = 0; j < network.activities().size(); j++) {
            var a = network.activities().get(j);
            var course = j < ENDED ? new Course(network.start().plusDays(j / 4), network.start().plusDays(j / 4 + 20), null, List.of(), null, false)
                : j < BEGUN ? new Course(dataDate.minusDays(10), null, Math.max(1, a.duration() / 2), List.of(), null, false) : Course.NONE;
            activities.add(new Activity(a.id(), a.name(), a.duration(), a.minDuration(), a.notBefore(), a.notAfter(), a.links(), course));
        }
        return new Network(network.start(), network.deadline(), activities, dataDate);
    }

    /// Twenty workdays short; everything can be done in two thirds, every link may be overlapped.
    static Network infeasible(Network network, WorkCalendar calendar) {
        var finish = BackwardSchedule.from(network, calendar).earliestFinish();
        var activities = network.activities().stream().map(a -> new Activity(a.id(), a.name(), a.duration(), Math.max(1, a.duration() * 2 / 3), null, null,
            a.links().stream().map(link -> new Link(link.pred(), link.type(), link.lag(), true)).toList())).toList();
        return new Network(network.start(), calendar.add(Objects.requireNonNull(finish), -20), activities);
    }

    static Activity longer(Activity a) {
        return new Activity(a.id(), a.name(), a.duration() + 7, a.duration() + 7, a.notBefore(), a.notAfter(), a.links());
    }

    static void same(Rescheduling replanned, WorkCalendar calendar) {
        var activities = replanned.activities();
        if (!activities.equals(Rescheduling.of(new Network(GeneratedNetwork.START, GeneratedNetwork.DEADLINE, all(replanned)), calendar).activities())) {
            throw new IllegalStateException("re-plan and full run differ");
        }
    }

    private static List<Activity> all(Rescheduling replanned) {
        return replanned.network().activities();
    }
}
