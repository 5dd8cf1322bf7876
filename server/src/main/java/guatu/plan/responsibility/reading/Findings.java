package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects findings; of one kind only the first 200 are kept, the rest are counted.
final class Findings {

    private static final int KEPT = 200;

    private final List<Finding> all = new ArrayList<>();
    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);

    private @Nullable String row;

    void add(String place, FindingCode code, String... arguments) {
        if (counts.merge(code, 1, Integer::sum) <= KEPT) {
            all.add(new Finding(place, code, List.of(arguments), row));
        }
    }

    /// What follows belongs to this row, or to none.
    void within(@Nullable String itemRow) {
        row = itemRow;
    }

    void once(String place, FindingCode code, String... arguments) {
        if (!counts.containsKey(code)) {
            add(place, code, arguments);
        }
    }

    List<Finding> list() {
        var list = new ArrayList<>(all);
        counts.forEach((code, count) -> {
            if (count > KEPT) {
                list.add(new Finding("", FindingCode.MORE, List.of(code.code(), String.valueOf(count - KEPT))));
            }
        });
        return List.copyOf(list);
    }
}
