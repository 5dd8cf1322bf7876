package guatu.show.wallmap.area;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 图底: an uploaded file of areas.
/// @param approvalNo 审图号; absent: for use inside the office only
/// @param vertices   corners in the file, `drawn` those left after simplification
record AreaSheet(UUID id, @Nullable UUID campaignId, String name, Datum datum, @Nullable String approvalNo, String uploadedBy, Instant uploadedAt,
        int vertices, int drawn) {}
