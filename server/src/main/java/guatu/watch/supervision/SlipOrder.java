package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One slip to be issued as an officer saw it at this version, with what was written over; absent stays as proposed.
public record SlipOrder(UUID id, int version, @Nullable String facts, @Nullable String ask, @Nullable LocalDate answerDue, @Nullable LocalDate rectifyDue) {
}
