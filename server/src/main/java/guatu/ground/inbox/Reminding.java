package guatu.ground.inbox;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 提醒: on workdays from 08:00 to 20:00, one digest a person, and at once what cannot wait, within the budget. No transaction is open while it sends.
@Component
class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime UNTIL = LocalTime.of(20, 0);
    private static final int SOON = 3;
    private static final int TRIES = 5;
    private static final int FAILURES = 3;
    private static final int TITLES = 20;

    private final Contacts contacts;
    private final Reminders reminders;
    private final ReminderContent content;
    private final DigestText text;
    private final Mailer mailer;
    private final Roster roster;
    private final Calendars calendars;
    private final TransactionTemplate transactions;
    private final BusinessClock clock;

    Reminding(Contacts contacts, Reminders reminders, ReminderContent content, DigestText text, Mailer mailer, Roster roster, Calendars calendars,
            TransactionTemplate transactions, BusinessClock clock) {
        this.contacts = contacts;
        this.reminders = reminders;
        this.content = content;
        this.text = text;
        this.mailer = mailer;
        this.roster = roster;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Reminds for the tenant of this thread; how many mails went out.
    int run() {
        var hour = LocalTime.ofInstant(clock.now(), BusinessClock.ZONE);
        if (!mailer.working() || hour.isBefore(FROM) || !hour.isBefore(UNTIL) || !Objects.requireNonNull(transactions.execute(_ -> calendars.current().isWorkday(clock.today())))) {
            return 0;
        }
        var sent = 0;
        var failures = 0;
        for (var contact : Objects.requireNonNull(transactions.execute(_ -> contacts.wanting()))) {
            var results = List.of(contact.digest() ? mail(contact, this::digest) : Result.NOTHING, contact.instant() ? mail(contact, this::instant) : Result.NOTHING);
            sent += (int) results.stream().filter(Result.SENT::equals).count();
            failures = results.contains(Result.SENT) ? 0 : failures + (int) results.stream().filter(Result.FAILED::equals).count();
            if (failures >= FAILURES) {
                LOG.warn("mail server does not take mail: the rest waits for the next run");
                break;
            }
        }
        return sent;
    }

    private enum Result { NOTHING, SENT, FAILED }

    /// A mail that was claimed and is to be sent.
    private record Ready(UUID reminder, DigestText.Mail mail, boolean carries) {
    }

    private interface Kind {
        @Nullable Ready ready(Contact contact, Actor actor, LocalDate day, Instant now);
    }

    private Result mail(Contact contact, Kind kind) {
        var now = clock.now();
        var ready = transactions.execute(_ -> roster.of(contact.id()).flatMap(actor -> Optional.ofNullable(kind.ready(contact, actor, clock.today(), now))));
        if (ready == null || ready.isEmpty()) {
            return Result.NOTHING;
        }
        var one = ready.get();
        try {
            mailer.send(Objects.requireNonNull(contact.email()), one.mail());
        } catch (MailException no) {
            LOG.warn("mail to person {} failed: {}", contact.id(), no.getClass().getSimpleName());
            transactions.executeWithoutResult(_ -> reminders.state(one.reminder(), Reminder.State.FAILED, now));
            return Result.FAILED;
        }
        transactions.executeWithoutResult(_ -> {
            reminders.state(one.reminder(), Reminder.State.SENT, now);
            if (one.carries()) {
                reminders.carried(contact.id(), now);
            }
        });
        return Result.SENT;
    }

    private @Nullable Ready digest(Contact contact, Actor actor, LocalDate day, Instant now) {
        var before = reminders.digest(contact.id(), day);
        if (before.filter(Reminding::over).isPresent() || !contacts.budget().allows(reminders.sent(contact.id(), day))) {
            return null;
        }
        var held = reminders.held(contact.id()).stream().flatMap(one -> one.lines().stream()).distinct().limit(TITLES).toList();
        var calendar = calendars.current();
        var about = content.digest(actor, now, now.atZone(BusinessClock.ZONE).with(calendar.add(day, -1)).toInstant(), calendar.add(day, SOON), held);
        var id = before.map(Reminder::id).orElseGet(Reminders::id);
        var state = about.nothing() ? Reminder.State.EMPTY : Reminder.State.CLAIMED;
        if (before.isPresent()) {
            reminders.again(id, state, now);
        } else {
            reminders.add(id, contact.id(), day, Reminder.Channel.DIGEST, day.atStartOfDay(BusinessClock.ZONE).toInstant(), state, List.of(), about.pieces(), now);
        }
        return about.nothing() ? null : new Ready(id, text.digest(actor.name(), day, about), true);
    }

    private static boolean over(Reminder digest) {
        return digest.state() == Reminder.State.SENT || digest.state() == Reminder.State.EMPTY || digest.attempts() >= TRIES;
    }

    private @Nullable Ready instant(Contact contact, Actor actor, LocalDate day, Instant now) {
        var urgent = content.urgent(actor, contact.seenAt(), now, day);
        contacts.seen(contact.id(), now);
        if (urgent.isEmpty()) {
            return null;
        }
        var id = Reminders.id();
        var allowed = contacts.budget().allows(reminders.sent(contact.id(), day));
        var titles = urgent.stream().limit(TITLES).map(line -> line.verb() + " " + line.title().replaceAll("\\s+", " ")).toList();
        reminders.add(id, contact.id(), day, Reminder.Channel.INSTANT, now, allowed ? Reminder.State.CLAIMED : Reminder.State.HELD, titles, urgent.size(), now);
        return allowed ? new Ready(id, text.instant(actor.name(), urgent), false) : null;
    }
}
