package guatu.ground.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A date that another calendar would move: what kind it is (a message key `calendar.moved.<kind>`), whose, from when to when.
/// A frozen one was promised already and stays; it is shown because the next re-plan would meet it (RULES P10).
public record MovedDate(String kind, String subject, @Nullable UUID unit, String link, LocalDate from, LocalDate to, boolean frozen) {
}
