package guatu.ground.verification;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 核验任务: one report's claims to be verified by somebody who has no part in them.
record Task(UUID id, String subjectKind, UUID subject, UUID item, String itemTitle, UUID leadUnit, List<UUID> excludedUnits, UUID reporterPerson, Mode mode,
        State state, Instant openedAt, LocalDate due, @Nullable Instant decidedAt, @Nullable UUID decidedBy, @Nullable String decidedName, int version) {

    enum State { OPEN, MEASURED, DONE, VOID }

    /// On site the claim stays hidden until the measurement is in.
    boolean claimsHidden() {
        return mode == Mode.ONSITE && state == State.OPEN;
    }

    boolean open() {
        return state == State.OPEN || state == State.MEASURED;
    }

    /// Why this actor may not verify it (回避), as a code.
    Optional<String> objection(Actor actor) {
        if (actor.person().equals(reporterPerson)) {
            return Optional.of("verification.own-report");
        }
        return excludedUnits.contains(actor.unit()) || leadUnit.equals(actor.unit()) ? Optional.of("verification.own-unit") : Optional.empty();
    }

    /// Refuses unless this actor may verify it and it still waits for that.
    void mustBeOpenFor(Actor actor) {
        actor.must(Role.VERIFIER);
        objection(actor).ifPresent(code -> {
            throw new Refusal(code, itemTitle);
        });
        switch (state) {
            case OPEN, MEASURED -> { }
            case DONE -> throw decidedMeanwhile();
            case VOID -> throw withdrawn();
        }
    }

    Stale decidedMeanwhile() {
        return new Stale("verification.decided-meanwhile", itemTitle, Objects.toString(decidedName, ""))
            .changes(Map.of("by", Objects.toString(decidedName, ""), "at", Objects.requireNonNullElse(decidedAt, openedAt), "state", state));
    }

    Stale withdrawn() {
        return new Stale("verification.withdrawn", itemTitle).changes(Map.of("state", state));
    }

    Stale changedMeanwhile() {
        return new Stale("verification.changed-meanwhile", itemTitle).changes(Map.of("mode", mode, "state", state));
    }
}
