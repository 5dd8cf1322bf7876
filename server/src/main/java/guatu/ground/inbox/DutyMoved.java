package guatu.ground.inbox;

import java.time.Instant;
import java.util.List;

/// Duties were opened, done, withdrawn or escalated together, in the transaction that did it.
record DutyMoved(Kind kind, List<Duty> duties, Instant at) {

    /// What happened, and what a webhook calls it.
    enum Kind {
        OPENED("duty.opened"), DONE("duty.done"), WITHDRAWN("duty.withdrawn"), ESCALATED("duty.escalated");

        private final String event;

        Kind(String event) {
            this.event = event;
        }

        String event() {
            return event;
        }
    }
}
