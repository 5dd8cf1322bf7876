package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 责任书: what a unit promises of a list version, under which terms. Once signed only supplements are added.
/// @param listVersion the version it was made from
/// @param note        what the signer said to a promise that its plan does not hold
/// @param sha256      of figures and paper, from the signature on
/// @param lastDay     the last day on which it holds: the terms' own, or a supplement's
record Pledge(UUID id, UUID campaignId, PledgeKind kind, UUID unitId, int listVersion, List<UUID> items, PledgeTerms terms, Stored stored,
        Feasibility feasibility, @Nullable String note, @Nullable String sha256, Instant madeAt, String madeBy, @Nullable Signature signature,
        @Nullable Revocation revocation, LocalDate lastDay, int version) {

    /// What is written down; EXPIRED is read off the calendar.
    enum Stored { DRAFT, SIGNED, REVOKED }

    /// 签署. `authority` says on whose behalf, where the signer is not the head of the unit.
    record Signature(Instant at, UUID person, String name, String post, @Nullable String authority) {

        String said() {
            return post + " " + name + (authority == null ? "" : "（" + authority + "）");
        }
    }

    /// 撤销.
    record Revocation(Instant at, String by, String why) {}

    Pledge {
        items = List.copyOf(items);
    }

    PledgeState state(LocalDate today) {
        return switch (stored) {
            case DRAFT -> PledgeState.DRAFT;
            case REVOKED -> PledgeState.REVOKED;
            case SIGNED -> today.isAfter(lastDay) ? PledgeState.EXPIRED : PledgeState.SIGNED;
        };
    }

    /// Refuses a verb that the state does not know.
    void must(PledgeState.Verb verb, LocalDate today) {
        var now = state(today);
        if (!now.verbs().contains(verb)) {
            throw new Refusal("pledge.wrong-state", kind.title(), now.word());
        }
    }
}
