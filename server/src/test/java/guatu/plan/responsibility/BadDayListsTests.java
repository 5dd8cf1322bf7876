package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actors;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.ItemChange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What happens to lists on bad days: clear answers, nothing lost.
class BadDayListsTests extends AtTheListDesk {

    private static final String LIST = "2026年任务\n序号\t项目名称\t完成时限\t牵头单位\t牵头领导\n1\t修路3公里\t2026年9月底\t建设局\t陆知行\n2\t种树30棵\t2026年9月底\t建设局\t\n";

    @Autowired
    Organization organization;

    private static byte[] xlsx(Consumer<Worksheet> filler) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            filler.accept(book.newWorksheet("清单"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (var i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    @Test
    void aSheetWithThreeHundredHiddenColumnsIsReadByItsVisibleOnes() {
        var draft = desk.upload("隐藏.xlsx", xlsx(sheet -> {
            row(sheet, 0, "序号", "项目名称", "完成时限", "牵头单位");
            row(sheet, 1, "1", "修路3公里", "2026年9月底", "建设局");
            for (var column = 4; column < 304; column++) {
                sheet.value(0, column, "备用" + column);
                sheet.value(1, column, "内部" + column);
                sheet.hideColumn(column);
            }
        }));
        assertThat(draft.at("/rows/0/item/title").asString()).isEqualTo("修路3公里");
        assertThat(draft.at("/rows/0/item/due").asString()).isEqualTo("2026-09-30");
        assertThat(draft.at("/rows/0/item/lead/0").asString()).isEqualTo("建设局");
        assertThat(draft.path("findings").size()).isLessThanOrEqualTo(202);
        desk.accept(draft);
        assertThat(campaigns.items(desk.campaign())).hasSize(1);
    }

    @Test
    void datesAsSerialsAndAsTextAreTheSameDay() {
        var draft = desk.upload("日期.xlsx", xlsx(sheet -> {
            row(sheet, 0, "序号", "项目名称", "完成时限", "牵头单位");
            row(sheet, 1, "1", "修路3公里", "", "建设局");
            sheet.value(1, 2, LocalDate.of(2026, 10, 30));
            sheet.style(1, 2).format("yyyy/m/d").set();
            row(sheet, 2, "2", "种树30棵", "2026年10月30日", "建设局");
            row(sheet, 3, "3", "建房3座", "２０２６．１０．３０", "建设局");
            row(sheet, 4, "4", "清淤5公里", "2026-10-30", "建设局");
        }));
        for (var row = 0; row < 4; row++) {
            assertThat(draft.at("/rows/" + row + "/item/due").asString()).as("row " + row).isEqualTo("2026-10-30");
        }
    }

    @Test
    void fullWidthDigitsAreNumbers() {
        var draft = desk.upload("全角.txt", "２０２６年任务\n序号\t项目名称\t建设内容\t完成时限\t牵头单位\n１\t修路\t新建道路１２．５公里\t２０２６年９月底\t建设局\n");
        assertThat(draft.at("/rows/0/item/indicators/0/value").asDouble()).isEqualTo(12.5);
        assertThat(draft.at("/rows/0/item/due").asString()).isEqualTo("2026-09-30");
    }

    @Test
    void aDocumentMadeByWpsIsRead() throws IOException {
        var cells = new String[][] {{"序号", "项目名称", "完成时限", "牵头单位"}, {"1", "修路3公里", "2026年9月底", "建设局"}};
        var table = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"3\"/></w:tblPr>");
        for (var row : cells) {
            table.append("<w:tr wps:rsidR=\"1\"><w:tblPrEx/>");
            for (var cell : row) {
                table.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr><w:p><w:pPr><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr></w:pPr>");
                for (var character : cell.split("")) {
                    table.append("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"仿宋_GB2312\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr><w:t>").append(character).append("</w:t></w:r>");
                }
                table.append("</w:p></w:tc>");
            }
            table.append("</w:tr>");
        }
        table.append("</w:tbl>");
        var body = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:wpsCustomData=\"http://www.wps.cn/officeDocument/2013/wpsCustomData\" mc:Ignorable=\"wps wpsCustomData\"><w:body>"
            + "<w:p><w:r><w:t>2026年任务</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + table + "<w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr></w:body></w:document>";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : List.of("docProps/custom.xml", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.startsWith("word") ? body : "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>").getBytes(StandardCharsets.UTF_8));
            }
        }
        var draft = desk.upload("WPS.docx", out.toByteArray());
        assertThat(draft.at("/rows/0/item/title").asString()).isEqualTo("修路3公里");
        assertThat(draft.at("/rows/0/item/due").asString()).isEqualTo("2026-09-30");
    }

    @Test
    void aRowThatAnotherClerkMendedIsNotOverwrittenUnseen() {
        var draft = desk.upload("两人.txt", LIST);
        var version = draft.at("/rows/0/version").asInt();
        var colleague = desk.of(Actors.clerk());
        colleague.mend(draft, 1, "{\"due\":\"2026-11-30\",\"version\":" + version + "}");
        var late = desk.put("/api/lists/" + ListDesk.id(draft) + "/rows/1", "{\"leader\":\"沈若舟\",\"version\":" + version + "}");
        desk.refused(late, 409, "list.row-stale");
        assertThat(late).bodyJson().extractingPath("$.changes.due").isEqualTo("2026-11-30");
        var now = desk.get("/api/lists/" + ListDesk.id(draft)).at("/rows/0");
        var both = desk.mend(draft, 1, "{\"leader\":\"沈若舟\",\"version\":" + now.path("version").asInt() + "}").at("/rows/0/item");
        assertThat(both.path("due").asString()).isEqualTo("2026-11-30");
        assertThat(both.path("leader").asString()).isEqualTo("沈若舟");
    }

    @Test
    void anItemThatAColleagueEditedWhileTheListWasCheckedIsShownBeforeItIsOverwritten() {
        desk.accept(desk.upload("清单.txt", LIST));
        var draft = desk.upload("新清单.txt", LIST.replace("1\t修路3公里\t2026年9月底", "1\t修路3公里\t2026年12月底"));
        var row = draft.at("/rows/0");
        var seen = "{\"items\":{\"" + row.path("itemId").asString() + "\":" + row.path("itemVersion").asInt() + "}}";
        var item = campaigns.items(desk.campaign()).getFirst();
        campaigns.changeItems(Actors.clerk(), List.of(ItemChange.to(item.id(), item.words().led("接任人", null, null))));
        var late = desk.post("/api/lists/" + ListDesk.id(draft) + "/accept", seen);
        desk.refused(late, 409, "list.items-moved");
        assertThat(late).bodyJson().extractingPath("$.changes[0].changes.leader.after").isEqualTo("接任人");
        assertThat(campaigns.item(item.id()).leader()).isEqualTo("接任人");
        assertThat(campaigns.item(item.id()).due()).isEqualTo("2026-09-30");
        var again = desk.get("/api/lists/" + ListDesk.id(draft)).at("/rows/0");
        assertThat(desk.post("/api/lists/" + ListDesk.id(draft) + "/accept", "{\"items\":{\"" + item.id() + "\":" + again.path("itemVersion").asInt() + "}}")).hasStatusOk();
        assertThat(campaigns.item(item.id()).due()).isEqualTo("2026-12-31");
    }

    @Test
    void aLeaderWhoLeftIsPointedOut() {
        var unit = organization.create(desk.clerk(), NewUnit.of("办公室" + UUID.randomUUID(), UnitKind.OFFICE));
        var one = organization.createPerson(desk.clerk(), new NewPerson(UUID.randomUUID(), "贺离任", unit.id(), "副市长", null, false));
        assertThat(ListDesk.codes(desk.upload("在任.txt", LIST.replace("陆知行", "贺离任")), 0)).doesNotContain("list.person-left");
        organization.change(desk.clerk(), new Person(one.id(), one.name(), one.unitId(), one.post(), one.phone(), one.head(), false, one.version()));
        var draft = desk.upload("离任.txt", LIST.replace("陆知行", "贺离任") + "\n");
        assertThat(ListDesk.codes(draft, 0)).contains("list.person-left");
        assertThat(ListDesk.codes(desk.mend(draft, 1, "{\"leader\":\"沈若舟\"}"), 0)).doesNotContain("list.person-left");
    }

    @Test
    void everyFieldOfARowCanBePutRight() {
        var draft = desk.upload("全改.txt", LIST);
        var item = desk.mend(draft, 1, """
            {"no":"9","title":"修桥","groups":["城建","桥梁"],"content":"新建桥梁2座","lead":["交通局"],"assist":["财政局","各街道"],"leader":"甲","firstResponsible":"乙",
             "directResponsible":"丙","due":"2026-08-31","problem":"难","goal":"通","location":"东区","investment":{"total":5,"year":2,"unit":"万元"},
             "indicators":[{"name":"桥","relation":">=","value":2,"unit":"座"},{"name":"路","relation":"~","value":3,"unit":"公里"}],
             "nodes":[{"label":"一季度","text":"开工","due":"2026-03-31"},{"label":"年底","text":"通车"}]}""").at("/rows/0/item");
        assertThat(item).isEqualTo(json.readTree("""
            {"no":"9","groups":["城建","桥梁"],"title":"修桥","content":"新建桥梁2座","indicators":[{"name":"桥","relation":">=","value":2,"unit":"座"},
             {"name":"路","relation":"~","value":3,"unit":"公里"}],"lead":["交通局"],"assist":["财政局","各街道"],"leader":"甲","firstResponsible":"乙","directResponsible":"丙",
             "due":"2026-08-31","dueText":"2026年9月底","nodes":[{"label":"一季度","text":"开工","due":"2026-03-31"},{"label":"年底","text":"通车"}],"problem":"难","goal":"通",
             "investment":{"total":5,"year":2,"unit":"万元"},"location":"东区"}"""));
        desk.refused(desk.put("/api/lists/" + ListDesk.id(draft) + "/rows/1", "{\"nodes\":[{\"label\":\"一季度\",\"text\":\"\",\"due\":\"三月\"}]}"), 400, "list.date-unreadable");
    }
}
