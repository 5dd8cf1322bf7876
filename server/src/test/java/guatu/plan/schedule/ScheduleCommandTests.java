package guatu.plan.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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

class ScheduleCommandTests {

    private static final String EXAMPLE = """
        {"start": "2026-03-02", "deadline": "2026-03-06", "calendar": "cn", "activities": [
          {"id": "a", "name": "备案", "duration": 2, "minDuration": 1},
          {"id": "b", "duration": 2, "links": [{"pred": "a"}]},
          {"id": "m", "duration": 0, "links": [{"pred": "b", "type": "FF", "lag": 1, "soft": true}]}]}
        """;

    @TempDir
    private Path directory;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsExactlyTheKeysOfTheExchangeFormat() throws IOException {
        assertThat(run(EXAMPLE)).isZero();

        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("""
            {"feasible":true,"minFloat":0,"shortfall":0,"earliestFinish":"2026-03-06","buffer":0,"provisionalYears":[],"activities":[\
            {"id":"a","earlyStart":"2026-03-02","earlyFinish":"2026-03-03","lateStart":"2026-03-02","redLine":"2026-03-03",\
            "target":"2026-03-03","totalFloat":0,"freeFloat":0,"critical":true},\
            {"id":"b","earlyStart":"2026-03-04","earlyFinish":"2026-03-05","lateStart":"2026-03-04","redLine":"2026-03-05",\
            "target":"2026-03-05","totalFloat":0,"freeFloat":0,"critical":true},\
            {"id":"m","earlyFinish":"2026-03-06","redLine":"2026-03-06","target":"2026-03-06",\
            "totalFloat":0,"freeFloat":0,"critical":true}],"chain":["a","b","m"],"measures":[]}
            """);
        assertThat(err.size()).isZero();
    }

    @Test
    void countsAnInfeasiblePlanAsAResult() throws IOException {
        assertThat(run(EXAMPLE.replace("2026-03-06", "2026-03-05"))).isZero();

        var answer = answer();
        assertThat(answer.path("shortfall").intValue()).isEqualTo(1);
        assertThat(answer.path("measures").toString())
            .isEqualTo("[{\"steps\":[{\"kind\":\"crash\",\"ids\":[\"a\"]}],\"minFloatAfter\":0}]");
    }

