package guatu.ground.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of tasks; `claims` is how many measures are claimed.
record TaskList(List<Row> rows, @Nullable String next) {

    record Row(UUID id, UUID itemId, String itemTitle, String unitName, Mode mode, Task.State state, Instant openedAt, LocalDate due, int claims) {

        static Row of(Task task, String unitName, int claims) {
            return new Row(task.id(), task.item(), task.itemTitle(), unitName, task.mode(), task.state(), task.openedAt(), task.due(), claims);
        }
    }
}
