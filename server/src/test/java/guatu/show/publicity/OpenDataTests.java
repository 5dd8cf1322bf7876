package guatu.show.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.show.wallmap.PlainState;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenDataTests {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void writesATableThatSpreadsheetsOpen() {
        var csv = OpenData.csv(List.of(snapshot("改造\"望湖\"小区,一期")));
        assertThat(csv.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("id,campaign,year,no,title").contains(ID + ",攻坚,2026,1,\"改造\"\"望湖\"\"小区,一期\"").endsWith("45.5,50.0,2026-06-30\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"=1+1|#=1+1", "+cmd|#+cmd", "@SUM(A1)|#@SUM(A1)", "-2+3|#-2+3", "-2.5|-2.5", "＝1|#＝1", "平常|平常"})
    void neutralisesWhatASpreadsheetWouldRun(String value, String cell) {
        assertThat(Csv.cell(value)).isEqualTo(cell.replace("#", "'"));
    }

    @Test
    void quotesLineBreaksAndLeadsThemToo() {
        assertThat(Csv.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(Csv.cell("一\n二")).isEqualTo("\"一\n二\"");
    }

    @Test
    void explainsEveryColumn() {
        var columns = OpenData.csv(List.of()).substring(1).strip().split(",");
        assertThat(OpenData.dictionary()).extracting(one -> one.get("column")).containsExactly((Object[]) columns);
    }

    @Test
    void feedsWellFormedAtomWhateverTheTitleSays() throws Exception {
        var feed = Feed.of("示范<市>", "https://example.gov.cn", List.of(new SiteIndex.Paper(ID, PublicationKind.CAMPAIGN, "一月 & “<二月>”\u0001", LocalDate.of(2026, 1, 31),
            Instant.parse("2026-02-10T01:00:00Z"), "ab", ID, null, null)));
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("updated").item(0).getTextContent()).isEqualTo("2026-02-10T01:00:00Z");
    }

    private static Snapshot snapshot(String title) {
        var promise = new Snapshot.Promise(ID, "1", title, "民生", ID, "住建局", null, ID, "明湖区", new BigDecimal("45.5"), new BigDecimal("50.0"), LocalDate.of(2026, 11, 30),
            PlainState.SLOW, "有些慢");
        return new Snapshot("公示", "示范市", ID, "攻坚", 2026, LocalDate.of(2026, 6, 30), 1, Map.of(PlainState.SLOW, 1), List.of(), List.of(promise));
    }
}
