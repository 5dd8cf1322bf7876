package guatu.watch.supervision;

import guatu.ground.kernel.BadInput;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/// 销号申请: the result in at least 20 characters, and evidence from before and after (RULES R10).
record ClearanceClaim(String result, List<UUID> before, List<UUID> after) {

    private static final int SHORTEST_RESULT = 20;

    ClearanceClaim {
        result = result.strip();
        before = before.stream().distinct().toList();
        after = after.stream().distinct().toList();
        var length = result.codePointCount(0, result.length());
        if (length < SHORTEST_RESULT) {
            throw new BadInput("result", "problem.result-short", SHORTEST_RESULT, length);
        }
        if (before.isEmpty()) {
            throw new BadInput("before", "problem.no-evidence-before");
        }
        if (after.isEmpty()) {
            throw new BadInput("after", "problem.no-evidence-after");
        }
        if (!Collections.disjoint(before, after)) {
            throw new BadInput("after", "problem.same-evidence");
        }
    }
}
