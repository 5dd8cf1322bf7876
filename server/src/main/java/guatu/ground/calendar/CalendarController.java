package guatu.ground.calendar;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final int MOST_SHOWN = 500;

    private final Calendars calendars;
    private final CalendarChanges service;
    private final CommandLog commands;

    CalendarController(Calendars calendars, CalendarChanges service, CommandLog commands) {
        this.calendars = calendars;
        this.service = service;
        this.commands = commands;
    }

    @GetMapping("/{year}")
    @SignedIn(administratorsToo = true)
    YearPage get(@PathVariable int year) {
        return page(calendars.year(checked(year)));
    }

    @GetMapping("/{year}/units")
    @SignedIn(administratorsToo = true)
    List<UnitDays> units(@PathVariable int year) {
        return service.unitDays(checked(year)).stream()
            .collect(Collectors.groupingBy(Changes.UnitDay::unit, java.util.LinkedHashMap::new, Collectors.mapping(Changes.UnitDay::day, Collectors.toList())))
            .entrySet().stream().map(each -> new UnitDays(each.getKey(), each.getValue())).toList();
    }

    @GetMapping("/{year}/changes")
    @Needs({Role.CLERK, Role.LEADER, Role.SYS_ADMIN})
    List<ChangeRow> changes(@PathVariable int year) {
        return service.ofYear(checked(year)).stream().map(ChangeRow::of).toList();
    }

    /// What the form would move, before it is proposed.
    @PostMapping("/changes/preview")
    @Needs(Role.CLERK)
    ChangePage preview(Actor actor, @Valid @RequestBody ChangeForm form) {
        return page(service.read(actor, form));
    }

    @PostMapping("/changes")
    @Needs({Role.CLERK, Role.SYS_ADMIN})
    Proposed propose(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ChangeForm form) {
        return commands.once(command, "calendar.propose", () -> new Proposed(service.propose(actor, form)), Proposed.class);
    }

    @GetMapping("/changes/{id}")
    @Needs({Role.CLERK, Role.LEADER})
    ChangePage change(@PathVariable UUID id) {
        return page(service.get(id));
    }

    @PostMapping("/changes/{id}/approve")
    @Needs({Role.CLERK, Role.LEADER})
    Proposed approve(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID id, @Valid @RequestBody Decision decision) {
        return commands.once(command, "calendar.approve", () -> {
            service.approve(actor, id, decision.version());
            return new Proposed(id);
        }, Proposed.class);
    }

    @PostMapping("/changes/{id}/reject")
    @Needs({Role.CLERK, Role.LEADER})
    Proposed reject(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID id, @Valid @RequestBody Rejection rejection) {
        return commands.once(command, "calendar.reject", () -> {
            service.reject(actor, id, rejection.version(), rejection.reason());
            return new Proposed(id);
        }, Proposed.class);
    }

    private static int checked(int year) {
        if (year < HolidayYear.FIRST_YEAR || year > HolidayYear.LAST_YEAR) {
            throw new BadInput("year", "calendar.year-range", year);
        }
        return year;
    }

    private YearPage page(HolidayYear notice) {
        return new YearPage(notice.year(), notice.isConfirmed() ? Status.CONFIRMED : Status.PROVISIONAL, notice.source(), notice.days(), workdays(calendars.current(), notice.year()));
    }

    private ChangePage page(CalendarChange change) {
        var moved = change.state() == CalendarChange.State.PROPOSED ? service.moved(change) : List.<MovedDate>of();
        var counts = moved.stream().collect(Collectors.groupingBy(each -> each.kind() + (each.frozen() ? ".frozen" : ""), java.util.TreeMap::new, Collectors.summingInt(_ -> 1)));
        var swap = calendars.swap(change);
        return new ChangePage(ChangeRow.of(change), change.days(), workdays(swap.before().of(change.unitId()), change.year()), workdays(swap.after().of(change.unitId()), change.year()),
            counts, moved.size(), moved.stream().limit(MOST_SHOWN).toList());
    }

    /// Workdays of each month, January first.
    private static List<Integer> workdays(WorkCalendar calendar, int year) {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month))
            .map(month -> calendar.between(month.atDay(1).minusDays(1), month.atEndOfMonth())).toList();
    }

    enum Status { CONFIRMED, PROVISIONAL }

    /// A year of the calendar: its notice and the workdays of each month.
    record YearPage(int year, Status status, String source, List<HolidayDay> days, List<Integer> workdays) {}

    /// The days on which a unit, with all below it, departs from the nation's calendar.
    record UnitDays(UUID unit, List<HolidayDay> days) {}

    record Proposed(UUID id) {}

    record Decision(int version) {}

    record Rejection(int version, @NotBlank @Size(max = 300) String reason) {}

    /// A change in the list of a year.
    record ChangeRow(UUID id, CalendarChange.Kind kind, int year, @Nullable UUID unit, int days, String source, String reason, UUID proposedBy, String proposedName,
            Instant proposedAt, CalendarChange.State state, @Nullable String decidedName, @Nullable Instant decidedAt, @Nullable String decision, int version) {

        static ChangeRow of(CalendarChange c) {
            return new ChangeRow(c.id(), c.kind(), c.year(), c.unitId(), c.days().size(), c.source(), c.reason(), c.proposedBy(), c.proposedName(), c.proposedAt(), c.state(),
                c.decidedName(), c.decidedAt(), c.decision(), c.version());
        }
    }

    /// A change with what it would move: workdays of each month before and after, dates by kind, and the first 500 of them.
    record ChangePage(ChangeRow change, List<HolidayDay> days, List<Integer> before, List<Integer> after, Map<String, Integer> counts, int total, List<MovedDate> moved) {}
}
