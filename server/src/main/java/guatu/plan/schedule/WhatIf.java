package guatu.plan.schedule;

import java.util.ArrayList;
import java.util.List;

/// Recomputes the least total float of a network under trial changes. A forward pass from the first changed position is enough:
/// the least float is the least of (latest start by its own limits − early start).
final class WhatIf {

    private final ResolvedNetwork network;
    private final int[] duration;
    private final Link[] link;
    private final int[] base;           // early starts without changes
    private final int[] leastBefore;    // least slack of the positions before
    private final int[] early;
    private int dirtyFrom;

    WhatIf(ResolvedNetwork network, Floats floats) {
        this.network = network;
        this.duration = network.duration.clone();
        this.link = network.link.clone();
        this.base = floats.earlyStart();
        this.early = base.clone();
        this.dirtyFrom = early.length;
        this.leastBefore = new int[early.length + 1];
        leastBefore[0] = Integer.MAX_VALUE;
        for (var j = 0; j < early.length; j++) {
            leastBefore[j + 1] = Math.min(leastBefore[j], slack(j));
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
            case CRASH -> duration[change.position()] = network.minDuration[change.position()];
            case OVERLAP -> {
                var half = Math.ceilDiv(duration[network.pred[change.link()]], 2);
                link[change.link()] = new Link(link[change.link()].pred(), LinkType.SS, half, true);
            }
        }
    }

    private void revert(Change change) {
        switch (change.kind()) {
            case CRASH -> duration[change.position()] = network.duration[change.position()];
            case OVERLAP -> link[change.link()] = network.link[change.link()];
        }
    }

    private int recompute(int from) {
        if (dirtyFrom < from) {
            System.arraycopy(base, dirtyFrom, early, dirtyFrom, from - dirtyFrom);
        }
        dirtyFrom = from;
        var least = leastBefore[from];
        for (var j = from; j < early.length; j++) {
            early[j] = network.earliest[j];
            for (var k = network.first[j]; k < network.first[j + 1]; k++) {
                early[j] = Math.max(early[j], heldBy(k, j));
            }
            least = Math.min(least, slack(j));
        }
        return least;
    }

    private int heldBy(int k, int j) {
        var p = network.pred[k];
        return early[p] + ResolvedNetwork.distance(link[k], duration[p], duration[j]);
    }

    private int slack(int j) {
        return network.latest[j] - duration[j] - early[j];
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
            if (heldBy(k, at) == early[at]) {
                if (link[k].soft() && link[k].type() == LinkType.FS) {
                    changes.add(Change.overlap(network, at, k));
                }
                return network.pred[k];
            }
        }
        return -1;
    }
}
