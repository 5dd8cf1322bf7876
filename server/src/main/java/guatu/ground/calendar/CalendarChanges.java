package guatu.ground.calendar;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.UnitLine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 日历管理: a change is proposed with its reason, shows every date that it would move, and holds once another person approves it.
@Service
@Transactional
public class CalendarChanges {

    private final Changes changes;
    private final Calendars calendars;
    private final UnitLine line;
    private final List<DatesByCalendar> dates;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CalendarChanges(Changes changes, Calendars calendars, UnitLine line, List<DatesByCalendar> dates, BusinessClock clock, ApplicationEventPublisher events) {
        this.changes = changes;
        this.calendars = calendars;
        this.line = line;
        this.dates = List.copyOf(dates);
        this.clock = clock;
        this.events = events;
    }

    /// What a form would change, read and checked; nothing is stored.
    CalendarChange read(Actor actor, ChangeForm form) {
        actor.must(Role.CLERK, Role.SYS_ADMIN);
        var source = Objects.requireNonNullElse(form.source(), "").strip();
        if (form.unit() == null) {
            if (form.text() == null || form.text().isBlank()) {
                throw new BadInput("text", "calendar.no-text");
            }
            var notice = YearText.read(form.text(), form.year(), source);
            if (notice.year() != form.year()) {
                throw new BadInput("year", "calendar.other-year", notice.year(), form.year());
            }
            return change(actor, form, notice);
        }
        if (line.to(form.unit()).isEmpty()) {
            throw new NotFound("unit", form.unit());
        }
        var days = form.text() != null && !form.text().isBlank() ? YearText.read(form.text(), form.year(), source).days() : Objects.requireNonNullElse(form.days(), List.<HolidayDay>of());
        var notice = new HolidayYear(form.year(), source, days);
        notice.days().stream().filter(day -> day.date().getYear() != form.year()).findFirst().ifPresent(day -> {
            throw new Refusal("calendar.day-outside-year", day.date(), form.year());
        });
        return change(actor, form, notice);
    }

    private CalendarChange change(Actor actor, ChangeForm form, HolidayYear notice) {
        return new CalendarChange(Ids.next(), form.unit() == null ? CalendarChange.Kind.YEAR : CalendarChange.Kind.OVERRIDE, notice.year(), form.unit(),
            notice.days(), notice.source(), form.reason().strip(), actor.person(), actor.name(), clock.now(), CalendarChange.State.PROPOSED, null, null, null, 0);
    }

    /// Proposes a change; nothing counts by it yet.
    public UUID propose(Actor actor, ChangeForm form) {
        var change = read(actor, form);
        changes.add(change);
        events.publishEvent(new Audited(actor, "calendar.proposed", String.valueOf(change.year()), true, Map.of("change", change.id())));
        events.publishEvent(new CalendarProposed(change.id(), change.year(), change.proposedBy(), change.proposedName()));
        return change.id();
    }

    @Transactional(readOnly = true)
    CalendarChange get(UUID id) {
        return changes.get(id);
    }

    /// The changes of a year, the newest first.
    @Transactional(readOnly = true)
    List<CalendarChange> ofYear(int year) {
        return changes.ofYear(year);
    }

    /// The days of a year on which units depart from the nation's calendar.
    @Transactional(readOnly = true)
    List<Changes.UnitDay> unitDays(int year) {
        return changes.overrides(year);
    }

    /// Every date that the change would move, those in force first, then by date.
    @Transactional(readOnly = true)
    List<MovedDate> moved(CalendarChange change) {
        var swap = calendars.swap(change);
        return dates.stream().flatMap(each -> each.moved(swap).stream())
            .sorted(Comparator.comparing(MovedDate::frozen).thenComparing(MovedDate::from).thenComparing(MovedDate::kind).thenComparing(MovedDate::subject)).toList();
    }

    void approve(Actor actor, UUID id, int version) {
        var change = decide(actor, id, version, CalendarChange.State.APPROVED, "");
        calendars.apply(actor, change);
    }

    void reject(Actor actor, UUID id, int version, String reason) {
        decide(actor, id, version, CalendarChange.State.REJECTED, reason.strip());
    }

    private CalendarChange decide(Actor actor, UUID id, int version, CalendarChange.State state, String words) {
        actor.must(Role.CLERK, Role.LEADER);
        var change = changes.get(id);
        if (change.proposedBy().equals(actor.person())) {
            throw new Refusal("calendar.own-change", change.year());
        }
        if (change.state() != CalendarChange.State.PROPOSED) {
            throw new Refusal("calendar.decided", change.year(), Objects.requireNonNullElse(change.decidedName(), ""));
        }
        if (version != change.version() || !changes.decide(change, state, actor.name(), words, clock.now())) {
            throw new Stale("calendar.stale", change.year());
        }
        events.publishEvent(new Audited(actor, state == CalendarChange.State.APPROVED ? "calendar.approved" : "calendar.rejected", String.valueOf(change.year()), true, Map.of("change", id)));
        events.publishEvent(new CalendarDecided(id, actor));
        return change;
    }
}
