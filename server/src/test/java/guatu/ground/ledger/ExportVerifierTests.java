package guatu.ground.ledger;

import static guatu.ground.ledger.ExportSample.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExportVerifierTests {

    private static final int ROUNDS = 300;

    @Test
    void passesEveryChainAsItIs() throws IOException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var sample = sample(new Random(seed));
            assertThat(verify(sample.lines(), null).whole()).as("seed " + seed).isTrue();
            var anchored = verify(sample.lines(), sample.head());
            assertThat(anchored.whole()).as("seed " + seed).isTrue();
            assertThat(anchored.anchor()).hasValue(sample.header().lastSeq());
        }
    }

    @Test
    void namesTheEntryWhoseFieldWasChanged() throws IOException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var sample = sample(random);
            var lines = new ArrayList<>(sample.lines());
            var at = 1 + random.nextInt(sample.links().size());
            var field = List.of("at", "kind", "subject", "bodyHash", "algorithm", "prevHash", "hash").get(random.nextInt(7));
            lines.set(at, changed(lines.get(at), field, random));
            assertFound(verify(lines, null), Wrong.CHANGED, sample.header().firstSeq() + at - 1, "seed " + seed + " " + field);
        }
    }

    @Test
    void namesTheEntriesThatAreMissing() throws IOException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var sample = sample(random);
            var lines = new ArrayList<>(sample.lines());
            var at = 1 + random.nextInt(sample.links().size());
            lines.remove(at);
            assertFound(verify(lines, null), Wrong.MISSING, sample.header().firstSeq() + at - 1, "seed " + seed);
        }
    }

    @Test
    void namesTheEntryThatStandsTwice() throws IOException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var sample = sample(random);
            var lines = new ArrayList<>(sample.lines());
            var at = 1 + random.nextInt(sample.links().size());
            lines.add(1 + random.nextInt(sample.links().size() + 1), lines.get(at));
            assertFound(verify(lines, null), Wrong.ADDED, sample.header().firstSeq() + at - 1, "seed " + seed);
        }
    }

    @Test
    void namesAnEntryThatWasMadeUpAndPutIn() throws IOException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var sample = sample(random);
            var lines = new ArrayList<>(sample.lines());
            var at = random.nextInt(sample.links().size());
            var before = at == 0 ? new Head(sample.header().firstSeq() - 1, sample.header().before()) : new Head(sample.links().get(at - 1).seq(), sample.links().get(at - 1).hash());
            var made = Chain.extend(before, sample.links().get(at).at(), HashAlgorithm.SHA_256, List.of(ExportSample.fresh(random))).getFirst();
            lines.add(at + 1, JsonMapper.shared().writeValueAsString(ExportLine.of(made)));
            assertThat(verify(lines, null).whole()).as("seed " + seed).isFalse();
            lines.remove(at + 2);
            if (at + 1 < sample.links().size()) {
                assertFound(verify(lines, null), Wrong.LINK, made.seq() + 1, "replaced, seed " + seed);
            } else {
                assertFound(verify(lines, null), Wrong.HEAD_LINE, made.seq(), "replaced last, seed " + seed);
            }
        }
    }

    @Test
    void namesEntriesThatChangedPlaces() throws IOException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var sample = sample(random);
            if (sample.links().size() > 1) {
                var lines = new ArrayList<>(sample.lines());
                var one = 1 + random.nextInt(sample.links().size() - 1);
                var other = one + 1 + random.nextInt(sample.links().size() - one);
                Collections.swap(lines, one, other);
                var found = verify(lines, null);
                assertThat(found.flaws().any(Wrong.REORDERED)).as("seed " + seed).isTrue();
                assertThat(found.flaws().any(Wrong.CHANGED, Wrong.ADDED, Wrong.MISSING)).as("seed " + seed + found.flaws().named()).isFalse();
            }
        }
    }

    @Test
    void findsACutTailExceptACarefulOneWithoutAHead() throws IOException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var sample = sample(random);
            var kept = random.nextInt(sample.links().size());
            var rough = new ArrayList<>(sample.lines().subList(0, kept + 1));
            assertFound(verify(rough, null), Wrong.MISSING, sample.header().firstSeq() + kept, "seed " + seed);
            assertThat(verify(rough, null).flaws().any(Wrong.CUT)).isTrue();
            var careful = careful(sample, sample.links().subList(0, kept));
            var blind = verify(careful.lines(), null);
            assertThat(blind.whole()).as("cannot be seen without a head, seed " + seed).isTrue();
            assertThat(blind.unseen()).anyMatch(line -> line.contains("--head"));
            assertThat(verify(careful.lines(), sample.head()).flaws().any(Wrong.HEAD)).as("seed " + seed).isTrue();
        }
    }

    @Test
    void findsAChainThatWasRecomputedWholeOnlyByAHead() throws IOException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var sample = sample(random);
            var at = random.nextInt(sample.links().size());
            var links = new ArrayList<>(sample.links().subList(0, at));
            var head = new Head(sample.header().firstSeq() + at - 1, at == 0 ? sample.header().before() : links.getLast().hash());
            for (var old : sample.links().subList(at, sample.links().size())) {
                var seal = links.size() == at ? ExportSample.fresh(random) : new Chain.Sealable(old.kind(), old.subject(), old.bodyHash());
                links.addAll(Chain.extend(head, old.at(), HashAlgorithm.of(old.algorithm()).orElseThrow(), List.of(seal)));
                head = new Head(links.getLast().seq(), links.getLast().hash());
            }
            var forged = careful(sample, links);
            assertThat(verify(forged.lines(), null).whole()).as("seed " + seed).isTrue();
            assertThat(verify(forged.lines(), sample.head()).flaws().any(Wrong.HEAD)).as("seed " + seed).isTrue();
        }
    }

    @Test
    void saysHowFarAnOlderHeadReaches() throws IOException {
        var sample = ExportSample.of(new Random(1), 20, 0);
        var found = verify(sample.lines(), sample.links().get(11).hash());
        assertThat(found.whole()).isTrue();
        assertThat(found.anchor()).hasValue(12);
        assertThat(found.unseen()).anyMatch(line -> line.contains("第 12 条") && line.contains("8 条"));
    }

    @Test
    void namesTheFirstFlawsAndCountsAll() throws IOException {
        var lines = new ArrayList<>(ExportSample.of(new Random(8), 500, 0).lines());
        lines.subList(1, 501).replaceAll(line -> line.replaceFirst("\"bodyHash\":\"....", "\"bodyHash\":\"ffff"));
        var found = verify(lines, null);
        assertThat(found.flaws().count()).isEqualTo(500);
        assertThat(found.flaws().named()).hasSize(Flaws.NAMED);
    }

    private static String changed(String line, String field, Random random) {
        var entry = (ObjectNode) JsonMapper.shared().readTree(line);
        var old = entry.get(field).asString();
        entry.put(field, switch (field) {
            case "at" -> old.replace("2026", "2025");
            case "kind" -> old + "x";
            case "algorithm" -> old.equals("SM3") ? "SHA-256" : "SM3";
            case "subject" -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            default -> (old.charAt(0) == 'a' ? "b" : "a") + old.substring(1);
        });
        return entry.toString();
    }

    private static ExportSample careful(ExportSample sample, List<Entry> links) {
        var head = links.isEmpty() ? new Head(sample.header().firstSeq() - 1, sample.header().before()) : new Head(links.getLast().seq(), links.getLast().hash());
        return ExportSample.of(links, sample.header().before(), sample.header().firstSeq(), head);
    }

    private static ExportSample sample(Random random) {
        var n = 1 + random.nextInt(40);
        return ExportSample.of(random, n, random.nextBoolean() ? 0 : random.nextInt(n));
    }

    private static void assertFound(Verification found, Wrong wrong, long seq, String as) {
        assertThat(found.whole()).as(as).isFalse();
        assertThat(found.flaws().named()).as(as).anyMatch(flaw -> flaw.wrong() == wrong && flaw.seq() == seq);
    }
}
