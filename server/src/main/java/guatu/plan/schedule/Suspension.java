package guatu.plan.schedule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 中止期间: an approved span, both days included, whose days are no workdays for the activity.
public record Suspension(@NotNull LocalDate from, @NotNull LocalDate to, @Nullable @Size(max = 200) String reason) {}
