package guatu.show.wallmap;

import guatu.ground.kernel.Han;
import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one set of filters of all faces of the map. An absent or empty part lets everything through.
/// @param campaign absent: the campaign that runs now
/// @param unit     leads, assists or is the place, itself or anything below it
/// @param q        words that must all stand in number, title, units or persons
public record MapFilter(@Nullable UUID campaign, @Nullable UUID unit, @Nullable String leader, @Nullable Set<Lamp> lamp,
        @Nullable UUID category, @Nullable String q, @Nullable Set<ItemState> state, @Nullable View view) {

    /// 视图: red or yellow and stalled for ten working days; red or yellow and slow (RULES R4.6); the red line within 30 days; nothing reported or verified yet.
    public enum View { STALLED, SLOW, DUE30, NOTSTARTED }

    /// Everything in a campaign that is not withdrawn.
    public static MapFilter of(UUID campaign) {
        return new MapFilter(campaign, null, null, null, null, null, null, null);
    }

    /// The same filters on a campaign.
    MapFilter in(UUID which) {
        return new MapFilter(which, unit, leader, lamp, category, q, state, view);
    }

    String @Nullable [] lamps() {
        return lamp == null || lamp.isEmpty() ? null : lamp.stream().map(Lamp::name).toArray(String[]::new);
    }

    String @Nullable [] states() {
        return state == null || state.isEmpty() ? null : state.stream().map(ItemState::name).toArray(String[]::new);
    }

    /// One `like` pattern for each word, folded as [Han] folds what it is sought in, with `like`'s own signs escaped.
    String @Nullable [] patterns() {
        if (q == null || q.isBlank()) {
            return null;
        }
        return Arrays.stream(Han.folded(q).strip().split("\\s+"))
            .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
            .toArray(String[]::new);
    }

    @Nullable String leaderOrNull() {
        return leader == null || leader.isBlank() ? null : leader.strip();
    }
}
