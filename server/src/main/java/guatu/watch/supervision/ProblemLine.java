package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A problem file as one line says it.
/// @param batch what it was handed over with, absent for one alone
/// @param clearedBy who struck it off last, absent while it is open
public record ProblemLine(UUID id, @Nullable UUID slip, @Nullable UUID item, UUID unit, ProblemSource source, @Nullable String batch, String title,
        ProblemState state, LocalDate registeredOn, LocalDate dueOn, int timesReopened, @Nullable UUID clearedBy) {

    static ProblemLine of(ProblemFile file) {
        return new ProblemLine(file.id(), file.slip(), file.item(), file.unit(), file.source(), file.batch(), file.title(), file.state(),
            file.term().registeredOn(), file.term().dueOn(), file.timesReopened(), file.marks().clearedBy());
    }
}
