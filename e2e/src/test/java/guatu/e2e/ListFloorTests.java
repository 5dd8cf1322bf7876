package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Lists come in at a browser, in the demonstration city: matrices that add up, exports that come back, columns put right, two at one draft. Each story is its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shown.class)
class ListFloorTests {

    private static final String MATRIX = "2026年目标分解表\n指标名称\t计量单位\t全市\t柳湾区\t青岚县\n新增技改投资\t亿元\t100\t40\t55\n新建公厕\t座\t30\t18\t14\n";
    private static final String OFFICIALS = "示范市2026年秋季任务分解表\n序号\t项目名称\t建设内容\t完成时限\t挂联县级干部\t牵头单位\n";

    private CityHall city;
    private ListDesk lists;

    @TempDir
    private static Path directory;

    @BeforeAll
    void goesToWork() {
        city = new CityHall();
        lists = new ListDesk(city, directory);
    }

    @AfterAll
    void ends() {
        city.close();
    }

    @Test
    void aMatrixShortOfItsWholeIsAcceptedWithWhatTheCityKeepsAndTracedBothWays() {
        var own = lists.campaign("目标分解");
        var clerk = lists.bring(own, "分解.txt", MATRIX);
        assertThat(clerk.find(".err[role=alert]")).containsText("还有 1 个指标分解不足");
        var row = clerk.find("tr:has(th:has-text('新增技改投资'))");
        assertThat(row).containsText("95");
        assertThat(row).containsText("不足 5");
        assertThat(clerk.find("tr:has(th:has-text('新建公厕'))")).containsText("加压 2");
        assertThat(clerk.button("接收为分解目标")).isDisabled();
        clerk.fill("新增技改投资的市本级自留", "5").fill("新增技改投资自留的理由", "市属国企承担").page().keyboard().press("Tab");
        assertThat(row).containsText("相符");
        assertThat(clerk.find(".err[role=alert]")).hasCount(0);
        clerk.click("接收为分解目标").isAt("/campaigns/" + own).open("/campaigns/" + own + "/targets");
        assertThat(clerk.find("tr:has-text('新增技改投资')")).containsText("自留 5");
        clerk.click("柳湾区的新增技改投资从哪来、由谁落实");
        var panel = clerk.find("[role=dialog]");
        assertThat(panel.locator(":scope > h3")).containsText("柳湾区");
        panel.locator(".crumb button").click();
        assertThat(panel.locator(":scope > h3")).not().containsText("柳湾区");
        assertThat(panel).containsText("本级自留 5：市属国企承担");
        assertThat(panel.locator("table.pt tbody tr")).hasCount(2);
        panel.locator("table.pt button:has-text('青岚县')").click();
        assertThat(panel.locator(":scope > h3")).containsText("青岚县");
        assertThat(panel.locator(".crumb")).containsText("100 亿元");
    }

    @Test
    void anExportedListChangesNothingWhenItComesBackAndExactlyOneCellWhenOneWasChanged() {
        var own = lists.campaign("秋季导出");
        var clerk = lists.accepted(own).open("/campaigns/" + own + "/import");
        var book = directory.resolve("秋季导出.xlsx");
        clerk.page().waitForDownload(() -> clerk.follow("导出现有清单")).saveAs(book);
        lists.bring(own, book).sees("一字不差");
        assertThat(clerk.find(".chg")).hasCount(0);
        assertThat(clerk.button("接收 2 条")).isDisabled();
        clerk.click("作废").isAt("/import");
        lists.bring(own, Sheets.reworded(book, "渠道畅通", "渠道畅通无阻", directory.resolve("秋季改过.xlsx"))).sees("新增 0，改动 1，未变 1");
        assertThat(clerk.find(".chg li")).hasCount(1);
        assertThat(clerk.find("tbody:has-text('灌渠清淤') .chg li")).hasText("目标 渠道畅通 → 渠道畅通无阻");
        clerk.click("接收 2 条").isAt("/campaigns/" + own);
        assertThat(city.as("duban").get("/api/map?campaign=" + own + "&limit=10").ok().<List<String>>read("$.rows[*].itemId").stream()
            .map(item -> city.as("duban").get("/api/items/" + item).ok().<String>read("$.goal"))).containsExactlyInAnyOrder("渠道畅通无阻", "干净整洁");
    }

    @Test
    void aColumnMatchedByHandIsReadAsThatInTheNextListOfTheOffice() {
        var own = lists.campaign("挂联攻坚");
        var clerk = lists.bring(own, "挂联一.txt", OFFICIALS + "1\t灌渠清淤\t清淤12公里\t9月30日\t陆知行\t市水务局\n");
        assertThat(clerk.find("tbody:has-text('灌渠清淤') td.ld").last()).hasText("—");
        clerk.find(".tabs2 button:has-text('列')").click();
        clerk.page().getByLabel("“挂联县级干部”列当作").selectOption("leader");
        clerk.click("按改动的 1 列重读").find(".tabs2 button:has-text('全部')").click();
        assertThat(clerk.find("tbody:has-text('灌渠清淤') td.ld").last()).hasText("陆知行");
        clerk.click("接收 1 条").isAt("/campaigns/" + own).sees("共 1 件");
        var next = lists.bring(own, "挂联二.txt", OFFICIALS + "2\t田间道路\t整修机耕路8公里\t9月30日\t沈若舟\t市水务局\n");
        next.sees("按上次更正 1 处");
        assertThat(next.find("tbody:has-text('田间道路') td.ld").last()).hasText("沈若舟");
        next.find(".rec summary").click();
        assertThat(next.find(".rec li")).containsText("挂联县级干部 → 牵头领导");
        next.click("作废").isAt("/import");
    }

    @Test
    void ofTwoWhoMendOneRowTheSecondIsToldAndNothingIsLost() {
        var first = lists.bring(lists.campaign("两人核对"), "两人.txt", ListDesk.HEAD + ListDesk.TWO);
        var second = city.colleague("tongshi", "童师").open(first.path());
        for (var desk : List.of(first, second)) {
            desk.find("tbody:has-text('灌渠清淤') td.le").last().dblclick();
            assertThat(desk.page().getByLabel("牵头单位")).isFocused();
        }
        first.fill("完成时限", "2026-11-30").click("保存");
        assertThat(first.find("tbody:has-text('灌渠清淤')").last()).containsText("11-30");
        second.fill("牵头领导", "沈若舟").click("保存");
        assertThat(second.find("form.red .theirs")).containsText("完成时限 对方改成了：2026-11-30");
        assertThat(second.page().getByLabel("牵头领导")).hasValue("沈若舟");
        second.click("按我填的保存");
        assertThat(second.find("form.red")).hasCount(0);
        var row = second.find("tbody:has-text('灌渠清淤')").last();
        assertThat(row).containsText("沈若舟");
        assertThat(row).containsText("11-30");
        first.click("作废").isAt("/import");
    }
}
