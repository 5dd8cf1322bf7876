package guatu.ground.inbox;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Roster;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.ground.organization.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 升级: at the turn of the day, what is late stands on the desks above as well. Running it again adds nothing.
@Component
class Escalating {

    private static final int PAGE = 1_000;
    private static final int NAMED = 2;

    private final Duties duties;
    private final Escalations escalations;
    private final Organization organization;
    private final Calendars calendars;
    private final Roster roster;
    private final HookOutbox outbox;
    private final BusinessClock clock;

    Escalating(Duties duties, Escalations escalations, Organization organization, Calendars calendars, Roster roster, HookOutbox outbox,
            BusinessClock clock) {
        this.duties = duties;
        this.escalations = escalations;
        this.organization = organization;
        this.calendars = calendars;
        this.roster = roster;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Escalates for the tenant of this thread; how many escalations are new.
    @Transactional
    public int run() {
        var today = clock.today();
        var calendar = calendars.current();
        var before = calendar.add(today, 1 - EscalationRule.WORKDAYS).atStartOfDay(BusinessClock.ZONE).toInstant();
        var units = organization.unitsById();
        var line = line(units);
        var cache = new HashMap<List<@Nullable Object>, List<List<Actor>>>();
        var added = 0;
        List<Duty> page = List.of();
        do {
            page = duties.late(before, page.isEmpty() ? null : page.getLast(), PAGE);
            added += escalate(page, line, units, calendar, cache);
        } while (page.size() == PAGE);
        return added;
    }

    private int escalate(List<Duty> late, Line line, Map<UUID, Unit> units, WorkCalendar calendar, Map<List<@Nullable Object>, List<List<Actor>>> cache) {
        var stands = escalations.of(late);
        var fresh = new ArrayList<Escalation>();
        for (var duty : late) {
            var due = Objects.requireNonNull(duty.due());
            var reached = EscalationRule.steps(due, clock.today(), calendar);
            var above = reached == 0 ? List.<List<Actor>>of()
                : cache.computeIfAbsent(key(duty), _ -> line.above(duty));
            for (var step = 1; step <= Math.min(reached, above.size()); step++) {
                if (!stands(stands.get(duty.id()), step)) {
                    fresh.addAll(of(duty, due, step, above.get(step - 1), late(duty, line, units), clock.now()));
                }
            }
        }
        var added = escalations.add(fresh);
        var byId = late.stream().collect(Collectors.toMap(Duty::id, duty -> duty));
        if (!added.isEmpty()) {
            outbox.write(HookEvent.ESCALATED, added.stream().map(Escalation::duty).distinct().map(byId::get).toList(), clock.now(), outbox.listening());
        }
        return added.size();
    }

    private static boolean stands(@Nullable List<Escalation> known, int step) {
        return known != null && known.stream().anyMatch(one -> one.step() == step);
    }

    private static List<Escalation> of(Duty duty, Instant due, int step, List<Actor> to, String late, Instant now) {
        return to.stream().map(one -> new Escalation(duty.id(), step, due, one.person(), one.name(), late, now)).toList();
    }

    /// Who has not acted, by name: the unit and the people asked, at most two of them.
    private static String late(Duty duty, Line line, Map<UUID, Unit> units) {
        var asked = line.addressed(duty);
        var names = asked.stream().limit(NAMED).map(Actor::name).collect(Collectors.joining("、")) + (asked.size() > NAMED ? "等 " + asked.size() + " 人" : "");
        var unit = duty.unit() == null ? null : units.get(duty.unit());
        return unit == null ? names : names.isEmpty() ? unit.label() : unit.label() + "（" + names + "）";
    }

    private static List<@Nullable Object> key(Duty duty) {
        var key = new ArrayList<@Nullable Object>();
        key.add(duty.unit());
        key.add(duty.person());
        key.add(duty.role());
        key.add(duty.exceptPerson());
        key.add(duty.exceptUnits());
        return key;
    }

    private Line line(Map<UUID, Unit> units) {
        var people = roster.all().stream().filter(one -> !one.roles().stream().allMatch(Role::administrator)).toList();
        var heads = organization.people(people.stream().map(Actor::person).toList()).stream().filter(Person::head).map(Person::id).collect(Collectors.toSet());
        var parents = new HashMap<UUID, UUID>();
        units.values().stream().filter(unit -> unit.parentId() != null).forEach(unit -> parents.put(unit.id(), unit.parentId()));
        return new Line(parents, people, heads);
    }
}
