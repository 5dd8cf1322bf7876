package guatu.plan.schedule;

import java.util.Arrays;

/// The links of a resolved network from the other side: those out of position p are `link[first[p]]` to `link[first[p + 1]]`, into `succ`.
record Outgoing(int[] first, int[] link, int[] succ) {

    static Outgoing of(ResolvedNetwork network) {
        var first = new int[network.size() + 1];
        for (var p : network.pred) {
            first[p + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        var link = new int[network.pred.length];
        var succ = new int[network.pred.length];
        var next = first.clone();
        for (var j = 0; j < network.size(); j++) {
            for (var k = network.first[j]; k < network.first[j + 1]; k++) {
                var at = next[network.pred[k]]++;
                link[at] = k;
                succ[at] = j;
            }
        }
        return new Outgoing(first, link, succ);
    }
}
