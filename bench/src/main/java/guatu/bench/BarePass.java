package guatu.bench;

import java.util.Arrays;

/// The least that scheduling can cost: two passes over int arrays already in topological order, finish-to-start only, two predecessors each.
record BarePass(int[] duration, int[] firstPred, int[] secondPred) {

    /// Early start, late start and total float.
    record Result(int[] early, int[] late, int[] total) {}

    Result run(int deadline) {
        var n = duration.length;
        var early = new int[n];
        for (var j = 0; j < n; j++) {
            var start = 0;
            if (firstPred[j] >= 0) {
                start = Math.max(start, early[firstPred[j]] + duration[firstPred[j]]);
            }
            if (secondPred[j] >= 0) {
                start = Math.max(start, early[secondPred[j]] + duration[secondPred[j]]);
            }
            early[j] = start;
        }
        var finish = new int[n];
        Arrays.fill(finish, deadline);
        var late = new int[n];
        var total = new int[n];
        for (var j = n - 1; j >= 0; j--) {
            late[j] = finish[j] - duration[j];
            total[j] = late[j] - early[j];
            if (firstPred[j] >= 0) {
                finish[firstPred[j]] = Math.min(finish[firstPred[j]], late[j]);
            }
            if (secondPred[j] >= 0) {
                finish[secondPred[j]] = Math.min(finish[secondPred[j]], late[j]);
            }
        }
        return new Result(early, late, total);
    }
}
