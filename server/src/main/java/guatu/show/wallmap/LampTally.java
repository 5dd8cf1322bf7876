package guatu.show.wallmap;

import guatu.run.progress.Lamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts items by lamp, now and against the reporting window before.
final class LampTally {

    private LampTally() {}

    /// Every lamp with its number of items, zeros too.
    static Map<Lamp, Integer> now(List<Shares.Share> shares) {
        var counts = zeros();
        shares.forEach(share -> counts.merge(share.lamp(), 1, Integer::sum));
        return counts;
    }

    /// What came to or left each lamp since the reporting window before, among items judged in it; absent if none was.
    static Optional<Map<Lamp, Integer>> moved(List<Shares.Share> shares) {
        var deltas = zeros();
        var old = false;
        for (var share : shares) {
            if (share.before() != null) {
                old = true;
                deltas.merge(share.lamp(), 1, Integer::sum);
                deltas.merge(share.before(), -1, Integer::sum);
            }
        }
        return old ? Optional.of(deltas) : Optional.empty();
    }

    static Map<Lamp, Integer> zeros() {
        var counts = new EnumMap<Lamp, Integer>(Lamp.class);
        for (var lamp : Lamp.values()) {
            counts.put(lamp, 0);
        }
        return counts;
    }
}
