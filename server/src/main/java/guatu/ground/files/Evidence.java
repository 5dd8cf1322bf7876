package guatu.ground.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 佐证材料: a photo or paper. `sha256` and `size` (bytes) are of the file as uploaded; width and height (pixels) of the one served.
/// When and where a photo was taken is what its camera wrote: a hint, not a proof.
public record Evidence(UUID id, String sha256, String servedSha256, String name, long size, String mediaType, @Nullable Integer width,
        @Nullable Integer height, @Nullable Instant takenAt, @Nullable Double latitude, @Nullable Double longitude, UUID uploadedBy, Instant uploadedAt) {

    /// What pages may show of it: never where it was taken.
    public Shown shown() {
        return new Shown(id, name, size, mediaType, sha256, width, height, takenAt);
    }

    /// Evidence as a page sees it.
    public record Shown(UUID id, String name, long size, String mediaType, String sha256, @Nullable Integer width, @Nullable Integer height,
            @Nullable Instant takenAt) {
    }
}
