package guatu.plan.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// 关键链: the critical activities that hold each other, from first to last.
final class CriticalChain {

    private static final int NONE = -1;

    private final ResolvedNetwork network;
    private final Floats floats;

    private CriticalChain(ResolvedNetwork network, Floats floats) {
        this.network = network;
        this.floats = floats;
    }

    /// Topological positions, first to last; empty only for an empty network.
    static List<Integer> of(ResolvedNetwork network, Floats floats) {
        var chain = new CriticalChain(network, floats);
        var path = new ArrayList<Integer>();
        for (var at = chain.last(); at != NONE; at = chain.before(at)) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }

    /// Critical, without critical successor, with the latest early finish; the first in input order of several.
    private int last() {
        var leads = new boolean[network.size()];
        for (var j = 0; j < network.size(); j++) {
            for (var k = network.first[j]; floats.isCritical(j) && k < network.first[j + 1]; k++) {
                leads[network.pred[k]] = true;
            }
        }
        return best(network.size(), j -> j, j -> floats.isCritical(j) && !leads[j], this::earlyFinish);
    }

    /// The critical predecessor that holds this activity without slack; the first in input order of several.
    private int before(int at) {
        var from = network.first[at];
        return best(network.first[at + 1] - from, k -> network.pred[from + k], k -> holds(from + k, at), j -> 0);
    }

    private boolean holds(int k, int at) {
        var p = network.pred[k];
        return floats.isCritical(p) && network.after(k, at, floats.earlyStart()[p]) == floats.earlyStart()[at];
    }

    private int earlyFinish(int j) {
        return floats.earlyStart()[j] + network.duration[j];
    }

    private int best(int count, IntUnaryOperator position, IntPredicate counts, IntUnaryOperator value) {
        var best = NONE;
        for (var k = 0; k < count; k++) {
            var j = position.applyAsInt(k);
            if (counts.test(k) && (best == NONE || value.applyAsInt(j) > value.applyAsInt(best)
                    || value.applyAsInt(j) == value.applyAsInt(best) && network.input[j] < network.input[best])) {
                best = j;
            }
        }
        return best;
    }
}
