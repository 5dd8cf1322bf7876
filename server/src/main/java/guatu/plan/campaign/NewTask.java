package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said of a task; its unit is the person's.
/// @param sort its place among the item's tasks from 1; absent: the last, or where it was
public record NewTask(String title, UUID personId, LocalDate due, @Nullable Integer sort) {}
