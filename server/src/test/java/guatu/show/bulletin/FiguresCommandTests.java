package guatu.show.bulletin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresCommandTests {

    private static final String EXAMPLE = """
        {"bulletins": [
          {"id": "a", "through": 4, "given": {"projects": 196, "planned_investment_year": 401.9, "completed_investment": 107.4, "started": 159}},
          {"id": "b", "given": {"enterprise_problems_handed_over": 313, "cleared": 305}}]}
        """;

    @TempDir
    private Path directory;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void reproducesEveryPublishedFigure() throws IOException {
        var published = JsonMapper.shared().readTree(getClass().getResourceAsStream("/figures/published-figures.json")).path("bulletins");
        assertThat(run(new String(getClass().getResourceAsStream("/figures/published-figures.json").readAllBytes(), UTF_8), "--json")).isZero();

        var compared = 0;
        for (var i = 0; i < published.size(); i++) {
            assertThat(answer().get(i).path("id").stringValue()).isEqualTo(published.get(i).path("id").stringValue());
            for (var expected : published.get(i).path("published").properties()) {
                var digits = expected.getValue().decimalValue().scale();
                var actual = answer().get(i).path("figures").path(expected.getKey());
                assertThat(actual.isNumber()).as(expected.getKey()).isTrue();
                assertThat(actual.decimalValue().setScale(digits, RoundingMode.HALF_UP)).isEqualByComparingTo(expected.getValue().decimalValue());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(10);
    }

    @Test
    void printsExactlyTheKeysOfTheExchangeFormat() throws IOException {
        assertThat(run(EXAMPLE, "--json")).isZero();

        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("""
            [{"id":"a","figures":{"completion_rate_pct":26.7230654392,"against_time_progress_pp":-6.6102678941,"not_started":37}},\
            {"id":"b","figures":{"cleared_pct":97.4440894569}}]
            """);
        assertThat(err.size()).isZero();
    }

    @Test
    void takesTheBareListToo() throws IOException {
        assertThat(run("[{\"id\": \"x\", \"given\": {\"planned_investment_year\": 0, \"completed_investment\": 1}}]", "--json")).isZero();
        assertThat(out.toString(UTF_8).strip()).isEqualTo("[{\"id\":\"x\",\"figures\":{}}]");
    }

    @Test
    void countsLateStartsOnlyWhereEarlyOnesAreKnown() throws IOException {
        assertThat(run("[{\"id\": \"x\", \"given\": {\"projects\": 348, \"planned_starts_to_date\": 140, \"started\": 118}}]", "--json")).isZero();
        assertThat(answer().get(0).path("figures").isEmpty()).isTrue();
    }

    @Test
    void printsATableForPeople() throws IOException {
        assertThat(run(EXAMPLE)).isZero();
        assertThat(out.toString(UTF_8)).contains("完成率  26.7%", "超/欠时序  -6.6个百分点", "未开工  37个", "销号率  97.4%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        figures.not-json        | line 3                                | {"id": "b", "given" => {"id" "b", "given"
        figures.not-json        | line 3                                | "id": "b" => "id": "b", "id": "b"
        figures.no-list         | bulletins                             | "bulletins" => "bulletin"
        figures.not-an-object   | bulletins[2]                          | "cleared": 305}} => "cleared": 305}}, 3
        figures.no-id           | bulletins[0].id                       | "id": "a" => "id": 1
        figures.no-id           | bulletins[1].id                       | "id": "b" => "name": "b"
        figures.duplicate-id    | bulletins[1].id                       | "id": "b" => "id": "a"
        figures.bad-month       | bulletins[0].through                  | "through": 4 => "through": 13
        figures.bad-month       | bulletins[0].through                  | "through": 4 => "through": "4"
        figures.bad-month       | bulletins[0].through                  | "through": 4 => "through": 4.5
        figures.no-amounts      | bulletins[1].given                    | "given": {"ent => "gives": {"ent
        figures.not-a-number    | bulletins[0].given.completed_investment | 107.4 => "107.4"
        figures.not-a-count     | bulletins[0].given.started            | 159 => 159.5
        figures.not-a-count     | bulletins[0].given.projects           | 196 => -1
        figures.not-an-amount   | bulletins[0].given.completed_investment | 107.4 => -107.4
        figures.not-an-amount   | bulletins[0].given.completed_investment | 107.4 => 1e300
        figures.more-than-whole | bulletins[0].given.started            | 159 => 197
        figures.more-than-whole | bulletins[1].given.cleared            | 305 => 314
        """)
    void saysWhatIsWrongAndWhere(String code, String place, String change) throws IOException {
        var words = change.split(" => ", 2);
        assertThat(EXAMPLE).contains(words[0]);

        assertThat(run(EXAMPLE.replace(words[0], words[1]), "--json")).isEqualTo(1);

        var findings = answer().path("findings");
        assertThat(findings.toString()).contains("\"place\":\"" + place + "\",\"severity\":\"error\",\"code\":\"" + code + "\"");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.path("message").stringValue()).isNotBlank().doesNotContain("{0}"));
    }

    @Test
    void tellsPeopleOnTheErrorStream() throws IOException {
        assertThat(run("3")).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(UTF_8)).contains("file", "bulletins");
        assertThat(call("nowhere.json", "--json")).isEqualTo(1);
        assertThat(answer().path("findings").get(0).path("code").stringValue()).isEqualTo("figures.unreadable");
    }

    @Test
    void refusesAWrongCall() {
        assertThat(call()).isEqualTo(2);
        assertThat(call("a.json", "b.json")).isEqualTo(2);
        assertThat(call("a.json", "--xml")).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    @Test
    void reckonsTimeProgressByMonths() {
        assertThat(Figures.timeProgress(10)).isEqualByComparingTo(new BigDecimal("83.3333333333"));
        assertThat(Figures.timeProgress(12)).isEqualByComparingTo("100");
    }

    private int run(String content, String... flags) throws IOException {
        var file = Files.writeString(directory.resolve("amounts.json"), content).toString();
        return call(Stream.concat(Stream.of(file), Stream.of(flags)).toArray(String[]::new));
    }

    private int call(String... arguments) {
        out.reset();
        return new FiguresCommand().run(List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private JsonNode answer() {
        return JsonMapper.shared().readTree(out.toString(UTF_8));
    }
}
