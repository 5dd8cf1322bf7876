package guatu.plan.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// 循环: finds one cycle among the activities that no order could release.
final class Cycle {

    private Cycle() {}

    /// Indices along the links, beginning with the first in input order; empty if the order is complete.
    static List<Integer> in(Links links, int[] order) {
        var stuck = stuck(links, order);
        var at = 0;
        while (at < stuck.length && !stuck[at]) {
            at++;
        }
        return at == stuck.length ? List.of() : walkBack(links, stuck, at);
    }

    private static boolean[] stuck(Links links, int[] order) {
        var stuck = new boolean[links.size()];
        Arrays.fill(stuck, true);
        for (var j : order) {
            stuck[j] = false;
        }
        return stuck;
    }

    /// What is stuck has a stuck predecessor: going back ends in a cycle.
    private static List<Integer> walkBack(Links links, boolean[] stuck, int from) {
        var seenAt = new int[links.size()];
        var path = new ArrayList<Integer>();
        for (var at = from; ; at = stuckPredecessor(links, stuck, at)) {
            if (seenAt[at] > 0) {
                var cycle = new ArrayList<>(path.subList(seenAt[at] - 1, path.size()));
                Collections.reverse(cycle);
                Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
                return cycle;
            }
            path.add(at);
            seenAt[at] = path.size();
        }
    }

    private static int stuckPredecessor(Links links, boolean[] stuck, int j) {
        for (var k = links.first()[j]; k < links.first()[j + 1]; k++) {
            var p = links.pred()[k];
            if (p != Links.UNKNOWN && stuck[p]) {
                return p;
            }
        }
        throw new IllegalStateException("nothing holds activity " + j);
    }
}