    @Test
    void printsATableForPeople() throws IOException {
        assertThat(run(EXAMPLE.replace("2026-03-06", "2026-03-05"), Stream.of())).isZero();

        assertThat(out.toString(UTF_8)).contains("不可行：差 1 个工作日", "目标节点", "备案", "关键链：a → b → m", "压缩 a 至最短工期");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        schedule.duplicate-id         | activities[1].id               | {"id": "b" => {"id": "a"
        schedule.self-link            | activities[1].links[0].pred    | "pred": "a" => "pred": "b"
        schedule.unknown-pred         | activities[1].links[0].pred    | "pred": "a" => "pred": "x"
        schedule.lag-range            | activities[2].links[0].lag     | "lag": 1 => "lag": 366
        schedule.lag-range            | activities[2].links[0].lag     | "lag": 1 => "lag": -366
        schedule.not-a-number         | activities[2].links[0].lag     | "lag": 1 => "lag": "1"
        schedule.not-a-number         | activities[2].links[0].lag     | "lag": 1 => "lag": 1.5
        schedule.not-a-number         | activities[2].links[0].lag     | "lag": 1 => "lag": 1e300
        schedule.not-a-number         | activities[0].minDuration      | "minDuration": 1 => "minDuration": "1"
        schedule.not-a-number         | activities[0].duration         | "duration": 2, "min => "duration": 99999999999, "min
        schedule.min-duration-range   | activities[0].minDuration      | "minDuration": 1 => "minDuration": 3
        schedule.min-duration-range   | activities[0].minDuration      | "minDuration": 1 => "minDuration": -1
        schedule.duration-range       | activities[2].duration         | "duration": 0 => "duration": -1
        schedule.duration-range       | activities[2].duration         | "duration": 0 => "duration": 36501
        schedule.missing              | activities[2].duration         | "duration": 0 => "days": 0
        schedule.missing              | start                          | "start": => "begin":
        schedule.missing              | activities                     | "activities" => "acts"
        schedule.not-text             | activities[0].id               | "id": "a" => "id": 1
        schedule.not-a-flag           | activities[2].links[0].soft    | "soft": true => "soft": "true"
        schedule.unknown-link-type    | activities[2].links[0].type    | "FF" => "XX"
        schedule.unknown-calendar     | calendar                       | "cn" => "us"
        schedule.deadline-before-start| deadline                       | 2026-03-06 => 2026-03-01
        schedule.bad-date             | deadline                       | 2026-03-06 => 2026-02-30
        schedule.bad-date             | deadline                       | 2026-03-06 => 6.3.2026
        schedule.date-range           | deadline                       | 2026-03-06 => 3000-01-01
        schedule.date-range           | start                          | 2026-03-02 => 0026-03-02
        schedule.not-a-list           | activities[1].links            | [{"pred": "a"}] => {"pred": "a"}
        schedule.not-an-object        | activities[1].links[0]         | {"pred": "a"} => "a"
        schedule.cycle                | activities                     | "minDuration": 1 => "links": [{"pred": "m"}]
        schedule.not-json             | line 2                         | "a", "name" => "a" "name"
        schedule.not-json             | line 2                         | "id": "a" => "id": "a", "id": "a"
        """)
    void saysWhatIsWrongAndWhere(String code, String place, String change) throws IOException {
        var words = change.split(" => ", 2);
        assertThat(EXAMPLE).contains(words[0]);

        assertThat(run(EXAMPLE.replace(words[0], words[1]))).isEqualTo(1);

        var findings = answer().path("findings");
        assertThat(findings.toString()).contains("\"place\":\"" + place + "\",\"severity\":\"error\",\"code\":\"" + code + "\"");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.path("message").stringValue()).isNotBlank().doesNotContain("{"));
    }

    @Test
    void namesTheActivitiesOfACycleAlongTheLinks() throws IOException {
        run(EXAMPLE.replace("\"minDuration\": 1", "\"links\": [{\"pred\": \"m\"}]"));

        assertThat(answer().path("findings")).hasSize(1);
        assertThat(answer().path("findings").get(0).path("ids").toString()).isEqualTo("[\"a\",\"b\",\"m\"]");
    }

    @Test
    void collectsEveryFinding() throws IOException {
        run(EXAMPLE.replace("\"pred\": \"a\"", "\"pred\": \"x\"").replace("\"lag\": 1", "\"lag\": 400"));

        assertThat(answer().path("findings")).extracting(f -> f.path("code").stringValue())
            .containsExactly("schedule.unknown-pred", "schedule.lag-range");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"``", "[1]", "3", "名单", "{", "{} {}"})
    void refusesWhatIsNoJsonObject(String content) throws IOException {
        assertThat(run(content)).isEqualTo(1);
        assertThat(answer().path("findings").get(0).path("code").stringValue()).isIn("schedule.not-json", "schedule.missing");
    }

    @Test
    void refusesAFileThatCannotBeRead() throws IOException {
        assertThat(call("nowhere.json", "--json")).isEqualTo(1);
        assertThat(answer().path("findings").get(0).path("code").stringValue()).isEqualTo("schedule.unreadable");
    }

    @Test
    void tellsPeopleOnTheErrorStream() throws IOException {
        assertThat(run("[]", Stream.of())).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(UTF_8)).contains("JSON");
    }

    @Test
    void refusesAWrongCall() {
        assertThat(call()).isEqualTo(2);
        assertThat(call("a.json", "b.json")).isEqualTo(2);
        assertThat(call("a.json", "--xml")).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    private int run(String content) throws IOException {
        return run(content, Stream.of("--json"));
    }

    private int run(String content, Stream<String> flags) throws IOException {
        var file = Files.writeString(directory.resolve("network.json"), content);
        return call(Stream.concat(Stream.of(file.toString()), flags).toArray(String[]::new));
    }

    private int call(String... arguments) {
        return new ScheduleCommand().run(List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private JsonNode answer() throws IOException {
        return JsonMapper.shared().readTree(out.toString(UTF_8));
    }
}
