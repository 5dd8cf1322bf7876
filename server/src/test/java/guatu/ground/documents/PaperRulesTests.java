package guatu.ground.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.documents.Paper.Paragraph;
import guatu.ground.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperRulesTests {

    @ParameterizedTest
    @CsvSource({"警〔2026〕01号", "警[2026]1号", "警〔26〕1号", "第警〔2026〕1", "警（2026）1号"})
    void refuseAMalformedNumber(String number) {
        refused("documents.bad-number", paper(Paper.Form.SLIP, number, "进度预警单", LocalDate.of(2026, 6, 30)));
    }

    @Test
    void refuseATitleWithoutItsKind() {
        refused("documents.title-without-kind", paper(Paper.Form.DOCUMENT, null, "关于加快推进", null));
        PaperRules.check(paper(Paper.Form.DOCUMENT, null, "关于加快推进的通知（试行）", null));
    }

    @Test
    void refuseANumberWithoutADate() {
        refused("documents.number-without-date", paper(Paper.Form.SLIP, "警〔2026〕1号", "进度预警单", null));
    }

    @Test
    void refuseARowWithTooFewCells() {
        refused("documents.ragged-table", SamplePapers.withBody(new Paper.Table("表", List.of(new Paper.Column("甲", 1, false), new Paper.Column("乙", 1, true)), List.of(List.of("一")))));
    }

    @Test
    void writeDatesWithoutPadding() {
        assertThat(Words.date(LocalDate.of(2026, 9, 3))).isEqualTo("2026年9月3日");
    }

    static void refused(String code, Paper paper) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PaperRules.check(paper)).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private static Paper paper(Paper.Form form, String number, String title, LocalDate date) {
        return new Paper(form, "示范市人民政府督查室", number, title, null, List.of(new Paragraph("正文。")), List.of(), "示范市人民政府督查室", date, false, List.of(), null, null);
    }
}
