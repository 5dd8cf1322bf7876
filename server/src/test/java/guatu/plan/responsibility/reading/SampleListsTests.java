package guatu.plan.responsibility.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleListsTests {

    private static PublishedList read(String file) {
        return read(file, ReadingChoice.NONE);
    }

    private static PublishedList read(String file, ReadingChoice choice) {
        try (var in = SampleListsTests.class.getResourceAsStream("/lists/" + file)) {
            return Lists.read(in.readAllBytes(), file, choice);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ReadIndicator indicator(String name, Relation relation, String value, String unit) {
        return new ReadIndicator(name, relation, new BigDecimal(value), unit);
    }

    private static List<String> codes(PublishedList list, String place) {
        return list.findings().stream().filter(f -> f.place().equals(place)).map(f -> f.code().code()).toList();
    }

    @Test
    void xinchangRepeatsMergedNumbersAndProjects() {
        var list = read("xinchang-2021.xlsx");
        assertThat(list.title()).isEqualTo("2021年新昌县十方面民生实事责任清单");
        assertThat(list.year()).isEqualTo(2021);
        assertThat(list.items()).extracting(ReadItem::no).containsExactly("1", "1", "1", "1", "2", "3", "3", "3", "4", "4", "4", "5", "5");
        assertThat(list.items().get(3).groups()).containsExactly("城市人居环境提升项目");
        assertThat(list.items().get(3).title()).isEqualTo("新建停车场3处,新增停车位1000个以上");
        assertThat(list.items().get(3).lead()).containsExactly("经开区");
        assertThat(list.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
    }

    @Test
    void xinchangDeadlinesKeepWrittenYears() {
        var list = read("xinchang-2021.xlsx");
        assertThat(list.items()).extracting(item -> String.valueOf(item.due())).containsExactly("2021-11-30", "2021-12-31", "2021-11-30",
            "2021-11-30", "2021-10-31", "2021-10-31", "2021-10-31", "2021-10-31", "2021-07-01", "2022-12-31", "2021-10-01", "2021-08-31", "2021-10-31");
        assertThat(codes(list, "民生实事!D3")).containsExactly("list.due-bare-month");
        assertThat(codes(list, "民生实事!D7")).isEmpty();
    }

    @Test
    void aChosenYearReplacesTheTitlesButNoWrittenOne() {
        var list = read("xinchang-2021.xlsx", ReadingChoice.ofYear(2026));
        assertThat(list.year()).isEqualTo(2026);
        assertThat(list.items().get(0).due()).isEqualTo("2026-11-30");
        assertThat(list.items().get(1).due()).isEqualTo("2021-12-31");
        assertThat(list.items().get(3).due()).isEqualTo("2021-11-30");
        assertThat(list.items().get(9).due()).isEqualTo("2022-12-31");
    }

    @Test
    void xinchangNumbersBecomeIndicators() {
        var items = read("xinchang-2021.xlsx").items();
        assertThat(items.get(0).indicators()).containsExactly(indicator("城区道路", Relation.EQUAL, "3", "条"));
        assertThat(items.get(1).indicators()).isEmpty();
        assertThat(items.get(3).indicators()).containsExactly(indicator("停车场", Relation.EQUAL, "3", "处"), indicator("停车位", Relation.AT_LEAST, "1000", "个"));
        assertThat(items.get(4).indicators()).containsExactly(indicator("生态公益性墓地", Relation.EQUAL, "15", "处"), indicator("墓穴", Relation.EQUAL, "10000", "穴"));
        assertThat(items.get(5).indicators()).containsExactly(indicator("投资", Relation.EQUAL, "5000", "万元"), indicator("低等级公路", Relation.EQUAL, "40", "公里"));
        assertThat(items.get(5).investment()).isNull();
        assertThat(items.get(12).indicators()).containsExactly(indicator("学校食堂智能阳光厨房", Relation.EQUAL, "50", "所"));
    }

    @Test
    void responsibilityListReadsGroupsNodesAmountsAndPeople() {
        var list = read("responsibility-list.xlsx");
        assertThat(list.year()).isEqualTo(2017);
        assertThat(list.items()).extracting(ReadItem::groups).containsExactly(List.of("征迁交地项目"), List.of("征迁交地项目"), List.of("产业项目"), List.of("产业项目"));
        var first = list.items().getFirst();
        assertThat(first.title()).isEqualTo("城东片区征迁");
        assertThat(first.indicators()).containsExactly(indicator("拆迁面积", Relation.EQUAL, "12.6", "万平方米"), indicator("交地", Relation.EQUAL, "380", "亩"));
        assertThat(first.lead()).containsExactly("城东街道");
        assertThat(first.assist()).containsExactly("区征收办");
        assertThat(first.firstResponsible()).isEqualTo("陈一");
        assertThat(first.directResponsible()).isEqualTo("林二");
        assertThat(first.due()).isEqualTo("2017-06-30");
        assertThat(first.problem()).isEqualTo("3户未签约");
        assertThat(first.goal()).isEqualTo("6月30日前全面交地");
        assertThat(first.investment()).isEqualTo(new ReadInvestment(new BigDecimal("86000"), new BigDecimal("52000"), "万元"));
        assertThat(first.nodes()).containsExactly(new ReadNode("一季度", "签约率90%", LocalDate.of(2017, 3, 31)), new ReadNode("二季度", "交地380亩", LocalDate.of(2017, 6, 30)));
        assertThat(list.items()).extracting(item -> String.valueOf(item.due())).containsExactly("2017-06-30", "2017-09-30", "2017-12-31", "2017-12-25");
    }

    @Test
    void responsibilityListReadsNumbersStoredAsTextAndMarkedLeads() {
        var list = read("responsibility-list.xlsx");
        var last = list.items().getLast();
        assertThat(last.investment()).isEqualTo(new ReadInvestment(new BigDecimal("35000"), new BigDecimal("20000"), "万元"));
        assertThat(codes(list, "责任清单!E10")).containsExactly("list.number-as-text");
        assertThat(last.lead()).containsExactly("商务局");
        assertThat(last.assist()).containsExactly("供电公司");
        assertThat(last.indicators()).containsExactly(indicator("冷库", Relation.EQUAL, "3", "万吨"));
        assertThat(list.findings()).filteredOn(f -> f.code() == FindingCode.FIRST_LEADS).hasSize(1);
    }

    @Test
    void lishanTextHasGroupsLeadsAndAssistants() {
        var list = read("lishan-2023.txt");
        assertThat(list.title()).isEqualTo("立山区政府2023年重点工作任务分解和责任分工");
        assertThat(list.year()).isEqualTo(2023);
        assertThat(list.items()).extracting(ReadItem::no).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(list.items()).allMatch(item -> item.groups().equals(List.of("经济社会发展的主要预期目标")));
        var third = list.items().get(2);
        assertThat(third.title()).isEqualTo("固定资产投资增长15%左右");
        assertThat(third.indicators()).containsExactly(indicator("固定资产投资增长", Relation.ABOUT, "15", "%"));
        assertThat(third.lead()).containsExactly("区发改局");
        assertThat(third.assist()).containsExactly("立山经济开发区", "各街道", "区直各部门");
        assertThat(list.items().getLast().indicators()).isEmpty();
        assertThat(codes(list, "line 21")).contains("list.unit-collective");
    }

    @Test
    void cangnanProgressCellsGivePercentAndNote() {
        var list = read("cangnan-2022-progress.xlsx");
        assertThat(list.year()).isEqualTo(2022);
        assertThat(list.items()).hasSize(13);
        assertThat(list.items().get(0).progress()).isEqualTo(new ReadProgress(new BigDecimal("80"), "新区实验幼儿园滞后"));
        assertThat(list.items().get(1).progress()).isEqualTo(new ReadProgress(new BigDecimal("95"), null));
        assertThat(list.items().get(6).progress()).isEqualTo(new ReadProgress(new BigDecimal("50"), "马站未开工"));
        assertThat(list.items().get(12).progress()).isEqualTo(new ReadProgress(new BigDecimal("98.4"), null));
        assertThat(list.items().get(0).indicators()).containsExactly(indicator("公办园", Relation.EQUAL, "5", "所"), indicator("公办学位", Relation.EQUAL, "1000", "个"));
        assertThat(list.items().get(11).indicators()).containsExactly(indicator("乡镇分控中心", Relation.EQUAL, "18", "个"), indicator("高音喇叭", Relation.EQUAL, "752", "只"));
        assertThat(list.items()).allMatch(item -> item.due() == null);
        assertThat(list.findings()).filteredOn(f -> f.code() == FindingCode.NO_DUE_COLUMN).hasSize(1);
    }

    @Test
    void aMatrixGivesTargetsOnly() {
        var list = read("indicator-matrix.xlsx");
        assertThat(list.items()).isEmpty();
        assertThat(list.targets()).hasSize(16)
            .contains(new ReadTarget("地区生产总值", "亿元", "全市", new BigDecimal("520")), new ReadTarget("固定资产投资增幅", "%", "东区", new BigDecimal("12.5")),
                new ReadTarget("城镇新增就业", "人", "南县", new BigDecimal("5000")));
        assertThat(list.findings()).isEmpty();
    }
}
