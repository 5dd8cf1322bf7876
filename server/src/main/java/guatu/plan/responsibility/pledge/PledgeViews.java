package guatu.plan.responsibility.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pledges as pages show them.
final class PledgeViews {

    private PledgeViews() {}

    /// Who has submitted and who has not, in the order of the ceremony.
    /// @param units how many units lead something in the newest version
    record Register(String campaign, int version, int units, int signed, int waiting, int missing, int ended, List<Row> rows) {}

    /// A unit with its pledge; absent where none was drawn up.
    record Row(UUID unitId, String unit, int items, @Nullable Brief target, List<Brief> orders) {}

    /// @param overdue the day of the ceremony has passed without a signature
    /// @param open    items whose plan misses the promise or is missing, as of the signature (of the drawing up, before)
    record Brief(UUID id, PledgeKind kind, PledgeState state, UUID unitId, String unit, int ceremony, int listVersion, int items, int open, LocalDate signBy,
            LocalDate lastDay, boolean overdue, @Nullable Instant signedAt, @Nullable String signedName, int supplements, int version) {}

    record Promise(UUID itemId, String no, String title, String promise, String deadline, String responsible) {}

    record SignatureView(Instant at, String name, String post, @Nullable String authority) {

        static @Nullable SignatureView of(Pledge.@Nullable Signature one) {
            return one == null ? null : new SignatureView(one.at(), one.name(), one.post(), one.authority());
        }
    }

    record SupplementView(UUID id, @Nullable Integer n, String text, String basis, String basisNumber, @Nullable LocalDate expires, String madeBy, Instant madeAt,
            @Nullable String sha256, @Nullable SignatureView signature) {}

    /// What the reader may do now; `head`: signs as head of the unit, without an authority.
    record May(boolean change, boolean discard, boolean sign, boolean revoke, boolean supplement, boolean signSupplement, boolean head) {}

    record One(Brief pledge, UUID campaignId, String campaign, int newestVersion, PledgeTerms terms, Feasibility feasibility, @Nullable String note,
            @Nullable String sha256, @Nullable SignatureView signature, Pledge.@Nullable Revocation revocation, List<Promise> promises,
            List<SupplementView> supplements, May may) {}
}
