package guatu.show.publicity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Bytes kept in memory, the longest unused leave first. Keys come from sites, never from what somebody typed.
final class Bodies {

    private final long most;
    private final Map<String, OpenFiles.Body> kept = new LinkedHashMap<>(256, 0.75f, true);
    private long size;

    /// @param most bytes, plain and packed together
    Bodies(long most) {
        this.most = most;
    }

    synchronized OpenFiles.@Nullable Body get(String sha256) {
        return kept.get(sha256);
    }

    synchronized void put(String sha256, OpenFiles.Body body) {
        var before = kept.put(sha256, body);
        size += body.size() - (before == null ? 0 : before.size());
        for (var all = kept.entrySet().iterator(); size > most && all.hasNext();) {
            size -= all.next().getValue().size();
            all.remove();
        }
    }

    synchronized void clear() {
        kept.clear();
        size = 0;
    }

    synchronized long size() {
        return size;
    }
}
