package guatu.ground.ledger;

import static guatu.ground.ledger.ExportSample.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExportFormatTests {

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
        assertThat(verify(lines, null).flaws().named()).anyMatch(flaw -> flaw.wrong() == Wrong.LINK && flaw.seq() == 4);
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

    private static ExportSample sample(Random random) {
        var n = 1 + random.nextInt(40);
        return ExportSample.of(random, n, random.nextBoolean() ? 0 : random.nextInt(n));
    }
}
