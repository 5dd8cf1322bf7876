package guatu.ground.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// 提醒: one mail that went out, failed, was empty, or was held back by the budget. `titles` holds a few lines of what it was about.
record Reminder(UUID id, UUID personId, LocalDate day, Channel channel, Instant slot, State state, int pieces, String titles, Instant at, int attempts, boolean carried) {

    enum Channel { DIGEST, INSTANT }

    enum State { CLAIMED, SENT, FAILED, EMPTY, HELD }

    List<String> lines() {
        return titles.isEmpty() ? List.of() : List.of(titles.split("\n"));
    }
}
