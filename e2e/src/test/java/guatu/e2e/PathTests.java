package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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

/// One office hangs its year on the wall: from the first start to the page for citizens, each step by the person whose step it is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Story.class)
class PathTests {

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

    private Desk desk(String login) {
        return town.desk(login);
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
        desk.follow("倒排").isAt("/plan");
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

    @Test
    @Order(14)
    void theUnitSignsForItsNotice() {
        var desk = desk("lianluo").open("/desk").sees("由本单位主办");
        desk.find("tr:has-text('主办') button:has-text('签收')").first().click();
        assertThat(desk.find("tr:has-text('主办') button:has-text('签收')")).hasCount(0);
        desk("duban").open("/map?campaign=" + campaign + "&q=智能装备&face=board").sees("已签收");
    }

    @Test
    @Order(15)
    void theLiaisonFilesAReportWhoseDraftOutlivesAReload() {
        var desk = desk("lianluo").open("/desk");
        desk.find("tr:has-text('智能装备产业园一期') button:has-text('填报')").click();
        desk.isAt("/report").sees("首次").fill("厂房", "2.4").fill("进展一句话", "一层封顶");
        desk.find("label:has-text('备案赋码') input[type=checkbox]").check();
        desk.find("textarea[aria-label='报计划']").fill("四月封二层");
        desk.sees("已存在本机");
        desk.page().reload();
        assertThat(desk.page().getByLabel("厂房")).hasValue("2.4");
        assertThat(desk.find("textarea[aria-label='报计划']")).hasValue("四月封二层");
        desk.give("[data-evidence]", Sheets.photo(directory));
        assertThat(desk.find("a.fn")).hasText("现场.png");
        desk.click("提交").sees("已提交").sees("核验通过后才计入");
    }

    @Test
    @Order(16)
    void theVerifierConfirmsOneValueAndCorrectsTheOther() {
        var desk = desk("heyan").open("/desk");
        desk.find("tr:has-text('智能装备产业园一期') button:has-text('去核验')").click();
        desk.isAt("/verify/").sees("一层封顶").sees("现场.png").fill("厂房", "2.1");
        desk.find("[aria-label='厂房 理由']").fill("夹层不计");
        desk.click("按此核定").sees("核验结论").sees("夹层不计");
        assertThat(desk.find("tr:has-text('厂房')")).containsText("改定");
        assertThat(desk.find("tr:has-text('备案赋码')")).containsText("确认");
    }

    @Test
    @Order(17)
    void theLampSaysWhyItBurns() {
        var desk = desk("duban").open("/items/" + item);
        assertThat(desk.find(".lampbox")).not().containsText("灰");
        var why = desk.find("[role=dialog][aria-label='为什么亮这个灯']");
        assertThat(why).containsText("取各部分里最重的一部分");
        assertThat(why).containsText("÷");
        desk.sees("桌面更正").sees("已核验2.1万平方米").sees("上报2.4万平方米");
        desk.click("为什么");
        assertThat(why).hasCount(0);
    }

    @Test
    @Order(18)
    void fourFacesShareTheFiltersOfTheAddress() {
        var desk = desk("lianluo").open("/map");
        desk.find("#map-q").fill("冷链");
        desk.isAt("q=").sees("冷链物流中心").doesNotSee("江滨路道路交地");
        for (var face : List.of("bars", "board")) {
            desk.follow(face.equals("bars") ? "横道" : "看板").isAt("face=" + face).sees("冷链物流中心").doesNotSee("江滨路道路交地");
        }
        desk.follow("地图").isAt("face=map").sees("经济开发区");
        var same = desk("heyan").open(desk.path());
        same.sees("冷链物流中心").doesNotSee("江滨路道路交地").follow("表格").sees("冷链物流中心");
    }

    @Test
    @Order(19)
    void aScreenShowsTheWallByItsOwnAddressUntilItIsRevoked() {
        var clerk = desk("duban").open("/map").click("上墙").fill("屏幕名称", "指挥中心").click("生成地址");
        assertThat(clerk.find(".made input")).not().hasValue("");
        var address = clerk.find(".made input").inputValue();
        try (var screen = Desk.at(town.product(), 1920)) {
            screen.open(address).sees("2026 年重点攻坚行动").sees("3月11日");
            clerk.click("撤销").sees("还没有屏幕");
            screen.open(address).sees("地址已失效");
        }
    }

    @Test
    @Order(20)
    void citizensSeeWhatFourPeopleHaveLookedAt() {
        var clerk = desk("duban").open("/publications").fill("标题", "三月公示").click("起草公示").sees("待业务审查");
        clerk.follow("三月公示").sees("须由另一人接着审");
        for (var verb : List.of("业务审查通过", "放行公示")) {
            assertThat(clerk.button(verb)).hasCount(0);
        }
        try (var early = Desk.at(town.product(), 390)) {
            early.open("/open").sees("还没有公布");
        }
        for (var step : List.of(List.of("lingdao", "业务审查通过"), List.of("baomi", "保密审查通过"), List.of("fabu", "放行公示"))) {
            var reviewer = desk(step.getFirst()).open("/desk");
            reviewer.find("tr:has-text('三月公示') button").first().click();
            reviewer.isAt("/publications/").click(step.getLast());
            assertThat(reviewer.button(step.getLast())).hasCount(0);
        }
        clerk.open(clerk.path()).sees("已放行");
        try (var citizen = Desk.at(town.product(), 390)) {
            citizen.open("/open").sees("智能装备产业园一期").doesNotSee("夹层不计").doesNotSee("吴六");
        }
    }

    @Test
    @Order(21)
    void anUnchangedReportOfTheNextPeriodIsThreeClicks() {
        town.product().startAgainOn("2026-03-27");
        Api.signedIn(town.product(), "duban", Town.PASSWORD).post("/api/campaigns/" + campaign + "/day-end", "{\"dataDate\":\"2026-03-26\"}").ok();
        var desk = desk("lianluo").open("/desk");
        desk.find("tr:has-text('智能装备产业园一期') button:has-text('填报')").click();
        assertThat(desk.find(".q:has-text('厂房')")).containsText("上期 2.4");
        assertThat(desk.find(".q:has-text('厂房')")).containsText("已核验 2.1");
        desk.click("各项都同上期").click("提交").sees("已提交").sees("没有变化的数，不需核验");
    }
}
