package guatu.ground.ledger;

import guatu.ground.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/// The arithmetic of the chain: hash(n) is taken over the lines seq, at, kind, subject, body hash, hash(n-1). Pure.
final class Chain {

    private Chain() {
    }

    /// What is to be sealed, its body already hashed.
    record Sealable(String kind, UUID subject, String bodyHash) {
    }

    /// The links that follow the head, in the order given.
    static List<Entry> extend(Head head, Instant at, HashAlgorithm algorithm, List<Sealable> fresh) {
        var links = new ArrayList<Entry>(fresh.size());
        var seq = head.seq();
        var before = head.hash();
        for (var one : fresh) {
            var hash = hash(algorithm, ++seq, at.toString(), one.kind(), one.subject().toString(), one.bodyHash(), before);
            links.add(new Entry(Ids.next(), seq, at, one.kind(), one.subject(), one.bodyHash(), algorithm.standardName(), before, hash));
            before = hash;
        }
        return links;
    }

    /// The number of the first link that does not follow from the one before it.
    static OptionalLong firstBreak(Head head, List<Entry> links) {
        var seq = head.seq();
        var before = head.hash();
        for (var link : links) {
            if (link.seq() != ++seq || !link.prevHash().equals(before) || !link.hash().equals(hashOf(link))) {
                return OptionalLong.of(seq);
            }
            before = link.hash();
        }
        return OptionalLong.empty();
    }

    private static String hashOf(Entry link) {
        return HashAlgorithm.of(link.algorithm())
            .map(algorithm -> hash(algorithm, link.seq(), link.at().toString(), link.kind(), link.subject().toString(), link.bodyHash(), link.prevHash()))
            .orElse("");
    }

    /// Every part as it is written in an export, so that another way of writing it is another content.
    static String hash(HashAlgorithm algorithm, long seq, String at, String kind, String subject, String bodyHash, String before) {
        return hash(algorithm, seq + "\n" + at + "\n" + kind + "\n" + subject + "\n" + bodyHash + "\n" + before);
    }

    static String hash(HashAlgorithm algorithm, String text) {
        return HexFormat.of().formatHex(algorithm.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
