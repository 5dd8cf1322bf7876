package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.SignedIn;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inbox")
@SignedIn(administratorsToo = true)
class InboxController {

    private final Inbox inbox;
    private final Organization organization;
    private final BusinessClock clock;

    InboxController(Inbox inbox, Organization organization, BusinessClock clock) {
        this.inbox = inbox;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping
    Desk desk(Actor actor) {
        var load = inbox.load(actor);
        var units = organization.unitsById();
        var now = clock.now();
        return new Desk(inbox.mine(actor).stream().map(duty -> Row.of(duty, units, now)).toList(), load.total(), load.minutes());
    }

    @PostMapping("/{id}/sign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(Actor actor, @PathVariable UUID id) {
        inbox.sign(actor, id);
    }

    record Desk(List<Row> rows, int total, int totalMinutes) {
    }

    record Row(UUID id, String kind, UUID subject, String title, Reason reason, @Nullable Instant due, int minutes, String action, String link,
            boolean overdue, @Nullable UUID unit, @Nullable String unitName) {

        static Row of(Duty duty, Map<UUID, Unit> units, Instant now) {
            var unit = duty.unit() == null ? null : units.get(duty.unit());
            return new Row(duty.id(), duty.kind(), duty.subject(), duty.title(), duty.reason(), duty.due(), duty.minutes(), duty.action(), duty.link(),
                duty.overdue(now), duty.unit(), unit == null ? null : unit.label());
        }
    }
}
