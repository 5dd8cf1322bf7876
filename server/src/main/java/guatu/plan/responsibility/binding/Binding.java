package guatu.plan.responsibility.binding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 捆绑: a person tied to an object of a slot from a day on; `to` is the first day on which it no longer holds. Never deleted, ended.
public record Binding(UUID id, UUID schemeId, UUID slotId, UUID personId, String object, @Nullable UUID unitId, @Nullable UUID itemId, LocalDate from,
        @Nullable LocalDate to, String begunBy, @Nullable String endedBy, @Nullable String reason, @Nullable UUID deedId) {

    /// Whether it holds on a day.
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /// Whether it holds on a day or will hold after it.
    public boolean openOn(LocalDate day) {
        return to == null || day.isBefore(to) && from.isBefore(to);
    }
}
