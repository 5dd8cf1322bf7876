package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/// A checked network as arrays in topological order, dates as workday indices (RULES R2, index space): what schedules are computed on.
/// What has ended is not among the positions: it holds the others as a fixed day. Of what is under way the positions are the work left.
/// Where all count the same days, every link is one inequality between two starts: start of j ≥ start of pred + `distance`.
public final class ResolvedNetwork {

    static final int NEVER = Integer.MIN_VALUE / 2;

    final int[] input;          // topological position -> index in the input
    final int[] duration;       // workdays left
    final int[] minDuration;
    final int[] fullDuration;   // workdays from first to last
    final int[] startBound;     // start not before this index
    final int[] nodeBound;      // the same, should it be done without a day's work
    final int[] finishBound;    // finish (half-open) not before this index; NEVER where nothing holds it
    final int[] earliest;       // start not before this index, by the two above
    final int[] latest;         // finish (half-open) not after this index
    final int[] planLatest;     // the same by the plan's calendar
    final int[] deadlines;      // the deadline as an index of its own calendar, half-open
    final int[] latestStart;    // start not after this index, by the limits above
    final int[] freeUntil;      // the start that leaves no free float before the deadline; unbounded where there are successors
    final int[] first;          // links into position j: first[j] to first[j + 1]
    final int[] pred;           // position of the predecessor
    final int[] distance;
    final Link[] link;
    final boolean[] asap;
    final int start;
    final int deadline;         // half-open: the index after the last workday
    final Standing[] standing;  // by index in the input
    final WorkCalendar calendar;
    final WorkCalendar @Nullable [] own;    // by position; absent where all count the plan's days

    ResolvedNetwork(Resolving from) {
        input = from.input;
        duration = from.duration;
        minDuration = from.minDuration;
        fullDuration = from.fullDuration;
        startBound = from.startBound;
        nodeBound = from.nodeBound;
        finishBound = from.finishBound;
        latest = from.latest;
        planLatest = from.planLatest;
        deadlines = from.deadlines;
        first = from.first;
        pred = from.pred;
        link = from.link;
        asap = from.asap;
        start = from.start;
        deadline = from.deadline;
        standing = from.standing;
        calendar = from.calendar;
        own = from.own;
        distance = new int[pred.length];
        earliest = new int[input.length];
        latestStart = new int[input.length];
        freeUntil = new int[input.length];
        for (var j = 0; j < input.length; j++) {
            bound(j);
        }
        for (var p : pred) {
            freeUntil[p] = Integer.MAX_VALUE;
        }
    }

    /// Checks the network (RULES R2.1) and resolves its ids and dates.
    /// @throws InvalidNetwork with every finding
    public static ResolvedNetwork of(Network network, WorkCalendar calendar) {
        return of(network, PlanDays.of(calendar));
    }

    /// The same, with the statutory calendar for activities that have their own.
    public static ResolvedNetwork of(Network network, PlanDays days) {
        var links = Links.of(network.activities());
        var order = links.order();
        var findings = NetworkCheck.of(network, links, order);
        if (!findings.isEmpty()) {
            throw new InvalidNetwork(findings);
        }
        return new ResolvedNetwork(new Resolving(network, days, order, links));
    }

    /// The same network with one activity as it is now: its predecessors and what has happened stay.
    ResolvedNetwork with(int j, Network changed) {
        return new ResolvedNetwork(new Resolving(this, j, changed));
    }

    private void bound(int j) {
        earliest[j] = earliest(j, duration[j]);
        latestStart[j] = latest[j] - duration[j];
        freeUntil[j] = deadlines[j] - duration[j];
        for (var k = first[j]; k < first[j + 1]; k++) {
            distance[k] = distance(link[k], duration[pred[k]], duration[j]);
        }
    }

    static int distance(Link link, int predDuration, int succDuration) {
        return link.lag() + (predDuration & link.type().predMask) - (succDuration & link.type().succMask);
    }

    /// The least start that no predecessor among the positions asks for, if the work takes this long.
    int earliest(int j, int days) {
        return Math.max(days == 0 ? nodeBound[j] : startBound[j], finishBound[j] - days);
    }

    /// The least start of position j that link k asks for.
    int after(int k, int j, int predStart) {
        return own == null ? predStart + distance[k] : after(link[k], pred[k], j, predStart, duration[pred[k]], duration[j]);
    }

    int after(Link by, int p, int j, int predStart, int predDays, int days) {
        return own == null ? predStart + distance(by, predDays, days) : Crossing.after(by, predStart, predDays, days, own[p], own[j]);
    }

    /// The latest start of the predecessor by link k.
    int until(int k, int j, int start) {
        return own == null ? start - distance[k]
            : Crossing.until(link[k], start, duration[pred[k]], duration[j], own[pred[k]], own[j]);
    }

    /// Workdays of the plan between a finish and the limits of its own; negative if it is broken.
    int slack(int j, int days, int early) {
        if (own == null) {
            return latest[j] - days - early;
        }
        var spare = planLatest[j] - calendar.index(own[j].dateAt(early + days - 1).plusDays(1));
        return early + days <= latest[j] ? Math.max(0, spare) : Math.min(-1, spare);
    }

    boolean isUnderWay(int position) {
        return standing[input[position]].isUnderWay();
    }

    /// The calendar that a position counts by.
    WorkCalendar days(int position) {
        return own == null ? calendar : own[position];
    }

    /// The number of activities that have not ended.
    public int size() {
        return input.length;
    }

    /// Workdays from start to deadline, both counted.
    public int horizon() {
        return deadline - start;
    }

    /// Early and late starts and floats (RULES R2.2 to R2.4).
    public Floats floats() {
        return own == null ? Floats.of(this) : MixedFloats.of(this);
    }
}
