package guatu.run.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 核验值: a value that a verdict let count from the day of its report on; of an activity 1 done, 0 not done.
public record VerifiedPoint(UUID id, UUID item, UUID measure, MeasureKind kind, LocalDate on, BigDecimal value, @Nullable LocalDate doneOn,
        UUID report, UUID task, String mode, String verdict, Instant at) {}
