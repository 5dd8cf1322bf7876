package guatu.ground.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The first line of an export: what range of whose chain it holds, what stood before it, and the head when it was made.
/// `from` and `to` are the days asked for; the numbers are what counts.
record ExportHeader(String format, int version, UUID tenant, @Nullable String from, @Nullable String to, long firstSeq, long lastSeq, String before,
        String algorithm, ExportHead head, long count) {

    static final String FORMAT = "guatu-ledger";
    static final int VERSION = 1;

    /// The chain's newest link when the export was made.
    record ExportHead(long seq, String hash) {
    }

    /// Nothing in it contradicts itself.
    boolean sound() {
        return tenant != null && head != null && ExportLine.isHash(head.hash) && ExportLine.isHash(before) && firstSeq >= 1 && lastSeq >= firstSeq - 1
            && count == lastSeq - firstSeq + 1 && head.seq >= lastSeq && (firstSeq == 1) == before.equals(Head.NONE.hash());
    }
}
