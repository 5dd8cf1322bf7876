package guatu.plan.schedule;

import guatu.plan.campaign.ItemState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 事项暂停 (RULES R4.7): asked for with a reason and a basis until a day, decided by a leader who did not ask.
/// @param before the state to which the item comes back
/// @param from   the first day that does not count
/// @param to     the first day that counts again: the day after `until`, or the day of the resumption
public record ItemSuspension(UUID id, UUID itemId, String reason, String basis, LocalDate until, State state, UUID requestedBy, String requestedName,
        Instant requestedAt, @Nullable UUID decidedBy, @Nullable String decidedName, @Nullable Instant decidedAt, @Nullable String note,
        @Nullable ItemState before, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String endedName, @Nullable String endedWhy) {

    /// Asked for, then decided once; an approved one ends when the item goes on or a longer one follows.
    public enum State { REQUESTED, APPROVED, REJECTED, WITHDRAWN, ENDED }

    /// Days that do not count on the plan line: [from, to).
    public record Span(UUID item, LocalDate from, LocalDate to) {}

    static ItemSuspension asked(UUID id, UUID item, String reason, String basis, LocalDate until, UUID by, String name, Instant at) {
        return new ItemSuspension(id, item, reason, basis, until, State.REQUESTED, by, name, at, null, null, null, null, null, null, null, null, null);
    }

    ItemSuspension decided(State as, UUID by, String name, Instant at, @Nullable String words) {
        return new ItemSuspension(id, itemId, reason, basis, until, as, requestedBy, requestedName, requestedAt, by, name, at, words, before, from, to, null, null);
    }

    ItemSuspension standing(ItemState was, LocalDate day) {
        return new ItemSuspension(id, itemId, reason, basis, until, state, requestedBy, requestedName, requestedAt, decidedBy, decidedName, decidedAt, note, was, day,
            until.plusDays(1), null, null);
    }

    ItemSuspension ended(LocalDate day, String name, String why) {
        var last = to == null || day.isBefore(to) ? day : to;
        return new ItemSuspension(id, itemId, reason, basis, until, State.ENDED, requestedBy, requestedName, requestedAt, decidedBy, decidedName, decidedAt, note, before,
            from, last, name, why);
    }

    boolean counted() {
        return state == State.APPROVED || state == State.ENDED;
    }
}
