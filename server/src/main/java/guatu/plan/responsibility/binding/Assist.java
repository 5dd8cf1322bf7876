package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 配合责任: what one assisting unit owes to one item, with a text and a deadline of its own (C-027). It changes only through its verbs.
public record Assist(UUID id, UUID itemId, UUID unitId, String duty, LocalDate due, LocalDate askedOn, String askedBy, State state, @Nullable String answer,
        @Nullable LocalDate answeredOn, @Nullable LocalDate doneOn, Flag flag, @Nullable String flagReason, @Nullable LocalDate flagOn, @Nullable String flagBy,
        @Nullable String settledBy, @Nullable String settlement, int version) {

    /// Asked for, answered by the unit, done.
    public enum State { ASKED, ANSWERED, DONE }

    /// 不配合: not raised; raised by the lead; settled as true; settled as not so.
    public enum Flag { NONE, RAISED, UPHELD, DISMISSED }

    static Assist asked(UUID id, UUID item, UUID unit, String duty, LocalDate due, LocalDate on, String by) {
        return new Assist(id, item, unit, duty, due, on, by, State.ASKED, null, null, null, Flag.NONE, null, null, null, null, null, 0);
    }

    /// Days after its own deadline, whatever the item's may be; 0 if in time or done.
    public int daysLate(LocalDate today) {
        return state == State.DONE || !today.isAfter(due) ? 0 : Math.toIntExact(due.until(today, java.time.temporal.ChronoUnit.DAYS));
    }

    /// Another text or deadline; asked anew, so it is to be answered anew.
    Assist reword(String to, LocalDate until, LocalDate on, String by) {
        if (state == State.DONE) {
            throw new Refusal("assist.done-already", duty, String.valueOf(doneOn));
        }
        return new Assist(id, itemId, unitId, to, until, on, by, State.ASKED, null, null, null, flag, flagReason, flagOn, flagBy, settledBy, settlement, version + 1);
    }

    /// The unit says what it will do.
    Assist answer(String words, LocalDate on) {
        if (state == State.DONE) {
            throw new Refusal("assist.done-already", duty, String.valueOf(doneOn));
        }
        return new Assist(id, itemId, unitId, duty, due, askedOn, askedBy, State.ANSWERED, words, on, null, flag, flagReason, flagOn, flagBy, settledBy, settlement, version + 1);
    }

    /// The unit has done its part. While 不配合 stands unsettled it cannot close itself.
    Assist finish(String words, LocalDate on) {
        if (state == State.DONE) {
            throw new Refusal("assist.done-already", duty, String.valueOf(doneOn));
        }
        if (flag == Flag.RAISED) {
            throw new Refusal("assist.flag-open", String.valueOf(flagReason));
        }
        return new Assist(id, itemId, unitId, duty, due, askedOn, askedBy, State.DONE, words, answeredOn == null ? on : answeredOn, on, flag, flagReason, flagOn, flagBy,
            settledBy, settlement, version + 1);
    }

    /// 不配合: the lead says so, with a reason.
    Assist raise(String reason, LocalDate on, String by) {
        if (state == State.DONE) {
            throw new Refusal("assist.done-already", duty, String.valueOf(doneOn));
        }
        if (flag == Flag.RAISED) {
            throw new Refusal("assist.flag-open", String.valueOf(flagReason));
        }
        return new Assist(id, itemId, unitId, duty, due, askedOn, askedBy, state, answer, answeredOn, doneOn, Flag.RAISED, reason, on, by, null, null, version + 1);
    }

    /// The supervision office settles it.
    Assist settle(boolean upheld, String words, String by) {
        if (flag != Flag.RAISED) {
            throw new Refusal("assist.no-flag", duty);
        }
        return new Assist(id, itemId, unitId, duty, due, askedOn, askedBy, state, answer, answeredOn, doneOn, upheld ? Flag.UPHELD : Flag.DISMISSED, flagReason, flagOn,
            flagBy, by, words, version + 1);
    }
}
