package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 重开: a look-back found the problem again. `times` counts from 1; `due` is the new last day (RULES R10).
public record ProblemReopened(UUID problem, @Nullable UUID slip, UUID campaign, @Nullable UUID item, UUID unit, String title, int times, LocalDate due) {
}
