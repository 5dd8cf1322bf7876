package guatu.ground.inbox;

import guatu.ground.calendar.Calendars;
import guatu.ground.inbox.InboxController.Above;
import guatu.ground.inbox.InboxController.Desk;
import guatu.ground.inbox.InboxController.Row;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 今日必办: what is asked of an actor, in words.
@Component
@Transactional(readOnly = true)
class DeskView {

    private final Inbox inbox;
    private final Escalations escalations;
    private final Organization organization;
    private final Calendars calendars;
    private final DutyWords words;
    private final BusinessClock clock;

    DeskView(Inbox inbox, Escalations escalations, Organization organization, Calendars calendars, DutyWords words, BusinessClock clock) {
        this.inbox = inbox;
        this.escalations = escalations;
        this.organization = organization;
        this.calendars = calendars;
        this.words = words;
        this.clock = clock;
    }

    Desk of(Actor actor, Locale locale) {
        var load = inbox.load(actor);
        var duties = inbox.mine(actor);
        var above = escalations.of(duties);
        var units = organization.unitsById();
        var now = clock.now();
        return new Desk(duties.stream().map(duty -> row(duty, actor, above.getOrDefault(duty.id(), List.of()), units, now, locale)).toList(),
            load.total(), load.minutes(), clock.today(), calendars.current().add(clock.today(), 1));
    }

    private Row row(Duty duty, Actor actor, List<Escalation> above, Map<UUID, Unit> units, Instant now, Locale locale) {
        var unit = duty.unit() == null ? null : units.get(duty.unit());
        var standing = Standing.of(duty, actor);
        var mine = above.stream().filter(one -> one.person().equals(actor.person())).findFirst().orElse(null);
        var escalated = standing == Standing.ESCALATED;
        return new Row(duty.id(), duty.kind(), duty.subject(), duty.title(), duty.reason(), duty.due(), duty.minutes(), duty.action(), duty.link(),
            duty.overdue(now), duty.unit(), unit == null ? null : unit.label(), words.kind(duty, locale), words.act(duty, escalated, locale),
            words.why(duty, locale), words.asWhom(duty, standing, units, mine, locale), standing, duty.kind().equals(Inbox.TASK_NOTICE) && !escalated,
            above.stream().map(one -> new Above(one.step(), one.name(), one.at())).toList());
    }
}
