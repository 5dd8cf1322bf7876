package guatu.ground.ledger;

import java.time.Instant;
import java.util.UUID;

/// 存证: one link of the chain. Hashes in hex by the link's own algorithm, `seq` counts from 1 without gaps.
record Entry(UUID id, long seq, Instant at, String kind, UUID subject, String bodyHash, String algorithm, String prevHash, String hash) {
}
