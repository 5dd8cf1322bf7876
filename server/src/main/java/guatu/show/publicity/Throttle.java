package guatu.show.publicity;

import java.util.LinkedHashMap;
import java.util.Map;

/// How often one address may do something within an hour. It remembers at most 10,000 addresses; who comes back after being
/// forgotten begins anew, and all together are bounded as well. Pure but for its memory; time comes in.
final class Throttle {

    private static final int ADDRESSES = 10_000;
    private static final long HOUR = 3_600_000;

    private final int each;
    private final int all;
    private final Map<String, Window> windows = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > ADDRESSES;
        }
    };
    private Window together = new Window(0, 0);

    private record Window(long from, int n) {

        Window more(long now) {
            return now - from >= HOUR ? new Window(now, 1) : new Window(from, n + 1);
        }
    }

    /// @param each calls of one address within an hour
    /// @param all  calls of all addresses within an hour
    Throttle(int each, int all) {
        this.each = each;
        this.all = all;
    }

    /// Counts a call; false when it is one too many.
    synchronized boolean lets(String address, long now) {
        var own = windows.compute(network(address), (_, window) -> (window == null ? new Window(now, 0) : window).more(now));
        together = together.more(now);
        return own.n() <= each && together.n() <= all;
    }

    synchronized int remembered() {
        return windows.size();
    }

    /// An address of version 6 counts with its network of 64 bits: one household has all of it.
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var parts = address.split(":", 5);
        return parts.length < 5 ? address : parts[0] + ':' + parts[1] + ':' + parts[2] + ':' + parts[3];
    }
}
