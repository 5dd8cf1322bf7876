package guatu.show.publicity;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 公示: a snapshot on its way to everybody. It changes only through its verbs; the snapshot never does.
/// @param items  how many items the snapshot shows
/// @param sha256 of the snapshot's bytes, hexadecimal
record Publication(UUID id, UUID campaignId, String title, PublicationState state, LocalDate dataDate, int items, UUID proposedBy,
        String proposedName, Instant proposedAt, @Nullable UUID decidedBy, @Nullable String decidedName, @Nullable Instant decidedAt,
        @Nullable String reason, String sha256) {

    static Publication proposed(UUID id, UUID campaign, String title, LocalDate dataDate, int items, Actor by, Instant at, String sha256) {
        return new Publication(id, campaign, title, PublicationState.PROPOSED, dataDate, items, by.person(), by.name(), at, null, null, null, null, sha256);
    }

    /// 放行. Never by the person who proposed it.
    Publication release(Actor by, Instant at) {
        if (proposedBy.equals(by.person())) {
            throw new Refusal("publicity.same-person", title);
        }
        return move(PublicationState.PROPOSED, PublicationState.RELEASED, by, at, null);
    }

    /// 退回 with a reason.
    Publication giveBack(Actor by, Instant at, String why) {
        return move(PublicationState.PROPOSED, PublicationState.RETURNED, by, at, why);
    }

    /// 撤下 with a reason: a mistake is taken down, never edited.
    Publication withdraw(Actor by, Instant at, String why) {
        return move(PublicationState.RELEASED, PublicationState.WITHDRAWN, by, at, why);
    }

    private Publication move(PublicationState from, PublicationState to, Actor by, Instant at, @Nullable String why) {
        if (state != from) {
            throw new Refusal("publicity.wrong-state", title, new Word(state), new Word(from));
        }
        return new Publication(id, campaignId, title, to, dataDate, items, proposedBy, proposedName, proposedAt, by.person(), by.name(), at, why, sha256);
    }
}
