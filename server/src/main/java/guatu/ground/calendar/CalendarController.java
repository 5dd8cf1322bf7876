package guatu.ground.calendar;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/{year}")
    @SignedIn(administratorsToo = true)
    YearPage get(@PathVariable int year) {
        if (year < HolidayYear.FIRST_YEAR || year > HolidayYear.LAST_YEAR) {
            throw new BadInput("year", "calendar.year-range", year);
        }
        return page(calendars.year(year));
    }

    @PutMapping("/{year}")
    @Needs({Role.CLERK, Role.SYS_ADMIN})
    YearPage put(Actor actor, @PathVariable int year, @RequestBody JsonNode holidays) {
        if (holidays.path("year").isInt() && holidays.path("year").intValue() != year) {
            throw new BadInput("year", "calendar.other-year", holidays.path("year").intValue(), year);
        }
        return page(calendars.importYear(actor, holidays));
    }

    private YearPage page(HolidayYear notice) {
        var calendar = calendars.current();
        var workdays = IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(notice.year(), month))
            .map(month -> calendar.between(month.atDay(1).minusDays(1), month.atEndOfMonth())).toList();
        return new YearPage(notice.year(), notice.isConfirmed() ? Status.CONFIRMED : Status.PROVISIONAL, notice.source(), notice.days(), workdays);
    }

    enum Status { CONFIRMED, PROVISIONAL }

    /// A year of the calendar: its notice and the workdays of each month.
    record YearPage(int year, Status status, String source, List<HolidayDay> days, List<Integer> workdays) {}
}
