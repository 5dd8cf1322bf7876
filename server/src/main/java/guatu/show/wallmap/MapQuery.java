package guatu.show.wallmap;

import guatu.ground.kernel.BadInput;
import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The filters as the address says them: words in any case, several joined by commas.
record MapQuery(@Nullable UUID campaign, @Nullable UUID unit, @Nullable String leader, @Nullable String lamp, @Nullable UUID category,
        @Nullable String q, @Nullable String state, @Nullable String view) {

    MapFilter filter() {
        return new MapFilter(campaign, unit, leader, words("lamp", lamp, Lamp.class), category, q, words("state", state, ItemState.class),
            view == null || view.isBlank() ? null : word("view", view, MapFilter.View.class));
    }

    static MapSort sort(String asked) {
        return word("sort", asked, MapSort.class);
    }

    private static <E extends Enum<E>> @Nullable Set<E> words(String field, @Nullable String asked, Class<E> kind) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        var found = EnumSet.noneOf(kind);
        Arrays.stream(asked.split(",")).map(one -> word(field, one, kind)).forEach(found::add);
        return found;
    }

    private static <E extends Enum<E>> E word(String field, String asked, Class<E> kind) {
        try {
            return Enum.valueOf(kind, asked.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException no) {
            throw new BadInput(field, "map.unknown-word", asked, String.join("、", Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList()));
        }
    }
}
