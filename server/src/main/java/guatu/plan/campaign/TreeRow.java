package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item as the tree shows it.
/// @param complete by the test of its type ([Completion])
record TreeRow(UUID id, String no, String title, @Nullable UUID actionId, @Nullable UUID categoryId, @Nullable String kind, @Nullable UUID leadUnit,
        @Nullable LocalDate due, ItemState state, @Nullable TaskType type, @Nullable Difficulty difficulty, List<TaskSource> sources,
        int tasks, int tasksDone, boolean complete, @Nullable UUID carriedFrom) {}
