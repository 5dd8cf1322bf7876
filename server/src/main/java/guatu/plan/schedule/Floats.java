package guatu.plan.schedule;

import org.jspecify.annotations.Nullable;

/// 总时差、自由时差: early and late starts (workday indices) and floats (workdays), by topological position (RULES R2.2 to R2.4).
/// @param onTightest where activities count different days: what leads to the tightest limit without slack
public record Floats(int[] earlyStart, int[] lateStart, int[] total, int[] free, int least,
        boolean @Nullable [] onTightest) {

    static Floats of(ResolvedNetwork network) {
        var early = forward(network);
        return backward(network, early);
    }

    private static int[] forward(ResolvedNetwork network) {
        var early = network.earliest.clone();
        var first = network.first;
        var pred = network.pred;
        var distance = network.distance;
        var k = 0;
        for (var j = 0; j < early.length; j++) {
            var start = early[j];
            for (var end = first[j + 1]; k < end; k++) {
                start = Math.max(start, early[pred[k]] + distance[k]);
            }
            early[j] = start;
        }
        return early;
    }

    private static Floats backward(ResolvedNetwork network, int[] early) {
        var first = network.first;
        var pred = network.pred;
        var distance = network.distance;
        var late = network.latestStart.clone();
        var free = network.freeUntil.clone();
        var total = new int[early.length];
        var least = Integer.MAX_VALUE;
        var k = pred.length - 1;
        for (var j = early.length - 1; j >= 0; j--) {
            var lateStart = late[j];
            var earlyStart = early[j];
            free[j] -= earlyStart;
            total[j] = lateStart - earlyStart;
            least = Math.min(least, total[j]);
            for (var from = first[j]; k >= from; k--) {
                var p = pred[k];
                late[p] = Math.min(late[p], lateStart - distance[k]);
                free[p] = Math.min(free[p], earlyStart - distance[k]);
            }
        }
        return new Floats(early, late, total, free, least, null);
    }

    boolean isCritical(int position) {
        return onTightest == null ? total[position] == least : onTightest[position];
    }
}
