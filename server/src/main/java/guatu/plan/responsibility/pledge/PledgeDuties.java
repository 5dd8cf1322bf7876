package guatu.plan.responsibility.pledge;

import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What pledges ask of the units: to sign, by the day of the ceremony.
@Component
class PledgeDuties {

    static final String SIGN = "PLEDGE_SIGN";
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);
    private static final int MINUTES = 5;

    private final Inbox inbox;

    PledgeDuties(Inbox inbox) {
        this.inbox = inbox;
    }

    void toSign(List<Pledge> pledges, String campaign) {
        inbox.open(pledges.stream().map(one -> duty(one, one.id(), campaign, Reason.of("pledge.sign", one.kind().title(), one.items().size()), one.terms().signBy())).toList());
    }

    void toSign(Pledge pledge, Supplement supplement, String campaign, LocalDate due) {
        inbox.open(List.of(duty(pledge, supplement.id(), campaign, Reason.of("pledge.sign-supplement", pledge.kind().title()), due)));
    }

    private static NewDuty duty(Pledge pledge, UUID subject, String campaign, Reason reason, LocalDate due) {
        return NewDuty.ofUnit(SIGN, subject, pledge.unitId(), campaign, reason, due.atTime(CLOSE_OF_BUSINESS).atZone(BusinessClock.ZONE).toInstant(), MINUTES, "sign",
            "/pledges/" + pledge.id());
    }

    void signed(UUID subject, Actor actor) {
        inbox.done(SIGN, subject, actor);
    }

    void withdrawn(UUID subject) {
        inbox.cancel(SIGN, subject);
    }
}
