package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The verified value of one measure at the end of a day; of an activity the day it was done, if it was.
public record VerifiedThen(UUID item, UUID measure, MeasureKind kind, BigDecimal value, @Nullable LocalDate doneOn) {
}
