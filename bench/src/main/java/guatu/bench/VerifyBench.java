package guatu.bench;

import guatu.ground.ledger.VerifyCommand;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.bouncycastle.jcajce.provider.digest.SM3;

/// Verifying an export of a million entries, beside only hashing the same bytes. The export is written here anew, from the format's description.
final class VerifyBench {

    private static final int ENTRIES = Integer.getInteger("guatu.bench.entries", 1_000_000);
    private static final int ROUNDS = 3;

    static void main() throws Exception {
        System.out.printf("%n### Verifying an export of %,d entries, best of %d in one JVM, -Xmx2g%n%n", ENTRIES, ROUNDS);
        System.out.println("| what | MB | wall s | entries/s | times the bare hash |\n|---|---|---|---|---|");
        for (var algorithm : List.of("SHA-256", "SM3")) {
            var file = Files.createTempFile("ledger", ".jsonl");
            var head = write(file, algorithm);
            var bare = best(() -> hash(file, algorithm));
            row("bare " + algorithm + " of the file", file, bare, bare);
            row("verify EXPORT --head, entries by " + algorithm, file, best(() -> verify(file, head)), bare);
            Files.delete(file);
        }
    }

    private static String write(Path file, String algorithm) throws IOException, NoSuchAlgorithmException {
        var digest = digest(algorithm);
        var hex = HexFormat.of();
        var head = "0".repeat(64);
        var lines = Files.createTempFile("ledger", ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(lines), 1 << 20)) {
            for (var seq = 1; seq <= ENTRIES; seq++) {
                var at = "2026-06-30T02:%02d:%02d.%06dZ".formatted(seq / 60 % 60, seq % 60, seq % 999_983 + 1);
                var kind = seq % 5 == 0 ? "verdict" : "audit";
                var subject = new UUID(seq, ~seq).toString();
                var body = hex.formatHex(digest.digest(("{\"n\":" + seq + "}").getBytes(StandardCharsets.UTF_8)));
                var hash = hex.formatHex(digest.digest(String.join("\n", String.valueOf(seq), at, kind, subject, body, head).getBytes(StandardCharsets.UTF_8)));
                out.write("{\"seq\":%d,\"at\":\"%s\",\"kind\":\"%s\",\"subject\":\"%s\",\"bodyHash\":\"%s\",\"algorithm\":\"%s\",\"prevHash\":\"%s\",\"hash\":\"%s\"}%n"
                    .formatted(seq, at, kind, subject, body, algorithm, head, hash).getBytes(StandardCharsets.UTF_8));
                head = hash;
            }
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("{\"format\":\"guatu-ledger\",\"version\":1,\"tenant\":\"%s\",\"firstSeq\":1,\"lastSeq\":%d,\"before\":\"%s\",\"algorithm\":\"%s\",\"head\":{\"seq\":%d,\"hash\":\"%s\"},\"count\":%d}%n"
                .formatted(new UUID(1, 2), ENTRIES, "0".repeat(64), algorithm, ENTRIES, head, ENTRIES).getBytes(StandardCharsets.UTF_8));
            Files.copy(lines, out);
            out.write("{\"end\":true,\"count\":%d}%n".formatted(ENTRIES).getBytes(StandardCharsets.UTF_8));
        }
        Files.delete(lines);
        return head;
    }

    private static long verify(Path file, String head) {
        var out = new ByteArrayOutputStream();
        if (new VerifyCommand().run(List.of(file.toString(), "--head", head), new PrintStream(out, false, StandardCharsets.UTF_8), System.err) != 0) {
            throw new IllegalStateException(out.toString(StandardCharsets.UTF_8));
        }
        return ENTRIES;
    }

    private static long hash(Path file, String algorithm) {
        try (var in = Files.newInputStream(file)) {
            var digest = digest(algorithm);
            var chunk = new byte[256 * 1024];
            for (int got; (got = in.read(chunk)) > 0; ) {
                digest.update(chunk, 0, got);
            }
            return digest.digest().length;
        } catch (IOException | NoSuchAlgorithmException no) {
            throw new IllegalStateException(no);
        }
    }

    private static MessageDigest digest(String algorithm) throws NoSuchAlgorithmException {
        return algorithm.equals("SM3") ? new SM3.Digest() : MessageDigest.getInstance(algorithm);
    }

    private static double best(LongSupplier work) {
        var best = Double.MAX_VALUE;
        for (var i = 0; i < ROUNDS; i++) {
            var began = System.nanoTime();
            work.getAsLong();
            best = Math.min(best, (System.nanoTime() - began) / 1e9);
        }
        return best;
    }

    private static void row(String what, Path file, double seconds, double bare) throws IOException {
        System.out.printf("| %s | %.0f | %.2f | %,.0f | %.1f |%n", what, Files.size(file) / 1e6, seconds, ENTRIES / seconds, seconds / bare);
    }
}
