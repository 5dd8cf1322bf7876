package guatu.show.publicity;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 线索: what somebody sent in. It changes only through its verbs; who sent it nobody sees here.
/// @param contact whether a way to reach the sender lies sealed with it
record Clue(UUID id, Kind kind, @Nullable UUID itemId, @Nullable UUID unitId, @Nullable String subject, String body, boolean contact, State state,
        Instant receivedAt, LocalDate decideDue, LocalDate answerDue, @Nullable Instant decidedAt, @Nullable String decidedName, @Nullable String reason,
        @Nullable String answer, @Nullable Instant answeredAt, @Nullable String answeredName, int version) {

    /// 线索, 投诉, 建议.
    enum Kind { CLUE, COMPLAINT, ADVICE }

    /// Received, taken up, refused with a reason, answered.
    enum State { RECEIVED, ACCEPTED, REFUSED, ANSWERED }

    Clue accept(Actor by, Instant at) {
        return decide(State.ACCEPTED, by, at, null);
    }

    Clue refuse(Actor by, Instant at, String why) {
        return decide(State.REFUSED, by, at, why);
    }

    Clue answer(Actor by, Instant at, String text) {
        must(State.ACCEPTED);
        return new Clue(id, kind, itemId, unitId, subject, body, contact, State.ANSWERED, receivedAt, decideDue, answerDue, decidedAt, decidedName, reason, text, at,
            by.name(), version);
    }

    private Clue decide(State to, Actor by, Instant at, @Nullable String why) {
        must(State.RECEIVED);
        return new Clue(id, kind, itemId, unitId, subject, body, contact, to, receivedAt, decideDue, answerDue, at, by.name(), why, null, null, null, version);
    }

    private void must(State needed) {
        if (state != needed) {
            throw new Refusal("publicity.clue-state", receivedAt.atZone(BusinessClock.ZONE).toLocalDate());
        }
    }
}
