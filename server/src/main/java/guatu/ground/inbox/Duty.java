package guatu.ground.inbox;

import guatu.ground.kernel.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 待办: something that is asked of somebody, with its reason, its deadline and the minutes it should cost.
public record Duty(UUID id, String kind, UUID subject, @Nullable UUID unit, @Nullable UUID person, @Nullable Role role, String title, Reason reason,
        @Nullable Instant due, int minutes, String action, String link, State state, Instant openedAt, @Nullable Instant doneAt, @Nullable UUID doneBy,
        @Nullable String doneName, List<UUID> exceptUnits, @Nullable UUID exceptPerson) {

    /// 待办状态.
    public enum State { OPEN, DONE, CANCELLED }

    /// The order of a desk: the longest overdue first, then what is due soonest, what has no deadline last; then what is quickest.
    public static final Comparator<Duty> DESK_ORDER = Comparator
        .comparing(Duty::due, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparingInt(Duty::minutes)
        .thenComparing(Duty::openedAt)
        .thenComparing(Duty::id);

    /// True once the deadline has passed.
    public boolean overdue(Instant now) {
        return due != null && now.isAfter(due);
    }
}
