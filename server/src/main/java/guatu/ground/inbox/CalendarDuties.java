package guatu.ground.inbox;

import guatu.ground.calendar.CalendarDecided;
import guatu.ground.calendar.CalendarProposed;
import guatu.ground.kernel.Role;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A proposed change of the calendar waits on the desk of the leaders, but never of the person who proposed it.
@Component
@Transactional
class CalendarDuties {

    static final String KIND = "CALENDAR_APPROVAL";
    private static final int MINUTES = 3;

    private final Inbox inbox;

    CalendarDuties(Inbox inbox) {
        this.inbox = inbox;
    }

    @EventListener
    void on(CalendarProposed proposed) {
        inbox.open(List.of(NewDuty.ofRole(KIND, proposed.change(), Role.LEADER, String.valueOf(proposed.year()), Reason.of("calendar.proposed", proposed.byName(), proposed.year()),
            null, MINUTES, "approve", "/calendar/changes/" + proposed.change()).except(List.of(), proposed.by())));
    }

    @EventListener
    void on(CalendarDecided decided) {
        inbox.done(KIND, decided.change(), decided.by());
    }
}
