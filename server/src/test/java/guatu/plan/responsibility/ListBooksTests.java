package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.NewItem;
import guatu.plan.indicator.Indicators;
import guatu.plan.indicator.NewIndicator;
import guatu.plan.indicator.Relation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ListBooksTests extends AtTheListDesk {

    @Autowired
    Indicators indicators;
    @Autowired
    Organization organization;
    @Autowired
    ListNodes nodes;
    @Autowired
    ItemGroups groups;
    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @ValueSource(strings = {"responsibility-list.xlsx", "xinchang-2021.xlsx", "lishan-2023.txt", "cangnan-2022-progress.xlsx"})
    void anExportOfAnImportedListChangesNothing(String name) throws IOException {
        desk.accept(desk.uploadSample(name));
        unchanged();
    }

    @Test
    void allFieldsComeBackFromTheExport() {
        var county = organization.create(desk.clerk(), NewUnit.of("甲县" + UUID.randomUUID(), UnitKind.COUNTY));
        var ours = organization.create(desk.clerk(), NewUnit.of("水务局", UnitKind.DEPARTMENT).under(county.id()));
        var other = organization.create(desk.clerk(), NewUnit.of("乙县" + UUID.randomUUID(), UnitKind.COUNTY));
        var theirs = organization.create(desk.clerk(), NewUnit.of("水务局", UnitKind.DEPARTMENT).under(other.id()));
        var words = new NewItem("0007", "新建、改建管网（一期）；含泵站", null, List.of("城建", "管网"), null, null, county.id(), List.of(ours.id(), theirs.id()), "陆知行", "张三", "李四",
            null, LocalDate.of(2026, 9, 30), "征地难、\n资金缺口", "年内通水", "管网 12.5 公里\n泵站 2 座", new BigDecimal("12000.50"), new BigDecimal("8000"), "万元", null);
        var item = campaigns.addItems(desk.clerk(), desk.campaign(), List.of(words)).getFirst();
        indicators.replace(desk.clerk(), Map.of(item.id(), List.of(NewIndicator.of("管网 长度", Relation.GE, new BigDecimal("12.5"), "公里"),
            NewIndicator.of("泵站", Relation.EQ, new BigDecimal("2"), "座"), NewIndicator.of("漏损率", Relation.LE, new BigDecimal("8.25"), "%"))));
        transactions.executeWithoutResult(_ -> {
            nodes.replace(Map.of(item.id(), List.of(new ListNode("一季度", "完成立项；开工", LocalDate.of(2026, 3, 31)), new ListNode("四季度", "通水", null))));
            groups.replace(Map.of(item.id(), List.of("各街道")));
        });
        unchanged();
    }

    @Test
    void whatIsEditedInTheExportIsTheOnlyDifference() throws IOException {
        desk.accept(desk.upload("responsibility-list.xlsx", ListDesk.sample("responsibility-list.xlsx")));
        var text = new StringBuilder();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(desk.bytes("/api/campaigns/" + desk.campaign() + "/list.xlsx")))) {
            book.getFirstSheet().openStream().forEach(row -> {
                for (var i = 0; i < OwnList.HEADS.size(); i++) {
                    text.append(i == 0 ? "" : "\t").append(i < row.getCellCount() ? row.getCellText(i).replace("\n", " ") : "");
                }
                text.append('\n');
            });
        }
        var edited = text.toString().replaceFirst("\\d{4}-\\d{2}-\\d{2}\t", "2026-11-30\t");
        assertThat(edited).isNotEqualTo(text.toString());
        var draft = desk.upload("edited.txt", edited);
        assertThat(draft.at("/counts/changed").asInt()).isEqualTo(1);
        assertThat(draft.at("/counts/new").asInt()).isZero();
        assertThat(draft.path("rows").valueStream().filter(row -> row.path("difference").asString().equals("CHANGED")).findFirst().orElseThrow().path("changes"))
            .singleElement().satisfies(change -> assertThat(change.path("field").asString()).isEqualTo("due"));
    }

    @Test
    void findingsStandBesideTheRowsTheyBelongTo() throws IOException {
        var draft = desk.upload("bad.txt", "2026年清单\n序号\t项目名称\t总投资(万元)\t完成时限\t牵头单位\n\t修路3公里\t-5\t2026年6月底\t建设局\n2\t种树30棵\t7\t\t林业局\n");
        var bytes = desk.bytes("/api/lists/" + ListDesk.id(draft) + "/findings.xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(2);
            var rows = sheets.getFirst().read();
            assertThat(rows.get(2).getCellText(1)).isEqualTo("修路3公里");
            assertThat(rows.get(2).getCellText(5)).contains("错误").contains("负数");
            assertThat(rows.get(3).getCellText(5)).contains("没有完成时限");
            assertThat(sheets.getLast().read()).hasSizeGreaterThan(2).last().satisfies(row -> assertThat(row.getCellText(3)).startsWith("list."));
        }
    }

    private void unchanged() {
        var before = campaigns.items(desk.campaign());
        var again = desk.upload("导出.xlsx", desk.bytes("/api/campaigns/" + desk.campaign() + "/list.xlsx"));
        assertThat(again.path("rows").valueStream().filter(row -> !row.path("difference").asString().equals("SAME")).map(row -> row.path("changes").toString()).toList()).isEmpty();
        assertThat(again.at("/counts/same").asInt()).isEqualTo(before.size());
        assertThat(again.path("units")).noneMatch(unit -> unit.path("decision").asString().equals("OPEN"));
        assertThat(again.path("noChange").asBoolean()).isTrue();
        assertThat(campaigns.items(desk.campaign())).isEqualTo(before);
    }
}
