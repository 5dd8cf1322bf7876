package guatu.ground.calendar;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Tenants;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/// 工作日历: the door to the calendar of a tenant: the notices that come with the product, and over them those it has imported.
@Service
@Transactional
public class Calendars {

    private final Years years;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(String stamp, WorkCalendar calendar) {}

    Calendars(Years years, BusinessClock clock, ApplicationEventPublisher events) {
        this.years = years;
        this.clock = clock;
        this.events = events;
    }

    /// The calendar as it stands; kept until an import changes it.
    @Transactional(readOnly = true)
    public WorkCalendar current() {
        var tenant = Tenants.current().id();
        var stamp = years.stamp();
        var kept = known.get(tenant);
        if (kept == null || !kept.stamp().equals(stamp)) {
            kept = new Known(stamp, stamp.isEmpty() ? WorkCalendar.chinese() : WorkCalendar.of(notices().values()));
            known.put(tenant, kept);
        }
        return kept.calendar();
    }

    /// The notice of a year as imported or as it came with the product; a year without one has no days.
    @Transactional(readOnly = true)
    public HolidayYear year(int year) {
        var notice = notices().get(year);
        return notice == null ? new HolidayYear(year, "", List.of()) : notice;
    }

    /// Imports the notice of a year (holiday-cn format) in place of what was known of it.
    public HolidayYear importYear(Actor actor, JsonNode json) {
        actor.must(Role.CLERK, Role.SYS_ADMIN);
        var notice = HolidayYear.read(json);
        years.replace(notice, clock.now());
        events.publishEvent(new Audited(actor, "calendar.imported", String.valueOf(notice.year()), true, Map.of("days", notice.days().size())));
        events.publishEvent(new CalendarChanged(notice.year()));
        return notice;
    }

    private Map<Integer, HolidayYear> notices() {
        var notices = new TreeMap<Integer, HolidayYear>();
        WorkCalendar.bundled().forEach(notice -> notices.put(notice.year(), notice));
        years.all().forEach(notice -> notices.put(notice.year(), notice));
        return notices;
    }
}
