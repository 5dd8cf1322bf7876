package guatu.ground.inbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Dates that belong in the calendar of a unit besides its duties; a module that plans for units tells them.
public interface UnitDates {

    /// Those of these units from one day to the other, both included.
    List<UnitDate> of(Collection<UUID> units, LocalDate from, LocalDate to);

    /// A whole day with its title, one sentence more, and the path of its page.
    record UnitDate(UUID id, String title, String why, LocalDate on, String link) {
    }
}
