package guatu.ground.calendar;

import guatu.ground.kernel.Actor;
import java.util.UUID;

/// A change of the calendar was approved or rejected.
public record CalendarDecided(UUID change, Actor by) {
}
