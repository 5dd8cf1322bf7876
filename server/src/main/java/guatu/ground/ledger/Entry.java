package guatu.ground.ledger;

import java.time.Instant;
import java.util.UUID;

/// 存证: one link of the chain. Hashes are SHA-256 in hex, `seq` counts from 1 without gaps.
public record Entry(UUID id, long seq, Instant at, String kind, UUID subject, String bodyHash, String prevHash, String hash) {
}
