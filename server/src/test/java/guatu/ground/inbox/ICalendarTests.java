package guatu.ground.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ICalendarTests {

    private static final String LONG = "沿江旧城片区征迁交地（含公房资料核对、协议签订、腾空验收与场地移交四个环节），𠮷祥里段; 逗号, 反斜杠\\";

    private final ICalendar.Entry entry = new ICalendar.Entry(Ids.next(), "填报：" + LONG, "第一行\n第二行", "https://wall.example.org/items/1",
        Instant.parse("2026-07-03T10:00:00Z"), Instant.parse("2026-06-30T02:00:00Z"));

    @Test
    void foldsAtSeventyFiveOctetsAndNeverInsideACharacter() {
        var text = ICalendar.of("挂图 今日必办", List.of(entry), List.of(), false);
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD").isEqualTo(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        });
        assertThat(text.split("\r\n")).anyMatch(line -> line.startsWith(" "));
    }

    @Test
    void readsBackAsItWasWritten() {
        var lines = parsed(ICalendar.of("挂图", List.of(entry), List.of(), false));
        assertThat(value(lines, "SUMMARY")).isEqualTo("填报：" + LONG);
        assertThat(value(lines, "DESCRIPTION")).isEqualTo("第一行\n第二行");
        assertThat(lines).contains("DTSTART;TZID=Asia/Shanghai:20260703T173000", "DTEND;TZID=Asia/Shanghai:20260703T180000", "DTSTAMP:20260630T020000Z", "TZOFFSETTO:+0800",
            "UID:" + entry.id() + "@guatu");
        assertThat(lines.stream().filter(line -> line.startsWith("BEGIN:")).count()).isEqualTo(lines.stream().filter(line -> line.startsWith("END:")).count());
    }

    @Test
    void givesTasksToThoseWhoWantTasks() {
        assertThat(parsed(ICalendar.of("挂图", List.of(entry), List.of(), true))).contains("BEGIN:VTODO", "DUE;TZID=Asia/Shanghai:20260703T180000").doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void letsNoTextBreakOutOfItsLine() {
        var hostile = new ICalendar.Entry(entry.id(), "甲\r\nEND:VEVENT\u0007", "乙", "https://x", entry.due(), entry.since());
        var lines = parsed(ICalendar.of("挂图", List.of(hostile), List.of(), false));
        assertThat(lines.stream().filter("END:VEVENT"::equals)).hasSize(1);
        assertThat(value(lines, "SUMMARY")).isEqualTo("甲\nEND:VEVENT");
    }

    /// Unfolded lines.
    static List<String> parsed(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\r\n")) {
            if (line.startsWith(" ")) {
                lines.set(lines.size() - 1, lines.getLast() + line.substring(1));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    static String value(List<String> lines, String name) {
        var raw = lines.stream().filter(line -> line.startsWith(name + ":")).findFirst().orElseThrow().substring(name.length() + 1);
        return raw.replaceAll("\\\\([;,\\\\])", "$1").replace("\\n", "\n");
    }
}
