package guatu.ground.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 分管: a leader answers for a unit, or for a field by its name, from a day on; `to` is the first day on which it no longer holds.
public record Portfolio(UUID id, UUID personId, @Nullable UUID unitId, @Nullable String field, LocalDate from, @Nullable LocalDate to, String begunBy,
        @Nullable String endedBy) {

    /// Whether it holds on a day.
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
