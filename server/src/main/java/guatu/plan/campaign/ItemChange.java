package guatu.plan.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// New words for an item.
/// @param version the version they were written against; absent: whatever is stored now
/// @param reason  why, kept in the history of the item
public record ItemChange(UUID item, NewItem to, @Nullable Integer version, @Nullable String reason) {

    /// A change without version and reason, as an import makes it.
    public static ItemChange to(UUID item, NewItem to) {
        return new ItemChange(item, to, null, null);
    }
}
