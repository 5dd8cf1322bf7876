package guatu.plan.responsibility.reading;

import static guatu.plan.responsibility.reading.TestFiles.row;
import static guatu.plan.responsibility.reading.TestFiles.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadFilesTests {

    private static String refusal(byte[] bytes, String name) {
        var thrown = catchThrowableOfType(Unreadable.class, () -> Lists.read(bytes, name, ReadingChoice.NONE));
        assertThat(thrown).as("a refusal of " + name).isNotNull();
        return thrown.findings().getLast().code().code();
    }

    private static byte[] ole(String stream) {
        var bytes = new byte[4096];
        bytes[0] = (byte) 0xD0;
        bytes[1] = (byte) 0xCF;
        bytes[2] = 0x11;
        bytes[3] = (byte) 0xE0;
        var name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        return bytes;
    }

    private static byte[] sound() {
        var cell = "x".repeat(2_000);
        return TestFiles.xlsx(List.of(List.of("序号", "项目名称", "责任单位", "完成时限"), List.of(1, cell, "建设局", "6月底")));
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThat(refusal("<html>报表</html>".getBytes(StandardCharsets.UTF_8), "a.xlsx")).isEqualTo("list.not-xlsx");
        assertThat(refusal("hello".getBytes(StandardCharsets.UTF_8), "a.docx")).isEqualTo("list.not-docx");
        assertThat(refusal(TestFiles.zip(java.util.Map.of("a.txt", "1")), "a.xlsx")).isEqualTo("list.not-xlsx");
        assertThat(refusal(TestFiles.zip(java.util.Map.of("a.txt", "1")), "a.docx")).isEqualTo("list.not-docx");
        assertThat(refusal("%PDF-1.7 一些文字".getBytes(StandardCharsets.UTF_8), "a.pdf")).isEqualTo("list.format");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "a.png")).isEqualTo("list.format");
    }

    @Test
    void refusesOldAndEncryptedOfficeFiles() {
        assertThat(refusal(ole("Workbook"), "a.xls")).isEqualTo("list.old-office");
        assertThat(refusal(ole("WordDocument"), "a.wps")).isEqualTo("list.old-office");
        assertThat(refusal(ole("Workbook"), "a.xlsx")).isEqualTo("list.old-office");
        assertThat(refusal(ole("EncryptedPackage"), "a.xlsx")).isEqualTo("list.encrypted");
    }

    @Test
    void refusesATruncatedFileWhereverItIsCut() {
        var whole = TestFiles.rawXlsx(sheet(row(1, "序号", "项目名称", "完成时限") + row(2, "1", "路", "6月底"), ""));
        for (var end = 4; end < whole.length; end += 7) {
            assertThat(refusal(Arrays.copyOf(whole, end), "a.xlsx")).isIn("list.truncated", "list.damaged");
        }
    }

    @Test
    void survivesAnyFlippedByte() {
        var whole = sound();
        var random = new Random(7);
        for (var i = 0; i < 400; i++) {
            var broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(Lists.read(broken, "a.xlsx", ReadingChoice.NONE)).isNotNull();
            } catch (Unreadable e) {
                assertThat(e.findings()).isNotEmpty();
            }
        }
    }

    @Test
    void stopsAtAZipBomb() {
        var rows = new StringBuilder();
        for (var i = 1; i < 4_000; i++) {
            rows.append("<row r=\"").append(i).append("\">").append(" ".repeat(10_000)).append("</row>");
        }
        assertThat(refusal(TestFiles.rawXlsx(sheet(rows.toString(), "")), "a.xlsx")).isEqualTo("list.bomb");
    }

    @Test
    void refusesEntities() {
        var lol = "<!DOCTYPE x [<!ENTITY a \"lollollol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        assertThat(refusal(TestFiles.rawXlsx("<?xml version=\"1.0\"?>" + lol + sheet(row(1, "&b;", "项目名称"), "")), "a.xlsx")).isEqualTo("list.entities");
        var external = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + sheet(row(1, "&a;", "项目名称"), "");
        assertThat(refusal(TestFiles.rawXlsx(external), "a.xlsx")).isEqualTo("list.entities");
        assertThat(refusal(TestFiles.rawXlsx(sheet(row(1, "&nothere;", "项目名称"), "")), "a.xlsx")).isIn("list.entities", "list.damaged");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(refusal(new byte[60 * 1024 * 1024], "a.xlsx")).isEqualTo("list.too-large");
    }

    @Test
    void refusesWhatIsEmptyOrHasNoHead() {
        assertThat(refusal(new byte[0], "a.txt")).isEqualTo("list.empty");
        assertThat(refusal(" \r\n\t".getBytes(StandardCharsets.UTF_8), "a.txt")).isEqualTo("list.empty");
        assertThat(refusal(TestFiles.xlsx(List.of()), "a.xlsx")).isEqualTo("list.no-table");
        assertThat(refusal(TestFiles.xlsx(List.of(List.of("甲", "乙"), List.of(1, 2))), "a.xlsx")).isEqualTo("list.no-table");
        assertThat(refusal("会议通知\n请准时参加".getBytes(StandardCharsets.UTF_8), "a.txt")).isEqualTo("list.no-table");
        assertThat(refusal(TestFiles.xlsx(List.of(List.of("序号", "项目名称", "完成时限"))), "a.xlsx")).isEqualTo("list.no-items");
    }

    @Test
    void refusesRowsOutOfRange() {
        assertThat(refusal(TestFiles.rawXlsx(sheet("<row r=\"99999999\"><c r=\"A99999999\"><v>1</v></c></row>", "")), "a.xlsx")).isEqualTo("list.too-many-cells");
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyCodeHasASentenceInBothLanguages(FindingCode code) {
        var finding = new Finding("Sheet1!A1", code, List.of("甲", "乙", "丙", "丁"));
        assertThat(code.code()).matches("list(\\.[a-z]+(-[a-z]+)*)+");
        assertThat(finding.message()).matches("(?s).*\\p{IsHan}.*").doesNotContain("{");
        assertThat(finding.message(java.util.Locale.ENGLISH)).matches("(?s).*[a-z].*").doesNotContain("{");
        if (code.severity() == Severity.ERROR) {
            assertThat(finding.message()).as("says how to mend it").matches("(?s).*(请|须).*");
        }
    }
}
