package guatu.plan.responsibility.reading;

import static guatu.plan.responsibility.reading.TestFiles.docx;
import static guatu.plan.responsibility.reading.TestFiles.paragraph;
import static guatu.plan.responsibility.reading.TestFiles.wordRow;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtherFormsTests {

    private static PublishedList text(String text) {
        return Lists.read(text.getBytes(StandardCharsets.UTF_8), "a.txt", ReadingChoice.NONE);
    }

    @Test
    void readsWordTablesWithMergedCells() {
        var list = Lists.read(docx(paragraph("2026年民生实事责任清单") + "<w:tbl>" + wordRow("序号", "项目名称", "工作任务", "完成时限", "责任单位")
            + wordRow("5|一、城市更新(2个)") + wordRow("v1", "v老旧小区改造", "改造小区12个", "10月底前", "住建局、街道办") + wordRow("^", "^", "加装电梯30部以上", "", "住建局") + "</w:tbl>"),
            "a.docx", ReadingChoice.NONE);
        assertThat(list.title()).isEqualTo("2026年民生实事责任清单");
        assertThat(list.items()).extracting(ReadItem::no).containsExactly("1", "1");
        assertThat(list.items().get(1).groups()).containsExactly("城市更新", "老旧小区改造");
        assertThat(list.items().get(0).due()).isEqualTo("2026-10-31");
        assertThat(list.items().get(0).lead()).containsExactly("住建局");
        assertThat(list.findings()).extracting(Finding::place).contains("table 1 row 4");
    }

    @Test
    void readsWordParagraphsLikeText() {
        var list = Lists.read(docx(paragraph("2026年重点工作") + paragraph("一、稳增长") + paragraph("1.新建厂房5万平方米。") + paragraph("牵头单位：区工信局")
            + paragraph("完成时限：6月底")), "a.docx", ReadingChoice.NONE);
        assertThat(list.items()).hasSize(1);
        assertThat(list.items().getFirst().lead()).containsExactly("区工信局");
        assertThat(list.items().getFirst().due()).isEqualTo("2026-06-30");
    }

    @Test
    void readsKeysInsideBracketsAndHeadingsThatAreTasks() {
        var list = text("2026年工作要点\n一、抓项目\n(一)推进交地380亩。(牵头单位:征收办;责任单位:城东街道、供电公司;完成时限:9月底前)\n(二)建设厂房\n牵头领导:张三\n责任单位:建设局(牵头)、城投集团\n");
        assertThat(list.items()).extracting(ReadItem::title).containsExactly("推进交地380亩", "建设厂房");
        assertThat(list.items().get(0).lead()).containsExactly("征收办");
        assertThat(list.items().get(0).assist()).containsExactly("城东街道", "供电公司");
        assertThat(list.items().get(0).due()).isEqualTo("2026-09-30");
        assertThat(list.items().get(0).no()).isEqualTo("一");
        assertThat(list.items().get(0).groups()).containsExactly("抓项目");
        assertThat(list.items().get(1).leader()).isEqualTo("张三");
        assertThat(list.items().get(1).lead()).containsExactly("建设局");
    }

    @Test
    void readsTasksThatStandAsHeadingsAndSayWhoInBrackets() {
        var list = text("中共某县委办公室\n关于印发《某县2024年重点工作责任分解》的通知\n一、稳增长\n（一）扩大投资。全年完成固定资产投资120亿元以上。（县发改局牵头，各乡镇、县财政局配合，12月底前完成）\n"
            + "（二）新开工亿元以上项目30个。（县工信局负责）\n二、保民生\n3．改造农村户厕3000户（责任单位：县农业农村局）\n");
        assertThat(list.year()).isEqualTo(2024);
        assertThat(list.items()).extracting(ReadItem::title).containsExactly("扩大投资", "新开工亿元以上项目30个", "改造农村户厕3000户");
        assertThat(list.items()).extracting(ReadItem::groups).containsExactly(List.of("稳增长"), List.of("稳增长"), List.of("保民生"));
        var first = list.items().getFirst();
        assertThat(first.lead()).containsExactly("县发改局");
        assertThat(first.assist()).containsExactly("各乡镇", "县财政局");
        assertThat(first.due()).isEqualTo("2024-12-31");
        assertThat(first.indicators()).singleElement().extracting(ReadIndicator::name).isEqualTo("固定资产投资");
        assertThat(list.items().get(1).lead()).containsExactly("县工信局");
        assertThat(list.items().get(2).lead()).containsExactly("县农业农村局");
        assertThat(list.findings()).filteredOn(f -> f.code() == FindingCode.NO_DUE).extracting(Finding::place).containsExactly("line 5", "line 7");
    }

    @Test
    void readsEncodingsOfOffices() {
        var text = "2026年重点工作\n一、民生\n1、新建学校3所\n牵头单位：教育局\n";
        for (var bytes : List.of(text.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), text.replace("\n", "\r\n").getBytes(Charset.forName("GBK")))) {
            var list = Lists.read(bytes, "a.txt", ReadingChoice.NONE);
            assertThat(list.title()).isEqualTo("2026年重点工作");
            assertThat(list.items().getFirst().lead()).containsExactly("教育局");
            assertThat(list.findings()).filteredOn(f -> f.code() == FindingCode.NO_DUE_COLUMN).first().extracting(Finding::place).isEqualTo("line 3");
        }
    }

    @Test
    void readsTablesPastedAsText() {
        var list = text("序号\t项目名称\t责任单位\t完成时限\n1\t修路3公里\t建设局\t2026年6月底\n2\t种树30棵\t林业局\t待定\n");
        assertThat(list.items()).hasSize(2);
        assertThat(list.findings()).anyMatch(f -> f.place().equals("line 3") && f.code() == FindingCode.DUE_UNREADABLE);
    }

    @Test
    void columnsCanBeMatchedByHand() {
        var bytes = TestFiles.xlsx(List.of(List.of("甲", "乙", "丙", "完成时限"), List.of(1, "修路3公里", "建设局", "2026年6月底")));
        var list = Lists.read(bytes, "a.xlsx", new ReadingChoice(null, Map.of("Sheet1", Map.of(0, "no", 1, "task", 2, "lead"))));
        assertThat(list.items()).hasSize(1);
        assertThat(list.items().getFirst().lead()).containsExactly("建设局");
        assertThat(list.tables().getFirst().columns()).extracting(ColumnMatch::key).containsExactly("no", "task", "lead", "due");
    }

    @Test
    void oneBadSumOfAMatrixIsFoundAndMoreThanTheWholeIsPressure() {
        var list = Lists.read(TestFiles.xlsx(List.of(List.of("指标", "单位", "全市目标", "东区", "西县"), List.of("新建公路", "公里", 100, 40, 50), List.of("新增就业", "人", 100, 60, 50),
            List.of("森林覆盖率", "%", 60, 10, 10), List.of("招商", "亿元", 0.3, 0.1, 0.2))), "a.xlsx", ReadingChoice.NONE);
        assertThat(list.findings()).extracting(Finding::code).containsExactly(FindingCode.PARTS_BELOW_WHOLE, FindingCode.PARTS_ABOVE_WHOLE);
        assertThat(list.findings().getFirst().message()).contains("新建公路");
        assertThat(list.targets()).hasSize(12);
    }

    @Test
    void severalSheetsAreReadAndNamed() {
        var out = new java.io.ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            for (var name : List.of("甲表", "乙表", "封面")) {
                var sheet = book.newWorksheet(name);
                sheet.value(0, 0, name.equals("封面") ? "2026年" : "序号");
                sheet.value(0, 1, name.equals("封面") ? "" : "项目名称");
                sheet.value(0, 2, name.equals("封面") ? "" : "责任单位");
                sheet.value(1, 0, 1);
                sheet.value(1, 1, "在" + name + "修路3公里");
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var list = Lists.read(out.toByteArray(), "a.xlsx", ReadingChoice.NONE);
        assertThat(list.items()).extracting(ReadItem::title).containsExactly("在甲表修路3公里", "在乙表修路3公里");
        assertThat(list.findings()).extracting(Finding::code).contains(FindingCode.SHEET_SKIPPED, FindingCode.SHEET_READ);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        List<List<Object>> rows = new ArrayList<>(List.of(List.of("2026年重点项目清单"), List.of("序号", "类别", "项目名称", "建设内容", "总投资(亿元)", "完成时限", "牵头单位", "配合单位", "备注")));
        var random = new java.util.Random(26);
        for (var i = 1; i <= 3_000; i++) {
            rows.add(List.of(i, i % 2 == 0 ? "产业" : "民生", "项目" + i, "新建道路" + i + "公里", i / 4.0, 1 + random.nextInt(12) + "月底", "单位" + i % 50, "甲局、乙局", "无"));
        }
        var list = Lists.read(TestFiles.xlsx(rows), "a.xlsx", ReadingChoice.NONE);
        assertThat(list.items()).hasSize(3_000);
        for (var i = 1; i <= 3_000; i++) {
            var item = list.items().get(i - 1);
            assertThat(item.no()).isEqualTo(String.valueOf(i));
            assertThat(item.groups()).containsExactly(i % 2 == 0 ? "产业" : "民生");
            assertThat(item.indicators()).singleElement().extracting(ReadIndicator::name, ReadIndicator::unit).containsExactly("道路", "公里");
            assertThat(item.indicators().getFirst().value()).isEqualByComparingTo(String.valueOf(i));
            assertThat(item.investment().total()).isEqualByComparingTo(String.valueOf(i / 4.0));
            assertThat(item.due().getDayOfMonth()).isEqualTo(item.due().lengthOfMonth());
            assertThat(item.assist()).containsExactly("甲局", "乙局");
        }
    }
}
