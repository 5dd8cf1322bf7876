package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What the end of a day does to open files: they accept themselves, and long overdue ones call for exposure.
@Component
class ProblemDays {

    private final ProblemStore store;
    private final ProblemKeeper keeper;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    ProblemDays(ProblemStore store, ProblemKeeper keeper, Calendars calendars, ApplicationEventPublisher events) {
        this.store = store;
        this.keeper = keeper;
        this.calendars = calendars;
        this.events = events;
    }

    void end(UUID campaign, LocalDate day) {
        store.dueBefore(campaign, day).forEach(file -> end(file, day));
    }

    private void end(ProblemFile before, LocalDate day) {
        var file = before;
        if (file.acceptsItselfOn(day)) {
            keeper.keep(ProblemLookbacks.SYSTEM, file.accept(day, null), "accepted-itself", file.marks().acceptBy().toString());
            file = store.locked(file.id());
        }
        if (file.exposedOn(day, calendars.of(file.unit()))) {
            keeper.keep(ProblemLookbacks.SYSTEM, file.with(file.marks().exposed(day)), "exposure-due", file.term().dueOn().toString());
            events.publishEvent(exposure(file, "problem.exposure-overdue"));
        }
    }

    static ExposureDue exposure(ProblemFile file, String reason) {
        return new ExposureDue(file.id(), file.slip(), file.campaign(), file.item(), file.unit(), file.title(), reason);
    }
}
