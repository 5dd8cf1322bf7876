package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The first half of the path: from the first start to version one of the list.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Story.class)
abstract class PathToTheList {

    private static final Path LISTS = Path.of("src/test/resources/lists").toAbsolutePath();

    private Town town;
    private String campaign = "";
    private String item = "";

    @TempDir
    private Path directory;

    @BeforeAll
    void startsEmpty() {
        town = new Town("2026-03-11");
    }

    @AfterAll
    void ends() {
        town.close();
    }

    final Desk desk(String login) {
        return town.desk(login);
    }

    final Town town() {
        return town;
    }

    final Path directory() {
        return directory;
    }

    /// The campaign of the year, once the clerk has opened it.
    final String campaign() {
        return campaign;
    }

    /// 智能装备产业园一期, once its plan was looked at.
    final String item() {
        return item;
    }

    @Test
    @Order(1)
    void theFirstStartIsSetUpByThreeAdministratorsOnce() {
        var address = town.product().printed("(http://\\S+/setup\\?token=\\S+)");
        var desk = desk("xitong").open(address).fill("单位全称", "临江县");
        for (var one : Map.of("系统管理员", "xitong", "安全管理员", "anquan", "审计员", "shenji").entrySet()) {
            var part = desk.find("fieldset").filter(new Locator.FilterOptions().setHasText(one.getKey()));
            part.locator("input").nth(0).fill(one.getKey().substring(0, 2) + "员");
            part.locator("input").nth(1).fill(one.getValue());
            part.locator("input").nth(2).fill(Town.PASSWORD);
        }
        desk.click("建立三名管理员").sees("设置好了");
        desk.signIn("xitong", Town.PASSWORD).isAt("/accounts");
        desk("anquan").open(address).sees("首次设置");
    }

    @Test
    @Order(2)
    void theSystemAdministratorKeepsUnitsWithTheirAliases() {
        var desk = desk("xitong").open("/people");
        unit(desk, "发展和改革局", "DEPARTMENT");
        desk.find("[placeholder^=加一个别名]").fill("区发改局");
        desk.find("section.first form button").click();
        desk.sees("区发改局");
        unit(desk, "经济开发区", "ZONE");
    }

    private static void unit(Desk desk, String name, String kind) {
        desk.click("新建单位").fill("全称", name);
        desk.find("form.uf select").selectOption(kind);
        desk.click("建单位");
        assertThat(desk.find("article h1")).hasText(name);
    }

    @Test
    @Order(3)
    void accountsAreMadeByOneAdministratorAndGivenRightsByAnother() {
        var system = desk("xitong").open("/accounts");
        Map<String, String> oneTime = new HashMap<>();
        for (var one : Town.People.values()) {
            system.click("新建账号").fill("姓名", one.person()).fill("账号", one.login());
            system.find("form.new .unit input").fill(one.unit());
            system.click("建账号");
            assertThat(system.find(".rp-bar code")).not().isEmpty();
            assertThat(system.find(".rp-bar")).containsText(one.login());
            oneTime.put(one.login(), system.find(".rp-bar code").textContent().strip());
            system.click("收好了");
        }
        var security = desk("anquan").signIn("anquan", Town.PASSWORD).open("/accounts");
        for (var one : Town.People.values()) {
            security.find("tbody").filter(new Locator.FilterOptions().setHasText(one.login())).getByText("授权", new Locator.GetByTextOptions().setExact(true)).click();
            security.find("form.rights label").filter(new Locator.FilterOptions().setHasText(one.role())).locator("input").check();
            security.click("保存授权");
            assertThat(security.find("form.rights")).hasCount(0);
        }
        for (var one : Town.People.values()) {
            desk(one.login()).signInFirst(one.login(), oneTime.get(one.login()), Town.PASSWORD);
        }
    }

    @Test
    @Order(4)
    void theAuditorSeesWhoWasGivenWhat() {
        desk("shenji").signIn("shenji", Town.PASSWORD).isAt("/audit").sees("安全员");
    }

    @Test
    @Order(5)
    void theClerkOpensTheCampaignOfTheYear() {
        var desk = desk("duban").open("/campaigns").fill("名称", "2026 年重点攻坚行动").click("每半月").click("开一个行动").isAt("/campaigns/").sees("导入责任清单");
        campaign = desk.path().substring("/campaigns/".length());
    }

