package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;

/// A checked network as arrays in topological order, dates as workday indices (RULES R2, index space): what schedules are computed on.
/// Every link is one inequality between two starts: start of j ≥ start of pred + `distance`.
public final class ResolvedNetwork {

    final int[] input;          // topological position -> index in the input
    final int[] duration;
    final int[] minDuration;
    final int[] earliest;       // start not before this index
    final int[] latest;         // finish (half-open) not after this index
    final int[] latestStart;    // start not after this index, by the limits above
    final int[] freeUntil;      // the start that leaves no free float before the deadline; unbounded where there are successors
    final int[] first;          // links into position j: first[j] to first[j + 1]
    final int[] pred;           // position of the predecessor
    final int[] distance;
    final Link[] link;
    final int start;
    final int deadline;         // half-open: the index after the last workday

    private ResolvedNetwork(Network network, WorkCalendar calendar, int[] order, Links links) {
        var n = order.length;
        input = order;
        duration = new int[n];
        minDuration = new int[n];
        earliest = new int[n];
        latest = new int[n];
        latestStart = new int[n];
        freeUntil = new int[n];
        first = new int[n + 1];
        pred = new int[links.pred().length];
        distance = new int[pred.length];
        link = new Link[pred.length];
        start = calendar.index(network.start());
        deadline = calendar.index(network.deadline().plusDays(1));
        for (var j = 0; j < n; j++) {
            fill(j, network.activities().get(order[j]), calendar);
        }
        connect(network, links);
        bound();
    }

    /// Checks the network (RULES R2.1) and resolves its ids and dates.
    /// @throws InvalidNetwork with every finding
    public static ResolvedNetwork of(Network network, WorkCalendar calendar) {
        var links = Links.of(network.activities());
        var order = links.order();
        var findings = NetworkCheck.of(network, links, order);
        if (!findings.isEmpty()) {
            throw new InvalidNetwork(findings);
        }
        return new ResolvedNetwork(network, calendar, order, links);
    }

    private void fill(int j, Activity activity, WorkCalendar calendar) {
        var notBefore = activity.notBefore();
        var notAfter = activity.notAfter();
        duration[j] = activity.duration();
        minDuration[j] = activity.minDuration();
        earliest[j] = notBefore == null ? start : Math.max(start, calendar.index(notBefore));
        latest[j] = notAfter == null ? deadline : Math.min(deadline, calendar.index(notAfter.plusDays(1)));
    }

    private void connect(Network network, Links links) {
        var position = new int[input.length];
        for (var j = 0; j < input.length; j++) {
            position[input[j]] = j;
        }
        var next = 0;
        for (var j = 0; j < input.length; j++) {
            var from = links.first()[input[j]];
            for (var given : network.activities().get(input[j]).links()) {
                pred[next] = position[links.pred()[from++]];
                link[next] = given;
                distance[next] = distance(given, duration[pred[next]], duration[j]);
                next++;
            }
            first[j + 1] = next;
        }
    }

    private void bound() {
        for (var j = 0; j < input.length; j++) {
            latestStart[j] = latest[j] - duration[j];
            freeUntil[j] = deadline - duration[j];
        }
        for (var p : pred) {
            freeUntil[p] = Integer.MAX_VALUE;
        }
    }

    static int distance(Link link, int predDuration, int succDuration) {
        return link.lag() + (predDuration & link.type().predMask) - (succDuration & link.type().succMask);
    }

    /// The number of activities.
    public int size() {
        return input.length;
    }

    /// Workdays from start to deadline, both counted.
    public int horizon() {
        return deadline - start;
    }

    /// Early and late starts and floats (RULES R2.2 to R2.4).
    public Floats floats() {
        return Floats.of(this);
    }
}
