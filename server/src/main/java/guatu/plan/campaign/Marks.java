package guatu.plan.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 归类: how an item is filed beside its words: its action, type, difficulty, its own 奖惩 rule, and the item that it goes on with.
/// @param rewardRule  the item's own rule; absent: the campaign's
/// @param carriedFrom the unfinished item of a campaign before
public record Marks(@Nullable UUID actionId, @Nullable TaskType type, @Nullable Difficulty difficulty, @Nullable String rewardRule,
        @Nullable UUID carriedFrom) {

    /// Nothing filed yet.
    public static final Marks NONE = new Marks(null, null, null, null, null);

    /// The same within an action.
    public Marks under(@Nullable UUID action) {
        return new Marks(action, type, difficulty, rewardRule, carriedFrom);
    }

    /// The same with a type.
    public Marks of(@Nullable TaskType aType) {
        return new Marks(actionId, aType, difficulty, rewardRule, carriedFrom);
    }

    /// The same with a difficulty.
    public Marks with(@Nullable Difficulty aDifficulty) {
        return new Marks(actionId, type, aDifficulty, rewardRule, carriedFrom);
    }

    /// The same going on with an item of a campaign before.
    Marks from(UUID item) {
        return new Marks(actionId, type, difficulty, rewardRule, item);
    }
}