    @Test
    @Order(6)
    void aListIsUnderstoodRowByRowAndTheYearOfTheCampaignReplacesItsOwn() {
        var desk = upload(LISTS.resolve("responsibility-list.xlsx"));
        desk.sees("智能装备产业园一期").sees("清单写的 2017");
        assertThat(desk.find(".isum .l-y b")).not().hasText("0");
        desk.find(".yr select").selectOption("2026");
        assertThat(desk.find(".isum .l-y b")).hasText("0");
        desk.sees("责任单位没有分牵头与配合").find(".tabs2 button:has-text('单位')").click();
        assertThat(desk.find("tr:has-text('经济开发区')")).containsText("同名");
        assertThat(desk.find("tr:has-text('区征收办')")).containsText("新建");
    }

    @Test
    @Order(7)
    void nothingCountsBeforeItIsAcceptedAndTheDraftOutlivesASignOut() {
        var desk = desk("duban");
        var draft = desk.path();
        desk.page().context().clearCookies();
        desk.signIn("duban", Town.PASSWORD).open("/map").sees("墙上还没有事项");
        desk.open(draft);
        assertThat(desk.find(".yr select")).hasValue("2026");
        desk.click("接收 4 条").isAt("/campaigns/" + campaign).sees("共 4 件");
    }

    @Test
    @Order(8)
    void theSameFileAgainChangesNothing() {
        var desk = upload(LISTS.resolve("responsibility-list.xlsx"));
        desk.find(".yr select").selectOption("2026");
        desk.sees("一字不差");
        assertThat(desk.button("接收 4 条")).isDisabled();
        desk.click("作废").isAt("/import");
    }

    @Test
    @Order(9)
    void aChangedFileShowsItsDifferencesAndIsMendedWhereItIsWrong() {
        var desk = upload(Sheets.changed(directory));
        desk.find(".yr select").selectOption("2026");
        assertThat(desk.find("tbody:has-text('冷链物流中心')").last()).containsText("有改动");
        var added = desk.find("tbody:has-text('口袋公园')").last();
        assertThat(added).containsText("新增");
        added.getByLabel("补主办").fill("经济开发区");
        added.getByText("补上", new Locator.GetByTextOptions().setExact(true)).first().click();
        assertThat(desk.find("tbody:has-text('口袋公园')").last().locator(".le")).containsText("经济开发区");
        desk.click("接收 5 条").isAt("/campaigns/" + campaign).sees("共 5 件");
    }

    @Test
    @Order(10)
    void listsOfOtherShapesAreUnderstoodToo() {
        var sheet = upload(LISTS.resolve("xinchang-2021.xlsx"));
        sheet.sees("新建城市口袋公园2处").sees("2021.12").click("作废").isAt("/import");
        var text = upload(LISTS.resolve("lishan-2023.txt"));
        text.sees("规模以上工业增加值增长").find(".tabs2 button:has-text('单位')").click();
        assertThat(text.find("tr:has(td:text-is('区发改局'))")).containsText("发展和改革局");
        text.click("作废").isAt("/import");
    }

    private Desk upload(Path list) {
        var desk = desk("duban").open("/campaigns/" + campaign).follow("导入清单").isAt("/import");
        return desk.give("input[type=file]", list).isAt("/lists/");
    }

    @Test
    @Order(11)
    void templatesPlanTheWholeCampaignBackFromItsDeadlines() {
        var desk = desk("duban").open("/campaigns/" + campaign + "/plans");
        desk.click("倒排全部").sees("排好 4 件").sees("1 件没有期限");
    }

    @Test
    @Order(12)
    void aPlanThatCannotBeMetIsRefusedWithItsChainAndShortfall() {
        var desk = desk("duban").open("/map?campaign=" + campaign).follow("智能装备产业园一期").isAt("/items/");
        item = desk.path().substring("/items/".length());
        desk.follow("倒排").isAt("/plan").sees("结论");
        desk.find("[role=row]:has-text('土建施工') [data-cell=duration]").first().click();
        desk.fill("土建施工 的工期，工作日", "400").page().keyboard().press("Enter");
        desk.sees("排不下").sees("卡在这条链上");
        assertThat(desk.find(".bad-plan .chain")).containsText("土建施工");
        assertThat(desk.button("保存计划")).isDisabled();
        desk.click("按时间窗等比压缩");
        assertThat(desk.find(".bad-plan")).hasCount(0);
        desk.click("保存计划").sees("已保存，未下发");
    }

    @Test
    @Order(13)
    void theHandOverShowsItsHolesFirstAndFreezesVersionOne() {
        var desk = desk("duban").open("/campaigns/" + campaign + "/hand-over");
        assertThat(desk.button("下发 4 件")).isEnabled();
        desk.find("tbody:has-text('口袋公园') button:has-text('期限')").first().click();
        desk.fill("期限", "2026-11-30").click("补上");
        desk.click("下发 5 件").sees("第 1 版已下发：5 件");
        desk.open("/campaigns/" + campaign).sees("第 1 版");
    }
}
