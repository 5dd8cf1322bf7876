package guatu.ground.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One calendar for another: what each unit counted by, what it would count by, and the days (both included) between which they differ.
public record CalendarSwap(ByUnit before, ByUnit after, LocalDate from, LocalDate to) {

    /// The calendar of a unit; null asks for the nation's.
    public interface ByUnit {

        WorkCalendar of(@Nullable UUID unit);
    }
}
