package guatu.show.bulletin;

import guatu.ground.calendar.Calendars;
import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What a bulletin asks of people: a leader who did not write it to sign, its drafter to mend what came back.
@Component
class BulletinDuties {

    static final String APPROVE = "BULLETIN_APPROVE";
    static final String REDRAFT = "BULLETIN_REDRAFT";
    private static final int MINUTES = 10;

    private final Inbox inbox;
    private final Calendars calendars;
    private final BusinessClock clock;

    BulletinDuties(Inbox inbox, Calendars calendars, BusinessClock clock) {
        this.inbox = inbox;
        this.calendars = calendars;
        this.clock = clock;
    }

    void submitted(Bulletin one, Period period, Actor by) {
        inbox.done(REDRAFT, one.id(), by);
        inbox.open(List.of(NewDuty.ofRole(APPROVE, one.id(), Role.LEADER, one.title(), Reason.of("bulletin.submitted", by.name()),
            due(period), MINUTES, "open", link(one)).except(List.of(), one.draftedBy())));
    }

    void decided(Bulletin one, Actor by) {
        inbox.done(APPROVE, one.id(), by);
    }

    void returned(Bulletin one, Period period, Actor by) {
        inbox.open(List.of(NewDuty.ofPerson(REDRAFT, one.id(), one.draftedBy(), one.title(),
            Reason.of("bulletin.returned", by.name(), Objects.requireNonNull(one.reason())), due(period), MINUTES, "open", link(one))));
    }

    private Instant due(Period period) {
        return MonthDuties.evening(MonthDates.actBy(period.publishOn(), clock.today(), calendars.current()));
    }

    private static String link(Bulletin one) {
        return "/bulletins/" + one.id();
    }
}
