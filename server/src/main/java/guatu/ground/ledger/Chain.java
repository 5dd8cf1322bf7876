package guatu.ground.ledger;

import guatu.ground.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/// The arithmetic of the chain: hash(n) = SHA-256 over the lines seq, at, kind, subject, body hash, hash(n-1). Pure.
final class Chain {

    private Chain() {
    }

    /// What is to be sealed, its body already as canonical JSON.
    record Sealable(String kind, UUID subject, String canonicalBody) {
    }

    /// The links that follow the head, in the order given.
    static List<Entry> extend(Head head, Instant at, List<Sealable> fresh) {
        var links = new ArrayList<Entry>(fresh.size());
        var seq = head.seq();
        var before = head.hash();
        for (var one : fresh) {
            var link = link(Ids.next(), ++seq, at, one.kind(), one.subject(), sha256(one.canonicalBody()), before);
            links.add(link);
            before = link.hash();
        }
        return links;
    }

    /// The number of the first link that does not follow from the one before it.
    static OptionalLong firstBreak(Head head, List<Entry> links) {
        var seq = head.seq();
        var before = head.hash();
        for (var link : links) {
            var expected = link(link.id(), ++seq, link.at(), link.kind(), link.subject(), link.bodyHash(), before);
            if (!expected.equals(link)) {
                return OptionalLong.of(seq);
            }
            before = link.hash();
        }
        return OptionalLong.empty();
    }

    private static Entry link(UUID id, long seq, Instant at, String kind, UUID subject, String bodyHash, String before) {
        var hash = sha256(String.join("\n", Long.toString(seq), at.toString(), kind, subject.toString(), bodyHash, before));
        return new Entry(id, seq, at, kind, subject, bodyHash, before, hash);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
