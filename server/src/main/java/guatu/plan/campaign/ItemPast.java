package guatu.plan.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 沿革: one thing that happened to the words or the state of an item.
/// @param changes field → before and after, for a rewording
public record ItemPast(UUID id, UUID itemId, Instant at, String byName, Kind kind, @Nullable ItemState state,
        @Nullable String reason, Map<String, Change> changes) {

    /// What happened.
    public enum Kind { ADDED, REWORDED, MOVED, WITHDRAWN }

    /// A field before and after, as text; absent where nothing was said.
    public record Change(@Nullable String before, @Nullable String after) {}
}
