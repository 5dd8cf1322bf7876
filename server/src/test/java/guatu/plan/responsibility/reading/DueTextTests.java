package guatu.plan.responsibility.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "11月|2026-11-30|BARE_MONTH", "2月|2026-02-28|BARE_MONTH", "11月份|2026-11-30|BARE_MONTH", "11月底|2026-11-30|DATE", "11月底前|2026-11-30|DATE",
        "10月末|2026-10-31|DATE", "2021.12|2021-12-31|BARE_MONTH", "2021年11月|2021-11-30|BARE_MONTH", "2022年12月底|2022-12-31|DATE", "7月1日|2026-07-01|DATE",
        "10月1日前|2026-10-01|DATE", "６月３０日前|2026-06-30|DATE", "十二月底|2026-12-31|DATE", "二〇二四年六月|2024-06-30|BARE_MONTH", "年内|2026-12-31|DATE",
        "年底|2026-12-31|DATE", "年底前|2026-12-31|DATE", "12月底|2026-12-31|DATE", "2025年底前|2025-12-31|DATE", "2027年内|2027-12-31|DATE", "三季度|2026-09-30|DATE",
        "第二季度|2026-06-30|DATE", "2025年一季度末|2025-03-31|DATE", "Q4|2026-12-31|DATE", "上半年|2026-06-30|DATE", "下半年|2026-12-31|DATE", "2026-09-15|2026-09-15|DATE",
        "2026/9/5|2026-09-05|DATE", "2026.9.5|2026-09-05|DATE", "2026年9月5日|2026-09-05|DATE", "3-11月|2026-11-30|BARE_MONTH", "2025年3月-11月|2025-11-30|BARE_MONTH",
        "2021.3-2021.11|2021-11-30|BARE_MONTH", "2021.3-11|2021-11-30|BARE_MONTH", "6月中旬|2026-06-20|ROUNDED", "6月上旬|2026-06-10|ROUNDED", "6月下旬|2026-06-30|ROUNDED",
        "2025年|2025-12-31|BARE_YEAR", "2025|2025-12-31|BARE_YEAR", "全年|2026-12-31|BARE_YEAR", "6.30前|2026-06-30|DATE", "明年6月底|2027-06-30|DATE", "3月开工,11月底竣工|2026-11-30|DATE",
        "23年12月|2023-12-31|BARE_MONTH", "长期||OPEN", "长期坚持||OPEN", "每季度||OPEN", "持续推进||OPEN", "每季度末||OPEN", "2月30日||INVALID", "13月||INVALID", "2026-02-31||INVALID",
        "待定||NONE", "尽快||NONE"})
    void readsTheWordsOfADeadline(String words, String date, DueText.Kind kind) {
        var due = DueText.cell(words, 2026);
        assertThat(due.kind()).isEqualTo(kind);
        assertThat(due.date() == null ? null : due.date().toString()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"11月", "6月30日前", "年内", "三季度", "上半年"})
    void knowsNoDateWithoutAYear(String words) {
        assertThat(DueText.cell(words, null).kind()).isEqualTo(DueText.Kind.NO_YEAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"6月30日前全面交地|2017-06-30", "9月底前完成交地|2017-09-30", "年内竣工投产|2017-12-31", "12月25日前投入运营|2017-12-25",
        "上半年开工,年底前结顶|2017-12-31", "完成2015年结转项目|", "力争3年内建成|", "历时6个月|", "路长2.12公里|", "建设3.5公里|"})
    void findsADeadlineInASentence(String sentence, String date) {
        var due = DueText.within(sentence, 2017);
        assertThat(due.date() == null ? null : due.date().toString()).isEqualTo(date);
    }

    @Test
    void aWrittenYearNeedsNoOther() {
        assertThat(DueText.cell("2022年12月底", null).date()).isEqualTo("2022-12-31");
    }
}
