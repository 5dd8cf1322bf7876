package guatu.plan.responsibility.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlaceWordsTests {

    @Test
    void saysPlacesInTheReadersLanguage() {
        var finding = new Finding("table 1 row 3", FindingCode.NO_DUPLICATE, List.of("3", "table 1 row 2"));
        assertThat(finding.message(Locale.SIMPLIFIED_CHINESE)).contains("表1第2行").doesNotContain("row");
        assertThat(finding.message(Locale.ENGLISH)).contains("table 1 row 2");
        assertThat(new Finding("table 1", FindingCode.SHEET_READ, List.of("table 1、table 2")).message()).contains("表1、表2");
    }

    @Test
    void leavesCellsAndTitlesAsTheyAre() {
        assertThat(PlaceWords.of("line 12", Locale.SIMPLIFIED_CHINESE)).isEqualTo("第12行");
        assertThat(PlaceWords.of("table 2 row 4 column 3", Locale.SIMPLIFIED_CHINESE)).isEqualTo("表2第4行第3列");
        assertThat(PlaceWords.of("责任清单!D12", Locale.SIMPLIFIED_CHINESE)).isEqualTo("责任清单!D12");
        assertThat(PlaceWords.of("line of trees", Locale.SIMPLIFIED_CHINESE)).isEqualTo("line of trees");
    }
}
