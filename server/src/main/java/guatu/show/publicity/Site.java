package guatu.show.publicity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a tenant has public at a moment: every address there is, with the hash of its bytes. An address that is not here does not exist.
/// @param version of what was released; another one means that something was
record Site(UUID tenant, String version, Map<String, Entry> entries) {

    Site {
        entries = Map.copyOf(entries);
    }

    /// One address: its bytes by hash, its media type, and whether it may be kept for ever.
    record Entry(String sha256, String type, boolean forever) {

        static final String JSON = "application/json";
    }

    static Site none(UUID tenant) {
        return new Site(tenant, "", Map.of());
    }

    @Nullable Entry at(String path) {
        return entries.get(path);
    }
}
