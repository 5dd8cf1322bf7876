package guatu.plan.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 底线变更: a change of a frozen plan that somebody asked for with a reason, the red lines it moves (workdays), and what a leader decided
/// (RULES R2.9). `baseVersion` is the version of the plan it was asked from, `baseline` the one that came of it.
public record PlanChange(UUID id, UUID itemId, int baseVersion, PlanInput input, List<Delta> deltas, String reason, State state,
        UUID requestedBy, String requestedName, Instant requestedAt, @Nullable UUID decidedBy, @Nullable String decidedName,
        @Nullable Instant decidedAt, @Nullable String note, @Nullable Integer baseline) {

    /// Asked for, then decided once.
    public enum State { REQUESTED, APPROVED, REJECTED, WITHDRAWN }

    PlanChange decided(State to, UUID by, String name, Instant at, @Nullable String words, @Nullable Integer n) {
        return new PlanChange(id, itemId, baseVersion, input, deltas, reason, to, requestedBy, requestedName, requestedAt, by, name, at, words, n);
    }
}
