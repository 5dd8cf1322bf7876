package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 沿革: one thing that happened to a slip.
record SlipPast(UUID id, UUID slipId, Instant at, UUID byPerson, String byName, Verb verb, SlipState state, @Nullable String said, List<UUID> evidence) {

    enum Verb { PROPOSED, ASKED_REVIEW, APPROVED, REJECTED, ISSUED, SIGNED, ANSWERED, PRESSED, ACCEPTED, CLOSED, WITHDRAWN, DISMISSED, LAPSED, SUPERSEDED, REOPENED;

        /// What happened inside the office before a slip went out is none of the unit's business.
        boolean shownToUnits() {
            return this != PROPOSED && this != ASKED_REVIEW && this != APPROVED && this != REJECTED && this != DISMISSED && this != LAPSED;
        }
    }

    static SlipPast of(Slip slip, Verb verb, Actor actor, Instant at, @Nullable String said) {
        return new SlipPast(Ids.next(), slip.id(), at, actor.person(), actor.name(), verb, slip.state(), said, List.of());
    }

    SlipPast with(List<UUID> files) {
        return new SlipPast(id, slipId, at, byPerson, byName, verb, state, said, List.copyOf(files));
    }
}
