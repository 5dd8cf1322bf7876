package guatu.ground.calendar;

import java.util.UUID;

/// A change of a year's calendar waits for the approval of somebody other than who proposed it.
public record CalendarProposed(UUID change, int year, UUID by, String byName) {
}
