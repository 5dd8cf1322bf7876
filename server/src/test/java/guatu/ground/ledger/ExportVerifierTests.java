package guatu.ground.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void findsAHeaderOrALastLineThatWasChanged() throws IOException {
        var sample = ExportSample.of(new Random(2), 9, 3);
        for (var field : List.of("firstSeq", "lastSeq", "count")) {
            for (var step : new int[] {-1, 1}) {
                var lines = new ArrayList<>(sample.lines());
                var header = (ObjectNode) JsonMapper.shared().readTree(lines.getFirst());
                header.put(field, header.get(field).asInt() + step);
                lines.set(0, header.toString());
                assertThat(verify(lines, null).whole()).as(field + step).isFalse();
            }
        }
        var lines = new ArrayList<>(sample.lines());
        var header = (ObjectNode) JsonMapper.shared().readTree(lines.getFirst());
        header.put("before", "0".repeat(63) + "1");
        lines.set(0, header.toString());
        assertFound(verify(lines, null), Wrong.LINK, 4, "before");
        lines = new ArrayList<>(sample.lines());
        lines.set(lines.size() - 1, "{\"end\":true,\"count\":7}");
        assertThat(verify(lines, null).flaws().any(Wrong.COUNT)).isTrue();
    }

    @Test
    void readsTheSameHoweverTheJsonIsWritten() throws IOException {
        for (var seed = 0; seed < 50; seed++) {
            var sample = sample(new Random(seed));
            var lines = sample.lines();
            assertThat(lines.subList(1, lines.size() - 1)).allSatisfy(line -> {
                var bytes = line.getBytes(StandardCharsets.UTF_8);
                assertThat(PlainLine.read(bytes, bytes.length)).isEqualTo(JsonMapper.shared().readValue(line, ExportLine.class));
                assertThat(PlainLine.read(bytes, bytes.length - 1)).isNull();
            });
            assertThat(verify(lines.stream().map(line -> line.replace(",\"", " , \"").replace("\":", "\" : ")).toList(), sample.head()).whole()).isTrue();
        }
        for (var odd : List.of("{\"seq\":01,\"at\"", "{\"seq\":-1,", "{\"seq\":9999999999999999999,\"at\":\"", "{\"seq\":1,\"at\":\"\\u0041\"", "")) {
            assertThat(PlainLine.read(odd.getBytes(StandardCharsets.UTF_8), odd.length())).isNull();
        }
    }

    @Test
    void readsWindowsLineEndsAMarkAndAnEmptyLastLine() throws IOException {
        var sample = ExportSample.of(new Random(3), 5, 0);
        assertThat(verify("\uFEFF" + String.join("\r\n", sample.lines()) + "\r\n\r\n", null).whole()).isTrue();
        assertThat(verify(String.join("\n", sample.lines()), null).whole()).isTrue();
    }

    @Test
    void passesAnExportOfNothing() throws IOException {
        assertThat(verify(ExportSample.of(List.of(), Head.NONE.hash(), 1, Head.NONE).lines(), null).whole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "hello", "{}", "[1,2]", "null", "{\"format\":\"other\"}", "PK\u0003\u0004\u0000\u0000", "{\"seq\":1}", "{\"format\":\"guatu-ledger\",\"version\":\"x\"}"})
    void refusesWhatIsNoExport(String text) throws IOException {
        var found = verify(text, null);
        assertThat(found.whole()).isFalse();
        assertThat(found.flaws().any(Wrong.EMPTY, Wrong.FOREIGN)).isTrue();
    }

    @Test
    void refusesAFormatItDoesNotKnow() throws IOException {
        var lines = new ArrayList<>(ExportSample.of(new Random(4), 3, 0).lines());
        lines.set(0, lines.getFirst().replace("\"version\":1", "\"version\":2"));
        assertThat(verify(lines, null).flaws().any(Wrong.VERSION)).isTrue();
    }

    @Test
    void seesEveryPlaceWhereAFileCanBeCutOff() throws IOException {
        var sample = ExportSample.of(new Random(5), 4, 0);
        var text = String.join("\n", sample.lines()).getBytes(StandardCharsets.UTF_8);
        for (var length = 0; length < text.length; length++) {
            assertThat(ExportVerifier.verify(new ByteArrayInputStream(text, 0, length), null).whole()).as("length " + length).isFalse();
        }
    }

    @Test
    void refusesAKeyThatStandsTwiceOrIsUnknown() throws IOException {
        var lines = new ArrayList<>(ExportSample.of(new Random(6), 3, 0).lines());
        var second = lines.get(2);
        lines.set(2, second.replace("{\"seq\":2,", "{\"seq\":2,\"note\":\"x\","));
        assertThat(verify(lines, null).flaws().any(Wrong.UNREADABLE)).isTrue();
        lines.set(2, second.replace("{\"seq\":2,", "{\"seq\":2,\"seq\":2,"));
        assertThat(verify(lines, null).flaws().any(Wrong.UNREADABLE)).isTrue();
    }

    @Test
    void passesOverALineOfAGigabyteInConstantMemory() throws IOException {
        var lines = ExportSample.of(new Random(7), 3, 0).lines();
        var start = new ByteArrayInputStream((lines.getFirst() + "\n").getBytes(StandardCharsets.UTF_8));
        var rest = new ByteArrayInputStream(("\n" + String.join("\n", lines.subList(1, lines.size()))).getBytes(StandardCharsets.UTF_8));
        var in = new java.io.SequenceInputStream(Collections.enumeration(List.of(start, endless(1L << 30), rest)));
        var found = ExportVerifier.verify(in, null);
        assertThat(found.flaws().count()).isEqualTo(1);
        assertThat(found.flaws().named().getFirst().wrong()).isEqualTo(Wrong.TOO_LONG);
        assertThat(found.flaws().named().getFirst().line()).isEqualTo(2);
        assertThat(ExportVerifier.verify(endless(1L << 30), null).flaws().any(Wrong.FOREIGN)).isTrue();
    }

    @Test
    void namesTheFirstFlawsAndCountsAll() throws IOException {
        var lines = new ArrayList<>(ExportSample.of(new Random(8), 500, 0).lines());
        lines.subList(1, 501).replaceAll(line -> line.replaceFirst("\"bodyHash\":\"....", "\"bodyHash\":\"ffff"));
        var found = verify(lines, null);
        assertThat(found.flaws().count()).isEqualTo(500);
        assertThat(found.flaws().named()).hasSize(Flaws.NAMED);
    }

    private static InputStream endless(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                var got = (int) Math.min(left, length);
                java.util.Arrays.fill(into, from, from + got, (byte) 'x');
                left -= got;
                return got == 0 ? -1 : got;
            }
        };
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

    private static Verification verify(List<String> lines, @Nullable String head) throws IOException {
        return verify(String.join("\n", lines) + "\n", head);
    }

    private static Verification verify(String text, @Nullable String head) throws IOException {
        return ExportVerifier.verify(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), head);
    }
}
