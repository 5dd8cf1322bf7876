package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// One office hangs its year on the wall: from the first start to the page for citizens, each step by the person whose step it is.
class PathTests extends PathToTheList {

    @Test
    @Order(14)
    void theUnitSignsForItsNotice() {
        var desk = desk("lianluo").open("/desk").sees("由本单位主办");
        desk.find("tr:has-text('主办') button:has-text('签收')").first().click();
        assertThat(desk.find("tr:has-text('主办') button:has-text('签收')")).hasCount(0);
        desk("duban").open("/map?campaign=" + campaign() + "&q=智能装备&face=board").sees("已签收");
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
        desk.give("[data-evidence]", Sheets.photo(directory()));
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
        var desk = desk("duban").open("/items/" + item());
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
        try (var screen = Desk.at(town().product(), 1920)) {
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
        try (var early = Desk.at(town().product(), 390)) {
            early.open("/open").sees("还没有公布");
        }
        for (var step : List.of(List.of("lingdao", "业务审查通过"), List.of("baomi", "保密审查通过"), List.of("fabu", "放行公示"))) {
            var reviewer = desk(step.getFirst()).open("/desk");
            reviewer.find("tr:has-text('三月公示') button").first().click();
            reviewer.isAt("/publications/").click(step.getLast());
            assertThat(reviewer.button(step.getLast())).hasCount(0);
        }
        clerk.open(clerk.path()).sees("已放行");
        try (var citizen = Desk.at(town().product(), 390)) {
            citizen.open("/open").sees("智能装备产业园一期").doesNotSee("夹层不计").doesNotSee("吴六");
        }
    }

    @Test
    @Order(21)
    void anUnchangedReportOfTheNextPeriodIsThreeClicks() {
        town().product().startAgainOn("2026-03-27");
        Api.signedIn(town().product(), "duban", Town.PASSWORD).post("/api/campaigns/" + campaign() + "/day-end", "{\"dataDate\":\"2026-03-26\"}").ok();
        var desk = desk("lianluo").open("/desk");
        desk.find("tr:has-text('智能装备产业园一期') button:has-text('填报')").click();
        assertThat(desk.find(".q:has-text('厂房')")).containsText("上期 2.4");
        assertThat(desk.find(".q:has-text('厂房')")).containsText("已核验 2.1");
        desk.click("各项都同上期").click("提交").sees("已提交").sees("没有变化的数，不需核验");
    }
}
