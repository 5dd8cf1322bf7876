package guatu.plan.responsibility.reading;

import static guatu.plan.responsibility.reading.TestFiles.row;
import static guatu.plan.responsibility.reading.TestFiles.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtfulRowsTests {

    private static final List<Object> HEAD = List.of("序号", "项目名称", "总投资(万元)", "年度计划投资(万元)", "完成时限", "牵头单位", "当前进度");

    private static PublishedList read(List<List<Object>> rows) {
        var all = new ArrayList<List<Object>>(List.of(List.of("2026年重点项目清单"), HEAD));
        all.addAll(rows);
        return Lists.read(TestFiles.xlsx(all), "a.xlsx", ReadingChoice.NONE);
    }

    private static List<String> at(PublishedList list, String place) {
        return list.findings().stream().filter(f -> f.place().equals("Sheet1!" + place)).map(f -> f.code().code()).toList();
    }

    @Test
    void findsAmountsThatCannotBe() {
        var list = read(List.of(List.of(1, "甲路3公里", -5, 3, "6月底", "建设局"), List.of(2, "乙路3公里", "9e9".isEmpty() ? 0 : 9_000_000_000L, 3, "6月底", "建设局"),
            List.of(3, "丙路3公里", 10, 30, "6月底", "建设局"), List.of(4, "丁路3公里", "待定", "1,200", "6月底", "建设局"), List.of(5, "戊路3公里", "8.6亿元", "", "6月底", "建设局")));
        assertThat(at(list, "C3")).containsExactly("list.amount-negative");
        assertThat(at(list, "C4")).containsExactly("list.amount-absurd");
        assertThat(at(list, "D5")).containsExactly("list.year-above-total");
        assertThat(at(list, "C6")).containsExactly("list.not-a-number");
        assertThat(at(list, "D6")).containsExactly("list.number-as-text");
        assertThat(list.items().get(3).investment()).isEqualTo(new ReadInvestment(null, new BigDecimal("1200"), "万元"));
        assertThat(list.items().get(4).investment()).isEqualTo(new ReadInvestment(new BigDecimal("86000"), null, "万元"));
    }

    @Test
    void findsDeadlinesThatAreMissingWrongOrEarly() {
        var list = read(List.of(List.of(1, "甲路3公里", 1, 1, "", "建设局"), List.of(2, "乙路3公里", 1, 1, "2月30日", "建设局"), List.of(3, "丙路3公里", 1, 1, "待定", "建设局"),
            List.of(4, "丁路3公里", 1, 1, "2021年6月底", "建设局"), List.of(5, "戊路3公里", 1, 1, "长期", "建设局"), List.of(6, "己路3公里", 1, 1, 46022, "建设局"), List.of(7, "庚路3公里", 1, 1, 2026.1, "建设局")));
        assertThat(at(list, "E3")).containsExactly("list.no-due");
        assertThat(at(list, "E4")).containsExactly("list.due-invalid");
        assertThat(at(list, "E5")).containsExactly("list.due-unreadable");
        assertThat(at(list, "E6")).containsExactly("list.due-before-year");
        assertThat(at(list, "E7")).containsExactly("list.due-open");
        assertThat(list.items().get(5).due()).isEqualTo("2025-12-31");
        assertThat(at(list, "E9")).contains("list.due-number");
    }

    @Test
    void findsRepeatedNumbersAndTitles() {
        var list = read(List.of(List.of(1, "甲路3公里", 1, 1, "6月底", "建设局"), List.of(1, "乙路3公里", 1, 1, "6月底", "建设局"), List.of(2, "甲路3公里", 1, 1, "6月底", "建设局")));
        assertThat(at(list, "A4")).containsExactly("list.no-duplicate");
        assertThat(at(list, "B5")).containsExactly("list.title-duplicate");
    }

    @Test
    void findsMissingLeadsAndTitlesAndLongOnes() {
        var list = read(List.of(List.of(1, "甲".repeat(200), 1, 1, "6月底", "建设局"), List.of(2, "乙路3公里", 1, 1, "6月底", ""), List.of(3, "", 1, 1, "6月底", "建设局")));
        assertThat(at(list, "B3")).contains("list.title-long");
        assertThat(list.items().getFirst().title()).hasSize(200);
        assertThat(at(list, "F4")).containsExactly("list.no-lead");
        assertThat(at(list, "B5")).containsExactly("list.no-title");
        assertThat(list.items()).hasSize(2);
    }

    @Test
    void keepsScriptAsText() {
        var script = "<script>alert('1')</script>{0}${jndi:ldap://x}=cmd|' /C calc'!A0";
        var list = read(List.of(List.of(1, script, 1, 1, script, script)));
        assertThat(list.items().getFirst().title()).isEqualTo(script);
        assertThat(list.findings()).allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
    }

    @Test
    void readsFormulasByTheirSavedResults() {
        var formula = "<c><f>1+1</f><v>7</v></c>";
        var list = Lists.read(TestFiles.rawXlsx(sheet(row(1, "序号", "项目名称", "总投资(万元)", "完成时限")
            + row(2, "1", "甲路3公里", formula, "2026年6月底") + row(3, "2", "乙路3公里", "<c><f>1+1</f></c>", "2026年6月底")
            + row(4, "3", "丙路3公里", "<c t=\"e\"><v>#REF!</v></c>", "2026年6月底"), "")), "a.xlsx", ReadingChoice.NONE);
        assertThat(list.items().getFirst().investment()).isEqualTo(new ReadInvestment(new BigDecimal("7"), null, "万元"));
        assertThat(at(list, "C2")).containsExactly("list.formula");
        assertThat(at(list, "C3")).containsExactly("list.formula-empty");
        assertThat(at(list, "C4")).containsExactly("list.cell-error");
    }

    @Test
    void ignoresMergedRangesOutOfShape() {
        var merges = "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A3:B4\"/><mergeCell ref=\"A9:\"/><mergeCell ref=\"B5:A1\"/><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
        var list = Lists.read(TestFiles.rawXlsx(sheet(row(1, "序号", "项目名称", "工作任务", "完成时限") + row(2, "1", "甲", "修路3公里", "2026年6月底")
            + row(3, "", "", "种树30棵", "2026年6月底") + row(4, "2", "乙", "建房3座", "2026年6月底"), merges)), "a.xlsx", ReadingChoice.NONE);
        assertThat(list.findings()).filteredOn(f -> f.code() == FindingCode.MERGE_SHAPE).hasSize(4);
        assertThat(list.items()).extracting(ReadItem::no).containsExactly("1", "1", "2");
        assertThat(list.items().get(1).groups()).containsExactly("甲");
    }

    @Test
    void countsAnAmountMergedOverRowsOnce() {
        var list = Lists.read(TestFiles.xlsx(sheet -> {
            var heads = List.of("序号", "项目名称", "工作任务", "总投资(万元)", "完成时限", "牵头单位");
            for (var i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
            }
            for (var i = 1; i <= 2; i++) {
                sheet.value(i, 2, "任务" + i);
                sheet.value(i, 4, "2026年6月底");
                sheet.value(i, 5, "建设局");
            }
            sheet.value(1, 0, 1);
            sheet.value(1, 1, "甲");
            sheet.value(1, 3, 500);
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(1, 1, 2, 1).merge();
            sheet.range(1, 3, 2, 3).merge();
        }), "a.xlsx", ReadingChoice.NONE);
        assertThat(list.items().get(0).investment()).isNotNull();
        assertThat(list.items().get(1).investment()).isNull();
        assertThat(at(list, "D2")).containsExactly("list.amount-merged");
    }

    @Test
    void passesOverTotalsNotesAndRepeatedHeads() {
        var list = read(List.of(List.of(1, "甲路3公里", 1, 1, "6月底", "建设局", "80%"), HEAD, List.of("", "合计", 1, 1), List.of("合计", "", 1, 1), List.of("注:投资含征地费用")));
        assertThat(list.items()).hasSize(1);
        assertThat(list.findings()).extracting(Finding::code).containsExactly(FindingCode.ROW_TOTAL, FindingCode.ROW_TOTAL, FindingCode.ROW_NOTE);
    }

    @Test
    void warnsOncePerRowWhenNoYearIsKnown() {
        var list = Lists.read(TestFiles.xlsx(List.of(List.of("序号", "项目名称", "完成时限", "牵头单位"), List.of(1, "甲路3公里", "11月", "建设局"), List.of(2, "乙路3公里", "2025.6", "建设局"))), "a.xlsx", ReadingChoice.NONE);
        assertThat(list.year()).isNull();
        assertThat(list.items().get(0).due()).isNull();
        assertThat(list.items().get(1).due()).isEqualTo("2025-06-30");
        assertThat(at(list, "C2")).containsExactly("list.due-no-year");
    }

    @Test
    void readsPercentAndDateCellsAsTheyAreShown() {
        var list = Lists.read(TestFiles.xlsx(sheet -> {
            var heads = List.of("序号", "项目名称", "完成时限", "牵头单位", "当前进度");
            for (var i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
            }
            sheet.value(1, 0, 1);
            sheet.value(1, 1, "甲路3公里");
            sheet.value(1, 2, java.time.LocalDate.of(2026, 9, 15));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, "建设局");
            sheet.value(1, 4, 0.805);
            sheet.style(1, 4).format("0.0%").set();
            sheet.value(2, 1, "乙路3公里");
            sheet.value(2, 2, java.time.LocalDate.of(2026, 9, 1));
            sheet.style(2, 2).format("yyyy\"年\"m\"月\"").set();
            sheet.value(2, 4, 0.5);
        }), "a.xlsx", ReadingChoice.NONE);
        assertThat(list.items().get(0).due()).isEqualTo("2026-09-15");
        assertThat(list.items().get(0).progress()).isEqualTo(new ReadProgress(new BigDecimal("80.5"), null));
        assertThat(list.items().get(1).due()).isEqualTo("2026-09-30");
        assertThat(list.items().get(1).progress()).isEqualTo(new ReadProgress(new BigDecimal("50"), null));
        assertThat(at(list, "E3")).containsExactly("list.progress-ratio");
    }
}
