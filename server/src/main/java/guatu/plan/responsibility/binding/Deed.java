package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 交接书: predecessor, successor, the day from which the successor answers, and what is handed over. It changes only through its verbs.
/// @param lines what was open when the first side signed; empty before
/// @param round counts from 0; signatures of an earlier round are void
public record Deed(UUID id, UUID from, @Nullable UUID to, @Nullable LocalDate effective, String reason, State state, String openedBy, Instant openedAt, List<Burden> lines,
        @Nullable String sha256, int round, @Nullable LocalDate appliedOn, @Nullable String cancelled, int version) {

    /// Being written; one side has signed; both have; in effect; called off.
    public enum State { DRAFT, SIGNING, SIGNED, APPLIED, CANCELLED }

    /// Who signs: predecessor or successor.
    public enum Side { FROM, TO }

    public Deed {
        lines = List.copyOf(lines);
    }

    static Deed opened(UUID id, UUID from, @Nullable UUID to, @Nullable LocalDate effective, String reason, String by, Instant at) {
        return new Deed(id, from, to, effective, reason, State.DRAFT, by, at, List.of(), null, 0, null, null, 0);
    }

    /// Whether a day's business is still to come of it.
    public boolean open() {
        return state == State.DRAFT || state == State.SIGNING || state == State.SIGNED;
    }

    UUID of(Side side) {
        if (side == Side.FROM) {
            return from;
        }
        if (to == null) {
            throw new Refusal("deed.incomplete");
        }
        return to;
    }

    /// Names the successor and the day.
    Deed settle(UUID successor, LocalDate day, String why, LocalDate today) {
        must(State.DRAFT, "deed.signed-already");
        if (successor.equals(from)) {
            throw new Refusal("deed.same-person");
        }
        if (day.isBefore(today)) {
            throw new Refusal("deed.effective-past", day, today);
        }
        return new Deed(id, from, successor, day, why, State.DRAFT, openedBy, openedAt, lines, sha256, round, null, null, version + 1);
    }

    /// The first signature fixes what is handed over; the second must find the same.
    Deed sign(List<Burden> carried, String hash, LocalDate today) {
        if (to == null || effective == null) {
            throw new Refusal("deed.incomplete");
        }
        if (state != State.DRAFT && state != State.SIGNING) {
            throw new Refusal("deed.signed-already");
        }
        if (effective.isBefore(today)) {
            throw new Refusal("deed.effective-past", effective, today);
        }
        if (carried.isEmpty()) {
            throw new Refusal("deed.nothing");
        }
        if (state == State.SIGNING && !lines.equals(carried)) {
            throw new Refusal("deed.changed", lines.size(), carried.size());
        }
        return new Deed(id, from, to, effective, reason, state == State.DRAFT ? State.SIGNING : State.SIGNED, openedBy, openedAt, carried, hash, round, null, null, version + 1);
    }

    /// Voids what was signed, so that the list can be drawn up anew.
    Deed relist() {
        must(State.SIGNING, "deed.not-signing");
        return new Deed(id, from, to, effective, reason, State.DRAFT, openedBy, openedAt, List.of(), null, round + 1, null, null, version + 1);
    }

    Deed cancel(String why) {
        if (state != State.DRAFT && state != State.SIGNING) {
            throw new Refusal("deed.signed-already");
        }
        return new Deed(id, from, to, effective, reason, State.CANCELLED, openedBy, openedAt, lines, sha256, round, null, why, version + 1);
    }

    /// The day has come.
    Deed apply(LocalDate today) {
        must(State.SIGNED, "deed.not-signing");
        return new Deed(id, from, to, effective, reason, State.APPLIED, openedBy, openedAt, lines, sha256, round, today, null, version + 1);
    }

    private void must(State wanted, String code) {
        if (state != wanted) {
            throw new Refusal(code);
        }
    }
}
