package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 通知设置: each person's own, and the budget that a clerk sets for all.
@Component
@Transactional
class Notifications {

    private final Contacts contacts;
    private final Reminders reminders;
    private final Mailer mailer;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Notifications(Contacts contacts, Reminders reminders, Mailer mailer, ApplicationEventPublisher events, BusinessClock clock) {
        this.contacts = contacts;
        this.reminders = reminders;
        this.mailer = mailer;
        this.events = events;
        this.clock = clock;
    }

    Contact contact(Actor actor) {
        return contacts.find(actor.person()).orElseGet(() -> Contact.none(actor.person(), clock.now()));
    }

    void save(Actor actor, @Nullable String email, boolean digest, boolean instant, int version) {
        var clean = email == null || email.isBlank() ? null : email.strip();
        if (clean == null && (digest || instant)) {
            throw new BadInput("email", "inbox.mail-no-address");
        }
        contacts.save(new Contact(actor.person(), clean, digest, instant, clock.now(), version));
        events.publishEvent(new Audited(actor, "contact.changed", actor.name(), true, Map.of("digest", digest, "instant", instant)));
    }

    ReminderBudget budget() {
        return contacts.budget();
    }

    void save(Actor actor, ReminderBudget budget) {
        actor.must(Role.CLERK);
        var before = contacts.budget().limit();
        contacts.save(budget);
        events.publishEvent(new Audited(actor, "reminders.budget", String.valueOf(budget.limit()), true, Map.of("before", before)));
    }

    int sentToday(Actor actor) {
        return reminders.sent(actor.person(), clock.today());
    }

    List<Reminder> held(Actor actor) {
        return reminders.held(actor.person());
    }

    boolean mailWorks() {
        return mailer.working();
    }
}
