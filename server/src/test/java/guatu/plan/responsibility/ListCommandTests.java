package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListCommandTests {

    @TempDir
    Path directory;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new ListCommand().run(List.of(arguments), stream, stream);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private String sample(String name) throws IOException {
        try (var in = ListCommandTests.class.getResourceAsStream("/lists/" + name)) {
            return Files.write(directory.resolve(name), in.readAllBytes()).toString();
        }
    }

    private static List<String> keys(JsonNode node) {
        return StreamSupport.stream(node.propertyNames().spliterator(), false).toList();
    }

    @Test
    void printsTheExchangeFormatKeyByKey() throws IOException {
        assertThat(run("list".isEmpty() ? "" : sample("responsibility-list.xlsx"), "--json")).isZero();
        assertThat(keys(json())).containsExactly("title", "year", "items", "targets", "findings");
        var item = json().get("items").get(0);
        assertThat(keys(item)).containsExactly("no", "groups", "title", "indicators", "lead", "assist", "firstResponsible", "directResponsible", "due", "nodes", "problem", "goal", "investment");
        assertThat(item.get("no").isString()).isTrue();
        assertThat(item.get("investment").get("total").isNumber()).isTrue();
        assertThat(item.get("indicators").get(0).get("value").decimalValue()).isEqualByComparingTo("12.6");
        assertThat(item.get("indicators").get(0).get("relation").asString()).isEqualTo("=");
        assertThat(item.get("due").asString()).isEqualTo("2017-06-30");
        assertThat(keys(item.get("nodes").get(0))).containsExactly("label", "text", "due");
        assertThat(keys(json().get("findings").get(0))).containsExactly("place", "severity", "code", "message");
        assertThat(json().get("items").get(1).has("progress")).isFalse();
    }

    @Test
    void takesTheYearBeforeTheTitles() throws IOException {
        assertThat(run(sample("xinchang-2021.xlsx"), "--year", "2026", "--json")).isZero();
        assertThat(json().get("year").asInt()).isEqualTo(2026);
        assertThat(json().get("items").get(0).get("due").asString()).isEqualTo("2026-11-30");
        assertThat(json().get("items").get(9).get("due").asString()).isEqualTo("2022-12-31");
    }

    @Test
    void printsFindingsWhereThereIsNoResult() throws IOException {
        var file = Files.writeString(directory.resolve("a.xlsx"), "no workbook").toString();
        assertThat(run(file, "--json")).isEqualTo(1);
        assertThat(keys(json())).containsExactly("findings");
        assertThat(json().get("findings").get(0).get("code").asString()).isEqualTo("list.not-xlsx");
        assertThat(run(directory.resolve("none.xlsx").toString(), "--json")).isEqualTo(1);
        assertThat(json().get("findings").get(0).get("code").asString()).isEqualTo("list.file-unknown");
        assertThat(run(directory.toString(), "--json")).isEqualTo(1);
    }

    @Test
    void refusesWrongCalls() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(run("--nothing", "a")).isEqualTo(2);
        assertThat(run("a", "--year")).isEqualTo(2);
        assertThat(run("a", "--year", "21")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("list FILE");
    }

    @Test
    void printsATableForPeople() throws IOException {
        assertThat(run(sample("lishan-2023.txt"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("序号", "地区生产总值增长6.2%左右", "区发改局", "共 6 项", "提醒");
    }
}
