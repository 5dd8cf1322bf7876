package guatu.plan.schedule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The links of a network as arrays: those into activity j stand at `first[j]` to `first[j + 1]`, each with the index of its predecessor.
record Links(int[] first, int[] pred) {

    static final int UNKNOWN = -1;

    /// An unknown or own id becomes UNKNOWN; of two activities with one id the first is meant.
    static Links of(List<Activity> activities) {
        var index = index(activities);
        var first = new int[activities.size() + 1];
        for (var j = 0; j < activities.size(); j++) {
            first[j + 1] = first[j] + activities.get(j).links().size();
        }
        var pred = new int[first[activities.size()]];
        for (var j = 0; j < activities.size(); j++) {
            var k = first[j];
            for (var link : activities.get(j).links()) {
                var p = index.getOrDefault(link.pred(), UNKNOWN);
                pred[k++] = p == j ? UNKNOWN : p;
            }
        }
        return new Links(first, pred);
    }

    private static Map<String, Integer> index(List<Activity> activities) {
        var index = new HashMap<String, Integer>(activities.size() * 2);
        for (var j = 0; j < activities.size(); j++) {
            index.putIfAbsent(activities.get(j).id(), j);
        }
        return index;
    }

    int size() {
        return first.length - 1;
    }

    /// Predecessors before successors, input order kept where it already is such an order; shorter than the network if there is a cycle.
    int[] order() {
        var waiting = new int[size()];
        var sorted = true;
        for (var j = 0; j < size(); j++) {
            for (var k = first[j]; k < first[j + 1]; k++) {
                waiting[j] += pred[k] == UNKNOWN ? 0 : 1;
                sorted &= pred[k] < j;
            }
        }
        return sorted ? identity() : release(waiting);
    }

    private int[] identity() {
        var order = new int[size()];
        Arrays.setAll(order, j -> j);
        return order;
    }

    private int[] release(int[] waiting) {
        var out = successors();
        var order = new int[size()];
        var known = 0;
        for (var j = 0; j < size(); j++) {
            if (waiting[j] == 0) {
                order[known++] = j;
            }
        }
        for (var next = 0; next < known; next++) {
            var p = order[next];
            for (var k = out.first[p]; k < out.first[p + 1]; k++) {
                if (--waiting[out.pred[k]] == 0) {
                    order[known++] = out.pred[k];
                }
            }
        }
        return Arrays.copyOf(order, known);
    }

    /// The same links seen from the other side.
    private Links successors() {
        var from = new int[size() + 1];
        for (var p : pred) {
            if (p != UNKNOWN) {
                from[p + 1]++;
            }
        }
        Arrays.parallelPrefix(from, Integer::sum);
        var to = new int[from[size()]];
        var next = from.clone();
        for (var j = 0; j < size(); j++) {
            for (var k = first[j]; k < first[j + 1]; k++) {
                if (pred[k] != UNKNOWN) {
                    to[next[pred[k]]++] = j;
                }
            }
        }
        return new Links(from, to);
    }
}
