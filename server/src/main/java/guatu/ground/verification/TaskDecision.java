package guatu.ground.verification;

import guatu.ground.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One decision of many: who, on which task, what; without `at` it is taken now. On site the values count as measured.
public record TaskDecision(Actor actor, UUID task, Decision decision, @Nullable Instant at) {
}
