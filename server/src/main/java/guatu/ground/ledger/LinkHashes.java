package guatu.ground.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/// Hashes entries of an export one after another; each algorithm's digest is kept. For one thread.
final class LinkHashes {

    private final Map<HashAlgorithm, MessageDigest> digests = new EnumMap<>(HashAlgorithm.class);
    private final StringBuilder text = new StringBuilder(512);

    /// What the entry's hash must be.
    String of(ExportLine entry) {
        var algorithm = HashAlgorithm.of(entry.algorithm()).orElseThrow();
        text.setLength(0);
        text.append(entry.seq()).append('\n').append(entry.at()).append('\n').append(entry.kind()).append('\n').append(entry.subject()).append('\n')
            .append(entry.bodyHash()).append('\n').append(entry.prevHash());
        return HexFormat.of().formatHex(digests.computeIfAbsent(algorithm, HashAlgorithm::digest).digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
