package guatu.show.bulletin;

import java.time.Instant;
import java.util.UUID;

/// 上墙公示: a frozen month as posted inside the house, once, with the figures of its snapshot.
/// @param approvedBy whoever approved the bulletin or reviewed the month; never the poster
/// @param sha256     of the snapshot's text
record Posting(UUID periodId, Basis basis, UUID approvedBy, String approvedName, UUID postedBy, String postedName, Instant postedAt, String sha256) {

    /// What let it be posted: the month's approved bulletin, or a leader's review of the month.
    enum Basis { BULLETIN, REVIEW }

    /// Who let the month be posted.
    record Approval(Basis basis, UUID by, String name, Instant at) {}
}
