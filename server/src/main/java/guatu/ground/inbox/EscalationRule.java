package guatu.ground.inbox;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;

/// When a late duty goes up the line: on the 2nd workday over its deadline, and once more on the 4th. Days off do not count (RULES R1).
final class EscalationRule {

    /// Workdays between one step and the next.
    static final int WORKDAYS = 2;
    static final int STEPS = 2;

    private EscalationRule() {
    }

    /// How many steps have been reached on a day: 0, 1 or 2.
    static int steps(Instant due, LocalDate today, WorkCalendar calendar) {
        var over = calendar.between(LocalDate.ofInstant(due, BusinessClock.ZONE), today);
        return Math.clamp(over / WORKDAYS, 0, STEPS);
    }
}
