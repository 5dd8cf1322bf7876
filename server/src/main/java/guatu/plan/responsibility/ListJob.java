package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 读入: a list that is being read in the background. `rows` are those of the list once it is read, `matched` those held against units and items.
record ListJob(UUID id, UUID campaignId, String fileName, String sha256, Actor actor, State state, Step step, int rows, int matched, @Nullable String code,
        @Nullable String said, @Nullable UUID draftId, Instant startedAt) {

    /// BROKEN: the server that worked on it is gone; it can be run again.
    enum State { RUNNING, DONE, REFUSED, FAILED, CANCELLED, BROKEN }

    enum Step { READ, MATCH, STORE }
}
