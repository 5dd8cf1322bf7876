package guatu.ground.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A made-up export, drawn from a seed, that tests may tamper with line by line.
record ExportSample(ExportHeader header, List<Entry> links) {

    static final UUID TENANT = UUID.fromString("0190a0a0-0000-7000-8000-000000000001");
    private static final List<String> KINDS = List.of("verdict", "audit", "slip.issued", "publication", "problem.cleared");
    private static final JsonMapper JSON = JsonMapper.shared();

    /// A chain of n links, of which the export leaves the first `skipped` out; some are SHA-256, the later ones SM3.
    static ExportSample of(Random random, int n, int skipped) {
        var links = new ArrayList<Entry>();
        var head = Head.NONE;
        var turn = random.nextInt(n + 1);
        for (var i = 0; i < n; i++) {
            var at = Instant.parse("2026-06-30T02:00:00Z").plusMillis(random.nextInt(1_000_000));
            links.addAll(Chain.extend(head, at, i < turn ? HashAlgorithm.SHA_256 : HashAlgorithm.SM3, List.of(fresh(random))));
            head = new Head(links.getLast().seq(), links.getLast().hash());
        }
        return of(links.subList(skipped, n), skipped == 0 ? Head.NONE.hash() : links.get(skipped - 1).hash(), skipped + 1, head);
    }

    static Chain.Sealable fresh(Random random) {
        return new Chain.Sealable(KINDS.get(random.nextInt(KINDS.size())), new UUID(random.nextLong(), random.nextLong()), Chain.hash(HashAlgorithm.SHA_256, "{\"n\":" + random.nextLong() + "}"));
    }

    static ExportSample of(List<Entry> links, String before, long firstSeq, Head head) {
        return new ExportSample(new ExportHeader(ExportHeader.FORMAT, ExportHeader.VERSION, TENANT, null, null, firstSeq, firstSeq + links.size() - 1, before, "SM3",
            new ExportHeader.ExportHead(head.seq(), head.hash()), links.size()), links);
    }

    /// As a file, each line without its end.
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(JSON.writeValueAsString(header));
        links.forEach(link -> lines.add(JSON.writeValueAsString(ExportLine.of(link))));
        lines.add(JSON.writeValueAsString(new ExportEnd(true, links.size())));
        return lines;
    }

    String head() {
        return header.head().hash();
    }

    static Verification verify(List<String> lines, @Nullable String head) throws IOException {
        return verify(String.join("\n", lines) + "\n", head);
    }

    static Verification verify(String text, @Nullable String head) throws IOException {
        return ExportVerifier.verify(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), head);
    }
}
