package guatu.plan.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Recomputes the least total float of a network under trial changes. A forward pass from the first changed position is enough:
/// the least float is the least of (latest start by its own limits − early start).
final class WhatIf {

    private final ResolvedNetwork network;
    private final int[] duration;
    private final Link[] link;
    private final int[] distance;
    private final int[] earliest;
    private final int[] outFirst;       // links out of position p: outLink[outFirst[p]] to outLink[outFirst[p + 1]]
    private final int[] outLink;
    private final int[] outSucc;        // the positions they lead into
    private final int[] base;           // early starts without changes
    private final int[] leastBefore;    // least slack of the positions before
    private final int[] early;
    private int dirtyFrom;

    WhatIf(ResolvedNetwork network, Floats floats) {
        this.network = network;
        this.duration = network.duration.clone();
        this.link = network.link.clone();
        this.distance = network.distance.clone();
        this.earliest = network.earliest.clone();
        this.outFirst = new int[duration.length + 1];
        this.outLink = new int[link.length];
        this.outSucc = new int[link.length];
        this.base = floats.earlyStart();
        this.early = base.clone();
        this.dirtyFrom = early.length;
        this.leastBefore = new int[early.length + 1];
        turnLinks();
        leastBefore[0] = Integer.MAX_VALUE;
        for (var j = 0; j < early.length; j++) {
            leastBefore[j + 1] = Math.min(leastBefore[j], slack(j));
        }
    }

    private void turnLinks() {
        for (var p : network.pred) {
            outFirst[p + 1]++;
        }
        Arrays.parallelPrefix(outFirst, Integer::sum);
        var next = outFirst.clone();
        for (var j = 0; j < early.length; j++) {
            for (var k = network.first[j]; k < network.first[j + 1]; k++) {
                var out = next[network.pred[k]]++;
                outLink[out] = k;
                outSucc[out] = j;
            }
        }
    }

    /// The least float with these changes, given in input order.
    int leastFloat(Change... changes) {
        var from = early.length;
        for (var change : changes) {
            apply(change);
            from = Math.min(from, change.position());
        }
        var least = recompute(from);
        for (var change : changes) {
            revert(change);
        }
        return least;
    }

    private void apply(Change change) {
        switch (change.kind()) {
            case CRASH -> lasting(change.position(), network.minDuration[change.position()]);
            case OVERLAP -> {
                var pred = network.pred[change.link()];
                var half = Math.ceilDiv(duration[pred], 2);
                link[change.link()] = new Link(link[change.link()].pred(), LinkType.SS, half, true);
                distance[change.link()] = half;
                if (network.isUnderWay(pred)) {     // its start has happened: a fixed day
                    distance[change.link()] = ResolvedNetwork.NEVER;
                    earliest[change.position()] = Math.max(earliest[change.position()], Resolving.overlapped(network, pred, change.position()));
                }
            }
        }
    }

    private void revert(Change change) {
        switch (change.kind()) {
            case CRASH -> lasting(change.position(), network.duration[change.position()]);
            case OVERLAP -> {
                link[change.link()] = network.link[change.link()];
                distance[change.link()] = network.distance[change.link()];
                earliest[change.position()] = network.earliest[change.position()];
            }
        }
    }

    private void lasting(int j, int days) {
        duration[j] = days;
        earliest[j] = network.earliest(j, days);
        for (var k = network.first[j]; k < network.first[j + 1]; k++) {
            distance[k] = ResolvedNetwork.distance(link[k], duration[network.pred[k]], days);
        }
        for (var out = outFirst[j]; out < outFirst[j + 1]; out++) {
            var k = outLink[out];
            distance[k] = ResolvedNetwork.distance(link[k], days, duration[outSucc[out]]);
        }
    }

    private int recompute(int from) {
        if (dirtyFrom < from) {
            System.arraycopy(base, dirtyFrom, early, dirtyFrom, from - dirtyFrom);
        }
        dirtyFrom = from;
        var least = leastBefore[from];
        for (var j = from; j < early.length; j++) {
            var start = earliest[j];
            for (var k = network.first[j]; k < network.first[j + 1]; k++) {
                start = Math.max(start, after(k, j));
            }
            early[j] = start;
            least = Math.min(least, slack(j));
        }
        return least;
    }

    private int after(int k, int j) {
        var p = network.pred[k];
        return network.own == null || distance[k] == ResolvedNetwork.NEVER ? early[p] + distance[k]
            : Crossing.after(link[k], early[p], duration[p], duration[j], network.own[p], network.own[j]);
    }

    private int slack(int j) {
        return network.slack(j, duration[j], early[j]);
    }

    /// The changes that touch one path that the least float rests on, under a change already made. Whatever leaves this path
    /// alone cannot raise the least float, so these are all that need a try.
    List<Change> worthTrying(Change... made) {
        var least = leastFloat(made);
        for (var change : made) {
            apply(change);
        }
        var changes = new ArrayList<Change>();
        for (var at = tightest(least); at >= 0; at = stepBack(at, changes)) {
            if (duration[at] > network.minDuration[at]) {
                changes.add(Change.crash(network, at));
            }
        }
        for (var change : made) {
            revert(change);
        }
        changes.sort(Change.INPUT_ORDER);
        return changes;
    }

    private int tightest(int least) {
        var at = early.length - 1;
        while (at >= 0 && slack(at) != least) {
            at--;
        }
        return at;
    }

    /// Goes to a predecessor that holds this position, and notes the link if it may be overlapped.
    private int stepBack(int at, List<Change> changes) {
        for (var k = network.first[at]; k < network.first[at + 1]; k++) {
            if (after(k, at) == early[at]) {
                if (link[k].soft() && link[k].type() == LinkType.FS) {
                    changes.add(Change.overlap(network, at, k));
                }
                return network.pred[k];
            }
        }
        return -1;
    }
}
