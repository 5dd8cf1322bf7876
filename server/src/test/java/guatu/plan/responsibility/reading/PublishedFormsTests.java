package guatu.plan.responsibility.reading;

import static guatu.plan.responsibility.reading.TestFiles.docx;
import static guatu.plan.responsibility.reading.TestFiles.paragraph;
import static guatu.plan.responsibility.reading.TestFiles.row;
import static guatu.plan.responsibility.reading.TestFiles.sheet;
import static guatu.plan.responsibility.reading.TestFiles.wordRow;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Layouts in which offices publish their lists, written for these tests, each field held.
class PublishedFormsTests {

    private static PublishedList text(String text) {
        return Lists.read(text.getBytes(StandardCharsets.UTF_8), "a.txt", ReadingChoice.NONE);
    }

    private static PublishedList table(String rows, String... merged) {
        var ranges = new StringBuilder();
        for (var range : merged) {
            ranges.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        return Lists.read(TestFiles.rawXlsx(sheet(rows, merged.length == 0 ? "" : "<mergeCells>" + ranges + "</mergeCells>")), "a.xlsx", ReadingChoice.NONE);
    }

    private static List<String> numbers(ReadItem item) {
        return item.indicators().stream().map(i -> i.name() + " " + i.relation().sign() + " " + i.value().toPlainString() + i.unit()).toList();
    }

    @Test
    void takesTheFirstNamedAsLeadWhereANoteSaysSoAndDropsTheNote() {
        var list = text("2026年重点工作责任分解\n1.减轻企业负担20亿元。\n责任单位:市经信局、市财政局、市税务局(列第一位者为牵头单位,下同)\n2.新开工项目30个。\n责任单位:市发改委、市经信局,各区县\n");
        assertThat(list.items().get(0).lead()).containsExactly("市经信局");
        assertThat(list.items().get(0).assist()).containsExactly("市财政局", "市税务局");
        assertThat(list.items().get(1).assist()).containsExactly("市经信局", "各区县");
    }

    @Test
    void readsWhoAndWhenFromTheBracketAtTheEnd() {
        var list = text("2026年工作分工\n1.失业率控制在5.5%以内。(市发改委牵头,市统计局、市人社局配合,全年)\n2.改造小区28个。(县住建局、县城管局牵头,各乡镇按职责分工负责,10月底前完成)\n3.检查食品4批次/千人。(市市场监管局、市农业农村局)\n");
        assertThat(list.items().get(0).lead()).containsExactly("市发改委");
        assertThat(list.items().get(0).assist()).containsExactly("市统计局", "市人社局");
        assertThat(list.items().get(0).due()).isEqualTo("2026-12-31");
        assertThat(list.items().get(1).lead()).containsExactly("县住建局", "县城管局");
        assertThat(list.items().get(1).assist()).containsExactly("各乡镇");
        assertThat(list.items().get(1).due()).isEqualTo("2026-10-31");
        assertThat(list.items().get(2).lead()).containsExactly("市市场监管局");
        assertThat(list.items().get(2).title()).isEqualTo("检查食品4批次/千人");
        assertThat(numbers(list.items().get(2))).containsExactly("检查食品 = 4批次/千人");
    }

    @Test
    void takesANumberBeforeADateAsTheNextTask() {
        var list = text("2026年工作分工\n1.新建公园2处。\n责任单位:市城管局\n2.6月底前建成绿道15公里。\n责任单位:市园林局(牵头)、市水利局)\n3.2026年新建学校1所\n责任单位:市教育局\n");
        assertThat(list.items()).extracting(ReadItem::no).containsExactly("1", "2", "3");
        assertThat(list.items().get(1).title()).isEqualTo("6月底前建成绿道15公里");
        assertThat(list.items().get(1).assist()).containsExactly("市水利局");
        assertThat(list.items().get(2).lead()).containsExactly("市教育局");
    }

    @Test
    void readsNumberedLabelLinesUnderAHeadingAsOneTask() {
        var list = text("关于印发2026年民生实事项目责任分工的通知\n各乡镇：\n2026年县政府民生实事项目责任分工\n一、学前教育提质\n（一）建设任务：新建幼儿园3所，新增学位1080个\n（二）牵头领导：张伟\n"
            + "（三）牵头单位：县教育局\n（四）责任单位：县发改局、各乡镇（街道）\n（五）完成时限：8月31日\n二、食品安全\n抽检合格率达到98%以上。\n牵头单位 县市场监管局\n完成时限：长期\n");
        assertThat(list.title()).isEqualTo("2026年县政府民生实事项目责任分工");
        assertThat(list.items()).extracting(ReadItem::title).containsExactly("学前教育提质", "食品安全");
        var first = list.items().getFirst();
        assertThat(numbers(first)).containsExactly("幼儿园 = 3所", "学位 = 1080个");
        assertThat(first.leader()).isEqualTo("张伟");
        assertThat(first.lead()).containsExactly("县教育局");
        assertThat(first.assist()).containsExactly("县发改局", "各乡镇（街道）");
        assertThat(first.due()).isEqualTo("2026-08-31");
        assertThat(numbers(list.items().get(1))).containsExactly("抽检合格率 >= 98%");
        assertThat(list.items().get(1).lead()).containsExactly("县市场监管局");
        assertThat(list.findings()).extracting(Finding::code).contains(FindingCode.DUE_OPEN).doesNotContain(FindingCode.TEXT_SKIPPED);
    }

    @Test
    void readsFullWidthDigitsAndTraditionalWords() {
        var list = text("２０２６年重點工作責任分工\n１．規上工業增加值增長８％以上\n牽頭單位：區工信局\n完成時限：１２月底前\n");
        assertThat(list.year()).isEqualTo(2026);
        assertThat(list.items().getFirst().lead()).containsExactly("區工信局");
        assertThat(list.items().getFirst().due()).isEqualTo("2026-12-31");
        assertThat(numbers(list.items().getFirst())).containsExactly("規上工業增加值增長 >= 8%");
    }

    @Test
    void readsAGoalColumnBesideAKindOfGoalColumn() {
        var list = table(row(1, "2026年目标任务分解表") + row(2, "序号", "任 务 名 称", "指 标 要 求", "牵 头 部 门", "配 合 部 门", "目 标 类 型")
            + row(3, "1", "地区生产总值", "增长5.5%(市下达指标)", "区发改局", "区财政局、各街道办事处", "A类") + row(4, "2", "引进项目", "不少于20个,其中10亿元以上项目3个", "区投促局", "", "B类"));
        assertThat(list.items().getFirst().goal()).isEqualTo("增长5.5%(市下达指标)");
        assertThat(numbers(list.items().getFirst())).containsExactly("地区生产总值增长 = 5.5%");
        assertThat(list.items().getFirst().assist()).containsExactly("区财政局", "各街道办事处");
        assertThat(numbers(list.items().get(1))).containsExactly("引进项目 >= 20个", "10亿元以上项目 = 3个");
    }

    @Test
    void readsAProgressTableWithGroupRowsBesideTheirNumerals() {
        var list = table(row(1, "附件2") + row(2, "某市2026年重点项目推进情况表（截至6月30日）")
            + row(3, "序号", "项目名称", "年度目标", "推进情况", "", "存在问题及下步打算", "责任单位\n（责任人）", "责任领导")
            + row(4, "", "", "", "形象进度", "完成投资（万元）", "", "", "")
            + row(5, "一", "产业项目（2个）")
            + row(6, "1", "光伏基地", "年内建成投产，装机100兆瓦", "45%（组件未到货，滞后）", "3200", "组件供应紧张", "市发改委（张三）", "李副市长")
            + row(7, "二", "民生项目（1个）") + row(8, "3", "新建幼儿园5所", "9月投入使用", "80%", "1500", "", "市教育局", "赵副市长"),
            "A2:H2", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:G4", "H3:H4", "B5:H5", "B7:H7");
        assertThat(list.items()).extracting(ReadItem::title).containsExactly("光伏基地", "新建幼儿园5所");
        var first = list.items().getFirst();
        assertThat(first.groups()).containsExactly("产业项目");
        assertThat(first.lead()).containsExactly("市发改委");
        assertThat(first.directResponsible()).isEqualTo("张三");
        assertThat(first.progress()).isEqualTo(new ReadProgress(new BigDecimal("45"), "组件未到货，滞后"));
        assertThat(first.problem()).isEqualTo("组件供应紧张");
        assertThat(first.due()).isEqualTo("2026-12-31");
        assertThat(numbers(first)).containsExactly("装机 = 100兆瓦");
        assertThat(list.items().get(1).groups()).containsExactly("民生项目");
        assertThat(list.items().get(1).due()).isEqualTo("2026-09-30");
    }

    @Test
    void readsTwelveMonthColumnsAsNodes() {
        var list = table(row(1, "2026年重点项目月度计划表") + row(2, "单位：万元")
            + row(3, "序号", "项目名称", "总投资", "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "责任单位")
            + row(4, "1", "滨江路改造", "12000", "完成桩基30%", "", "", "", "", "主体完成", "", "", "", "", "", "竣工", "市住建局、市城投集团"));
        assertThat(list.items().getFirst().nodes()).containsExactly(new ReadNode("1月", "完成桩基30%", LocalDate.of(2026, 1, 31)),
            new ReadNode("6月", "主体完成", LocalDate.of(2026, 6, 30)), new ReadNode("12月", "竣工", LocalDate.of(2026, 12, 31)));
        assertThat(list.items().getFirst().investment()).isEqualTo(new ReadInvestment(new BigDecimal("12000"), null, "万元"));
    }

    @Test
    void takesTheNumberOffATaskWhereTheTableHasNoNumbers() {
        var list = table(row(1, "2026年工作要点责任分工表") + row(2, "重点工作", "具体任务", "牵头单位", "参与单位", "完成时间")
            + row(3, "一、推动高质量发展", "1.GDP增长6%以上，工业增加值增长7%", "区发改局", "区工信局", "12月") + row(4, "", "2.新签约项目50个", "区商务局", "", "全年"), "A3:A4");
        assertThat(list.items()).extracting(ReadItem::no).containsExactly("1", "2");
        assertThat(list.items()).extracting(ReadItem::title).containsExactly("GDP增长6%以上，工业增加值增长7%", "新签约项目50个");
        assertThat(list.items().get(1).groups()).containsExactly("推动高质量发展");
    }

    @Test
    void namesAProblemByWhatIsToBeReached() {
        var list = table(row(1, "2026年整改清单") + row(2, "序号", "存在问题", "整改目标", "整改措施", "整改时限", "责任领导", "牵头单位")
            + row(3, "1", "3个小区雨污混流", "12月底前完成改造", "新建管网6.5公里", "12月底前", "张三", "市住建局"));
        assertThat(list.items().getFirst().title()).isEqualTo("12月底前完成改造");
        assertThat(list.items().getFirst().problem()).isEqualTo("3个小区雨污混流");
        assertThat(list.items().getFirst().content()).isEqualTo("新建管网6.5公里");
        assertThat(numbers(list.items().getFirst())).containsExactly("管网 = 6.5公里");
    }

    @Test
    void readsAMatrixWithItsPlacesDown() {
        var list = table(row(1, "2026年主要指标分解表") + row(2, "县(市、区)", "地区生产总值", "", "新增规上企业(家)") + row(3, "", "总量(亿元)", "增速(%)", "")
            + row(4, "东区", "260", "7", "25") + row(5, "西县", "150", "6", "—") + row(6, "合计", "420", "6.5", "25"), "A2:A3", "B2:C2", "D2:D3");
        assertThat(list.targets()).contains(new ReadTarget("地区生产总值", "亿元", "东区", new BigDecimal("260")), new ReadTarget("地区生产总值增速", "%", "合计", new BigDecimal("6.5")),
            new ReadTarget("新增规上企业", "家", "合计", new BigDecimal("25"))).hasSize(8);
        assertThat(list.findings()).filteredOn(f -> f.code() == FindingCode.PARTS_BELOW_WHOLE).singleElement()
            .satisfies(f -> assertThat(f.place()).isEqualTo("Sheet1!B4"));
        assertThat(list.findings()).extracting(Finding::code).doesNotContain(FindingCode.TARGET_MISSING);
    }

    @Test
    void countsTheCitysOwnShareAmongTheParts() {
        var list = table(row(1, "2026年任务分解") + row(2, "序号", "指标名称", "计量单位", "全市目标", "东区", "西县", "市本级")
            + row(3, "1", "老旧小区改造", "个", "120", "50", "50", "20") + row(4, "2", "新增就业", "万人", "5", "3", "2", ""));
        assertThat(list.targets()).hasSize(7);
        assertThat(list.findings()).extracting(Finding::code).containsOnly(FindingCode.NUMBER_AS_TEXT);
    }

    @Test
    void readsTasksAroundATableOfTheSameDocument() {
        var list = Lists.read(docx(paragraph("2026年重点工作责任分工") + paragraph("各单位要抓好落实。") + paragraph("1.新建厂房5万平方米。") + paragraph("牵头单位：区工信局")
            + paragraph("完成时限：6月底") + "<w:tbl>" + wordRow("序号", "项目名称", "工作任务", "完成时限", "责任单位") + wordRow("1", "老旧小区", "改造小区12个", "10月底前", "住建局") + "</w:tbl>"),
            "a.docx", ReadingChoice.NONE);
        assertThat(list.items()).extracting(ReadItem::title).containsExactly("新建厂房5万平方米", "改造小区12个");
        assertThat(list.items().getFirst().due()).isEqualTo("2026-06-30");
        assertThat(list.year()).isEqualTo(2026);
    }
}
