package guatu.show.publicity;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 公示: a snapshot on its way to everybody. It changes only through its verbs; the snapshot never does.
/// @param items     how many items the snapshot shows
/// @param subjectId the bulletin, or the publication that was wrong
/// @param sha256    of the snapshot's bytes, hexadecimal
record Publication(UUID id, UUID campaignId, PublicationKind kind, @Nullable UUID subjectId, String title, PublicationState state,
        LocalDate dataDate, int items, UUID proposedBy, String proposedName, Instant proposedAt, @Nullable UUID decidedBy,
        @Nullable String decidedName, @Nullable Instant decidedAt, @Nullable String reason, String sha256, @Nullable UUID correctedBy) {

    static Publication proposed(PublicationKind kind, UUID campaign, @Nullable UUID subject, String title, LocalDate dataDate, int items, UUID id,
            Actor by, Instant at, String sha256) {
        return new Publication(id, campaign, kind, subject, title, PublicationState.PROPOSED, dataDate, items, by.person(), by.name(), at, null, null,
            null, null, sha256, null);
    }

    /// 通过 one of the three reviews, the last of which releases. Nobody takes two steps of one publication.
    Publication pass(Step step, Actor by, Instant at, List<Act> before) {
        var passed = move(step, step.to(), by, at, null);
        refuseTwice(by, before);
        return passed;
    }

    /// 退回 at any review, with a reason.
    Publication giveBack(Step step, Actor by, Instant at, String why, List<Act> before) {
        var returned = move(step, PublicationState.RETURNED, by, at, why);
        refuseTwice(by, before);
        return returned;
    }

    /// 撤下 with a reason: a mistake is taken down, never edited.
    Publication withdraw(Actor by, Instant at, String why) {
        return move(Step.WITHDRAW, PublicationState.WITHDRAWN, by, at, why);
    }

    private void refuseTwice(Actor by, List<Act> before) {
        before.stream().filter(act -> act.by().equals(by.person()) && act.step() != Step.WITHDRAW).findFirst().ifPresent(act -> {
            throw new Refusal("publicity.same-person", title, act.step());
        });
    }

    private Publication move(Step step, PublicationState to, Actor by, Instant at, @Nullable String why) {
        if (state != step.from()) {
            throw new Refusal("publicity.wrong-state", title, new Word(state), new Word(step.from()));
        }
        return new Publication(id, campaignId, kind, subjectId, title, to, dataDate, items, proposedBy, proposedName, proposedAt, by.person(),
            by.name(), at, why, sha256, correctedBy);
    }
}
