package guatu.plan.schedule;

import java.util.Arrays;

/// 总时差、自由时差: early and late starts (workday indices) and floats (workdays), by topological position (RULES R2.2 to R2.4).
public record Floats(int[] earlyStart, int[] lateStart, int[] total, int[] free, int least) {

    static Floats of(ResolvedNetwork network) {
        var early = forward(network);
        var late = new int[early.length];
        var free = new int[early.length];
        for (var j = 0; j < late.length; j++) {
            late[j] = network.latest[j] - network.duration[j];
        }
        Arrays.fill(free, Integer.MAX_VALUE);
        backward(network, early, late, free);
        return measure(network, early, late, free);
    }

    private static int[] forward(ResolvedNetwork network) {
        var early = network.earliest.clone();
        var first = network.first;
        var pred = network.pred;
        var distance = network.distance;
        for (var j = 0; j < early.length; j++) {
            var start = early[j];
            for (var k = first[j]; k < first[j + 1]; k++) {
                start = Math.max(start, early[pred[k]] + distance[k]);
            }
            early[j] = start;
        }
        return early;
    }

    private static void backward(ResolvedNetwork network, int[] early, int[] late, int[] free) {
        var first = network.first;
        var pred = network.pred;
        var distance = network.distance;
        for (var j = early.length - 1; j >= 0; j--) {
            var lateStart = late[j];
            var earlyStart = early[j];
            for (var k = first[j]; k < first[j + 1]; k++) {
                var p = pred[k];
                late[p] = Math.min(late[p], lateStart - distance[k]);
                free[p] = Math.min(free[p], earlyStart - distance[k] - early[p]);
            }
        }
    }

    private static Floats measure(ResolvedNetwork network, int[] early, int[] late, int[] free) {
        var total = new int[early.length];
        var least = Integer.MAX_VALUE;
        for (var j = 0; j < early.length; j++) {
            total[j] = late[j] - early[j];
            least = Math.min(least, total[j]);
            if (free[j] == Integer.MAX_VALUE) {
                free[j] = network.deadline - early[j] - network.duration[j];
            }
        }
        return new Floats(early, late, total, free, least);
    }

    boolean isCritical(int position) {
        return total[position] == least;
    }
}
