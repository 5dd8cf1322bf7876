package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 任务: a piece of an item that one named person does by a day (C-013). That it is done counts nowhere: progress comes from verified reports.
/// @param doneBy the name of who said that it is done
public record Task(UUID id, UUID itemId, String title, UUID unitId, UUID personId, LocalDate due, @Nullable LocalDate doneOn,
        @Nullable String doneBy, int sort, int version) {

    boolean done() {
        return doneOn != null;
    }
}
