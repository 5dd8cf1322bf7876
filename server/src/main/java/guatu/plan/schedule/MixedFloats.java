package guatu.plan.schedule;

/// Early and late starts where activities count different days. A float is in workdays of its own activity; the least one counts workdays of
/// the plan at the limit that is tightest, and critical is what leads there without slack.
final class MixedFloats {

    private MixedFloats() {}

    static Floats of(ResolvedNetwork network) {
        var early = forward(network);
        var late = late(network, network.latestStart.clone());
        var free = free(network, early);
        var total = new int[early.length];
        var least = Integer.MAX_VALUE;
        for (var j = 0; j < total.length; j++) {
            total[j] = late[j] - early[j];
            least = Math.min(least, network.slack(j, network.duration[j], early[j]));
        }
        return new Floats(early, late, total, free, least, critical(network, early, least));
    }

    private static int[] forward(ResolvedNetwork network) {
        var early = network.earliest.clone();
        for (var j = 0; j < early.length; j++) {
            for (var k = network.first[j]; k < network.first[j + 1]; k++) {
                early[j] = Math.max(early[j], network.after(k, j, early[network.pred[k]]));
            }
        }
        return early;
    }

    /// Latest starts under these limits of their own, which are overwritten.
    static int[] late(ResolvedNetwork network, int[] limits) {
        for (var j = limits.length - 1; j >= 0; j--) {
            for (var k = network.first[j]; k < network.first[j + 1]; k++) {
                var p = network.pred[k];
                limits[p] = Math.min(limits[p], network.until(k, j, limits[j]));
            }
        }
        return limits;
    }

    private static int[] free(ResolvedNetwork network, int[] early) {
        var free = network.freeUntil.clone();
        for (var j = 0; j < early.length; j++) {
            for (var k = network.first[j]; k < network.first[j + 1]; k++) {
                free[network.pred[k]] = Math.min(free[network.pred[k]], network.until(k, j, early[j]));
            }
        }
        for (var j = 0; j < early.length; j++) {
            free[j] -= early[j];
        }
        return free;
    }

    private static boolean[] critical(ResolvedNetwork network, int[] early, int least) {
        var critical = new boolean[early.length];
        for (var j = early.length - 1; j >= 0; j--) {
            critical[j] |= network.slack(j, network.duration[j], early[j]) == least;
            for (var k = network.first[j]; critical[j] && k < network.first[j + 1]; k++) {
                critical[network.pred[k]] |= network.after(k, j, early[network.pred[k]]) == early[j];
            }
        }
        return critical;
    }
}
