package guatu.plan.schedule;

import java.util.BitSet;

/// Forward and backward pass from one changed position: goes on only as far as a start has moved.
final class LocalPass {

    private final ResolvedNetwork network;
    private final Outgoing out;
    private final int[] early;
    private final int[] late;
    private final int[] free;
    private final BitSet freeChanges = new BitSet();

    private LocalPass(ResolvedNetwork network, Floats before, Outgoing out) {
        this.network = network;
        this.out = out;
        early = before.earlyStart().clone();
        late = before.lateStart().clone();
        free = before.free().clone();
    }

    static Floats of(ResolvedNetwork changed, Floats before, Outgoing out, int position) {
        var pass = new LocalPass(changed, before, out);
        pass.forward(position);
        pass.backward(position);
        return pass.floats();
    }

    private void forward(int from) {
        var waiting = new BitSet();
        waiting.set(from);
        addSuccessors(from, waiting);
        touched(from);
        for (var j = waiting.nextSetBit(from); j >= 0; j = waiting.nextSetBit(j + 1)) {
            var start = network.earliest[j];
            for (var k = network.first[j]; k < network.first[j + 1]; k++) {
                start = Math.max(start, early[network.pred[k]] + network.distance[k]);
            }
            if (start != early[j]) {
                early[j] = start;
                addSuccessors(j, waiting);
                touched(j);
            }
        }
    }

    private void backward(int from) {
        var waiting = new BitSet();
        waiting.set(from);
        addPredecessors(from, waiting);
        for (var j = waiting.previousSetBit(from); j >= 0; j = waiting.previousSetBit(j - 1)) {
            var start = network.latestStart[j];
            for (var at = out.first()[j]; at < out.first()[j + 1]; at++) {
                start = Math.min(start, late[out.succ()[at]] - network.distance[out.link()[at]]);
            }
            if (start != late[j]) {
                late[j] = start;
                addPredecessors(j, waiting);
            }
        }
    }

    private void addSuccessors(int j, BitSet to) {
        for (var at = out.first()[j]; at < out.first()[j + 1]; at++) {
            to.set(out.succ()[at]);
        }
    }

    private void addPredecessors(int j, BitSet to) {
        for (var k = network.first[j]; k < network.first[j + 1]; k++) {
            to.set(network.pred[k]);
        }
    }

    /// The free floats of what has moved and of its predecessors are new.
    private void touched(int j) {
        freeChanges.set(j);
        addPredecessors(j, freeChanges);
    }

    private Floats floats() {
        for (var j = freeChanges.nextSetBit(0); j >= 0; j = freeChanges.nextSetBit(j + 1)) {
            var until = network.freeUntil[j];
            for (var at = out.first()[j]; at < out.first()[j + 1]; at++) {
                until = Math.min(until, early[out.succ()[at]] - network.distance[out.link()[at]]);
            }
            free[j] = until - early[j];
        }
        var total = new int[early.length];
        var least = Integer.MAX_VALUE;
        for (var j = 0; j < total.length; j++) {
            total[j] = late[j] - early[j];
            least = Math.min(least, total[j]);
        }
        return new Floats(early, late, total, free, least, null);
    }
}
