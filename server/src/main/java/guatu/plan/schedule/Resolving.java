package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns a checked network into the arrays of a [ResolvedNetwork]: leaves out what has ended, folds what has happened into fixed bounds.
final class Resolving {

    final int[] input;
    final int[] duration;
    final int[] minDuration;
    final int[] fullDuration;
    final int[] startBound;
    final int[] nodeBound;
    final int[] finishBound;
    final int[] latest;
    final int[] planLatest;
    final int[] deadlines;
    final int[] first;
    final boolean[] asap;
    final int start;
    final int deadline;
    final Standing[] standing;
    final WorkCalendar calendar;
    final WorkCalendar @Nullable [] own;
    int[] pred;
    Link[] link;

    private final Network network;
    private final Links links;
    private final WorkCalendar[] days;      // by index in the input
    private final LocalDate from;

    Resolving(Network network, PlanDays planDays, int[] order, Links links) {
        this.network = network;
        this.links = links;
        calendar = planDays.plan();
        days = planDays.of(network.activities());
        standing = new Standing[order.length];
        for (var i = 0; i < order.length; i++) {
            standing[i] = Standing.of(network.activities().get(i), network.dataDate(), days[i]);
        }
        input = Arrays.stream(order).filter(i -> standing[i].isOpen()).toArray();
        var n = input.length;
        own = Arrays.stream(input).allMatch(i -> days[i] == calendar) ? null : Arrays.stream(input).mapToObj(i -> days[i]).toArray(WorkCalendar[]::new);
        duration = new int[n];
        minDuration = new int[n];
        fullDuration = new int[n];
        startBound = new int[n];
        nodeBound = new int[n];
        finishBound = new int[n];
        latest = new int[n];
        planLatest = new int[n];
        deadlines = new int[n];
        first = new int[n + 1];
        asap = new boolean[n];
        pred = new int[links.pred().length];
        link = new Link[pred.length];
        start = calendar.index(network.start());
        deadline = calendar.index(network.deadline().plusDays(1));
        from = from();
        for (var j = 0; j < n; j++) {
            fill(j, network.activities().get(input[j]), standing[input[j]]);
        }
        connect();
    }

    /// A copy in which only one position, of which nothing has happened, is new.
    Resolving(ResolvedNetwork old, int j, Network network) {
        this.network = network;
        links = new Links(new int[1], new int[0]);
        calendar = old.calendar;
        days = new WorkCalendar[0];
        standing = old.standing;
        input = old.input;
        own = null;
        duration = old.duration.clone();
        minDuration = old.minDuration.clone();
        fullDuration = old.fullDuration.clone();
        startBound = old.startBound.clone();
        nodeBound = old.nodeBound.clone();
        finishBound = old.finishBound.clone();
        latest = old.latest.clone();
        planLatest = old.planLatest.clone();
        deadlines = old.deadlines.clone();
        first = old.first;
        asap = old.asap.clone();
        start = old.start;
        deadline = old.deadline;
        pred = old.pred;
        link = old.link.clone();
        from = from();
        var activity = network.activities().get(input[j]);
        fill(j, activity, Standing.of(activity, network.dataDate(), calendar));
        for (var k = 0; k < activity.links().size(); k++) {
            link[first[j] + k] = activity.links().get(k);
        }
    }

    private LocalDate from() {
        return network.dataDate() == null || network.dataDate().isBefore(network.start()) ? network.start() : network.dataDate();
    }

    private void fill(int j, Activity activity, Standing now) {
        var by = own == null ? calendar : own[j];
        var last = activity.notAfter() == null || activity.notAfter().isAfter(network.deadline()) ? network.deadline() : activity.notAfter();
        var begin = by.index(from);
        duration[j] = now.remaining();
        minDuration[j] = now.leastRemaining();
        fullDuration[j] = activity.duration();
        startBound[j] = activity.notBefore() == null || now.isUnderWay() ? begin : Math.max(begin, by.index(activity.notBefore()));
        nodeBound[j] = startBound[j];
        finishBound[j] = ResolvedNetwork.NEVER;
        latest[j] = by.index(last.plusDays(1));
        planLatest[j] = calendar.index(last.plusDays(1));
        deadlines[j] = by.index(network.deadline().plusDays(1));
        asap[j] = activity.course().asap();
    }

    private void connect() {
        var position = new int[standing.length];
        for (var j = 0; j < input.length; j++) {
            position[input[j]] = j;
        }
        var next = 0;
        for (var j = 0; j < input.length; j++) {
            var at = links.first()[input[j]];
            for (var given : network.activities().get(input[j]).links()) {
                var p = links.pred()[at++];
                var happened = happened(standing[p], given);
                if (happened == null) {
                    pred[next] = position[p];
                    link[next++] = given;
                } else {
                    hold(j, given, happened, network.activities().get(p).duration() == 0);
                }
            }
            first[j + 1] = next;
        }
        pred = Arrays.copyOf(pred, next);
        link = Arrays.copyOf(link, next);
    }

    /// The day of the event that the link begins at, if that has happened.
    static @Nullable LocalDate happened(Standing pred, Link link) {
        return link.type().predMask != 0 ? pred.ended() : pred.began();
    }

    private void hold(int j, Link by, LocalDate day, boolean node) {
        var bound = Crossing.afterActual(by, day, node, duration[j], days[input[j]]);
        if (by.type().succMask == 0) {
            nodeBound[j] = Math.max(nodeBound[j], Crossing.afterActual(by, day, node, 0, days[input[j]]));
            startBound[j] = Math.max(startBound[j], bound);
        } else {
            finishBound[j] = Math.max(finishBound[j], bound);
        }
    }

    /// The days on which something under way has begun, as a bound for the successor's start once it may overlap.
    static int overlapped(ResolvedNetwork network, int pred, int succ) {
        var began = Objects.requireNonNull(network.standing[network.input[pred]].began());
        return Crossing.afterActual(new Link("", LinkType.SS, Math.ceilDiv(network.fullDuration[pred], 2), true), began, false,
            network.duration[succ], network.days(succ));
    }
}
