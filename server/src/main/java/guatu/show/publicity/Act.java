package guatu.show.publicity;

import guatu.ground.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 审查记录: one step of a publication, done by one person; kept for good.
record Act(Step step, boolean passed, UUID by, String name, Instant at, @Nullable String reason) {

    static Act passed(Step step, Actor actor, Instant at) {
        return new Act(step, true, actor.person(), actor.name(), at, null);
    }

    static Act returned(Step step, Actor actor, Instant at, String reason) {
        return new Act(step, false, actor.person(), actor.name(), at, reason);
    }
}
