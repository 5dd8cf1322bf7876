package guatu.ground.calendar;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Tenants;
import guatu.ground.kernel.UnitLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 工作日历: the door to the calendar of a tenant: the notices that come with the product, and over them those it has imported.
@Service
@Transactional
public class Calendars {

    private final Years years;
    private final Changes changes;
    private final UnitLine line;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(String stamp, WorkCalendar nation, Map<UUID, Map<LocalDate, Boolean>> overrides, Map<UUID, WorkCalendar> units) {}

    Calendars(Years years, Changes changes, UnitLine line, BusinessClock clock, ApplicationEventPublisher events) {
        this.years = years;
        this.changes = changes;
        this.line = line;
        this.clock = clock;
        this.events = events;
    }

    /// The calendar as it stands; kept until an import changes it.
    @Transactional(readOnly = true)
    public WorkCalendar current() {
        return known().nation();
    }

    /// The calendar of a unit: the nation's under the days of its superiors and its own (RULES R1.1); null asks for the nation's.
    @Transactional(readOnly = true)
    public WorkCalendar of(@Nullable UUID unit) {
        var kept = known();
        if (unit == null || kept.overrides().isEmpty()) {
            return kept.nation();
        }
        return kept.units().computeIfAbsent(unit, id -> layered(kept.nation(), kept.overrides(), id));
    }

    /// What would count for whom if this change held; nothing is stored.
    @Transactional(readOnly = true)
    CalendarSwap swap(CalendarChange change) {
        var notices = notices();
        var overrides = new HashMap<>(known().overrides());
        var first = LocalDate.of(change.year(), 1, 1);
        var last = LocalDate.of(change.year(), 12, 31);
        if (change.unitId() == null) {
            notices.put(change.year(), change.notice());
            first = first.minusMonths(1);
        } else {
            var days = new TreeMap<>(overrides.getOrDefault(change.unitId(), Map.of()));
            days.subMap(first, last.plusDays(1)).clear();
            change.days().forEach(day -> days.put(day.date(), !day.isOff()));
            overrides.put(change.unitId(), days);
        }
        var nation = WorkCalendar.of(notices.values());
        var after = new HashMap<UUID, WorkCalendar>();
        return new CalendarSwap(this::of, unit -> unit == null ? nation : after.computeIfAbsent(unit, id -> layered(nation, overrides, id)), first, last);
    }

    private WorkCalendar layered(WorkCalendar nation, Map<UUID, Map<LocalDate, Boolean>> overrides, UUID unit) {
        var calendar = nation;
        for (var superior : line.to(unit)) {
            var days = overrides.get(superior);
            calendar = days == null || days.isEmpty() ? calendar : calendar.with(days);
        }
        return calendar;
    }

    private Known known() {
        var tenant = Tenants.current().id();
        var imported = years.stamp();
        var stamp = imported + "/" + changes.stamp();
        var kept = known.get(tenant);
        if (kept == null || !kept.stamp().equals(stamp)) {
            kept = new Known(stamp, imported.isEmpty() ? WorkCalendar.chinese() : WorkCalendar.of(notices().values()), changes.overrides(), new ConcurrentHashMap<>());
            known.put(tenant, kept);
        }
        return kept;
    }

    /// The notice of a year as imported or as it came with the product; a year without one has no days.
    @Transactional(readOnly = true)
    public HolidayYear year(int year) {
        var notice = notices().get(year);
        return notice == null ? new HolidayYear(year, "", List.of()) : notice;
    }

    /// Puts an approved change into force.
    void apply(Actor actor, CalendarChange change) {
        if (change.unitId() == null) {
            years.replace(change.notice(), clock.now());
        } else {
            changes.replaceOverrides(change);
        }
        events.publishEvent(new Audited(actor, "calendar.changed", String.valueOf(change.year()), true, Map.of("days", change.days().size(), "change", change.id())));
        events.publishEvent(new CalendarChanged(change.year()));
    }

    private Map<Integer, HolidayYear> notices() {
        var notices = new TreeMap<Integer, HolidayYear>();
        WorkCalendar.bundled().forEach(notice -> notices.put(notice.year(), notice));
        years.all().forEach(notice -> notices.put(notice.year(), notice));
        return notices;
    }
}
