package guatu.ground.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTests {

    private final ExportSample sample = ExportSample.of(new Random(1), 12, 0);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @Test
    void saysThatAChainIsWholeAndWhatItCannotSee() throws IOException {
        var file = Files.write(directory.resolve("whole.jsonl"), sample.lines()).toString();
        assertThat(run(file)).isEqualTo(Command.RESULT);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("链完好").contains("--head");
        assertThat(run(file, "--json", "--head", sample.head().toUpperCase())).isEqualTo(Command.RESULT);
        var json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("whole").booleanValue()).isTrue();
        assertThat(json.get("headFoundAt").intValue()).isEqualTo(12);
        assertThat(json.get("unseen").size()).isEqualTo(2);
    }

    @Test
    void namesWhatIsWrong() throws IOException {
        var lines = new ArrayList<>(sample.lines());
        lines.remove(7);
        var file = Files.write(directory.resolve("broken.jsonl"), lines).toString();
        assertThat(run(file)).isEqualTo(Command.NO_RESULT);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("第 7 条");
        assertThat(run(file, "--json", "--head=" + "a".repeat(64))).isEqualTo(Command.NO_RESULT);
        var findings = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)).get("findings");
        assertThat(findings.valueStream().map(one -> one.get("code").asString())).containsExactlyInAnyOrder("missing", "head");
        assertThat(findings.valueStream().filter(one -> one.has("seq")).findFirst().orElseThrow().get("seq").intValue()).isEqualTo(7);
    }

    @Test
    void saysThatAFileCannotBeRead() {
        assertThat(run(directory.resolve("none.jsonl").toString())).isEqualTo(Command.NO_RESULT);
        assertThat(run(directory.toString(), "--json")).isEqualTo(Command.NO_RESULT);
        assertThat(JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)).get("whole").booleanValue()).isFalse();
    }

    @Test
    void refusesAWrongCall() {
        assertThat(List.of(run(), run("a", "b"), run("a", "--head", "xyz"), run("a", "--head"), run("a", "--no-such"))).containsOnly(Command.WRONG_CALL);
    }

    private int run(String... words) {
        out.reset();
        return new VerifyCommand().run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(new ByteArrayOutputStream()));
    }
}
