package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The year is planned at a browser, in the demonstration city: lists, tree, plans and the calendar they stand on. Each story is its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shown.class)
class PlanFloorTests {

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
    void whatOneListWasMendedByTheNextIsReadBy() {
        var own = lists.campaign("秋季攻坚");
        var clerk = lists.bring(own, "秋季一.txt", ListDesk.HEAD + "1\t灌渠清淤\t清淤12公里\t渠道畅通\t960\t秋收前\t\t市水务局\t\n2\t公厕提升\t改造公厕20座\t干净整洁\t400\t9月30日\t\t市城管局\t\n");
        clerk.find(".docp mark:has-text('秋收前')").click();
        assertThat(clerk.page().getByLabel("完成时限")).isFocused();
        clerk.fill("完成时限", "2026-09-10").click("保存");
        assertThat(clerk.find("tbody:has-text('灌渠清淤')").last()).containsText("09-10");
        clerk.click("接收 2 条").isAt("/campaigns/" + own).sees("共 2 件");
        var next = lists.bring(own, "秋季二.txt", ListDesk.HEAD + "3\t田间道路\t整修机耕路8公里\t农机进田\t520\t秋收前\t\t市水务局\t\n");
        next.sees("按上次更正 1 处");
        assertThat(next.find("tbody:has-text('田间道路')").last()).containsText("09-10");
        next.find(".rec summary").click();
        next.click("撤销");
        assertThat(next.find("tbody:has-text('田间道路')").last()).not().containsText("09-10");
        next.click("作废").isAt("/import");
    }

    @Test
    void aCardMovesOnTheBoardOnlyByTheVerbOfItsStepAndGoesBackOtherwise() {
        var own = lists.campaign("看板攻坚");
        lists.accepted(own);
        city.as("duban").post("/api/campaigns/" + own + "/plans", "{\"template\":\"auto\",\"fit\":true}").ok();
        var clerk = city.desk("duban").open("/map?campaign=" + own + "&face=board");
        var card = "li.cd:has-text('灌渠清淤')";
        var asked = clerk.find("[role=dialog][aria-label='这件怎么往前走']");
        clerk.find(card).dragTo(column(clerk, "推进中"));
        assertThat(asked).containsText("中间还有没办的步骤，一步一步来。");
        assertThat(asked.locator("a.p")).hasCount(0);
        clerk.page().keyboard().press("Escape");
        assertThat(asked).hasCount(0);
        assertThat(column(clerk, "草稿").locator(card)).hasCount(1);
        var verb = clerk.page().getByLabel("移动 灌渠清淤");
        verb.press("Enter");
        assertThat(asked).isFocused();
        asked.locator("select").press("ArrowDown");
        assertThat(asked).containsText("要下发，先检查缺什么，再整份下达。");
        clerk.page().keyboard().press("Escape");
        assertThat(verb).isFocused();
        clerk.find(card).dragTo(column(clerk, "已下发"));
        asked.locator("a:has-text('去下发')").press("Enter");
        clerk.isAt("/campaigns/" + own + "/hand-over").click("下发 2 件").sees("第 1 版已下发：2 件").open("/map?campaign=" + own + "&face=board");
        assertThat(column(clerk, "已下发").locator(card)).hasCount(1);
        assertThat(column(clerk, "草稿").locator(card)).hasCount(0);
    }

    private static Locator column(Desk desk, String state) {
        return desk.find("section[aria-label='" + state + "']");
    }

    @Test
    void aYearOfTheCalendarIsProposedReadAndApprovedByAnother() {
        var clerk = city.desk("duban").open("/calendar");
        clerk.give(".cal-file input", lists.kept("2028.csv", "2028-01-03,休,元旦\n2028-01-26,休,春节\n2028-01-27,休,春节\n2028-01-29,班,春节\n"));
        clerk.fill("依据（文号、网址）", "征求意见稿").fill("为什么改", "先排后年").click("看哪些日期会动");
        assertThat(clerk.find(".cal-moved")).containsText("1 月");
        clerk.click("提交批准").sees("先排后年");
        clerk.follow("全国 2028 年").isAt("/calendar/changes/").sees("要由另一位督查室人员或领导批准");
        assertThat(clerk.button("批准")).hasCount(0);
        var leader = city.desk("lingdao").open(clerk.path());
        assertThat(leader.find(".cal-moved")).containsText("1 月");
        leader.click("批准").sees("已批准");
        assertThat(city.as("duban").get("/api/calendar/2028").ok().<List<String>>read("$.days[*].date")).contains("2028-01-26");
    }

    @Test
    void aBarIsMovedByKeysReadUndoneAndSavedAndALaterRedLineWaitsForALeader() {
        var item = spare();
        var clerk = city.desk("duban").open("/items/" + item + "/plan").sees("排得下");
        var bar = clerk.find("[role=row]:has-text('现场核验') [data-cell=bar]");
        nudge(bar);
        assertThat(clerk.find(".ripple")).containsText("牵动 2 道工序");
        assertThat(clerk.find(".ripple")).not().containsText("底线后移");
        clerk.page().keyboard().press("Control+z");
        assertThat(clerk.find(".ripple")).hasCount(0);
        nudge(bar);
        assertThat(clerk.find(".ripple")).containsText("牵动 2 道工序");
        clerk.click("保存计划").sees("已下发，基线已冻结");
        assertThat(clerk.find(".ripple")).hasCount(0);
        String due = city.as("duban").get("/api/items/" + item + "/plan").ok().read("$.plan.deadline");
        var later = LocalDate.parse(due).plusDays(21).toString();
        clerk.fill("底线", later);
        assertThat(clerk.find(".ripple")).containsText("底线后移");
        clerk.click("保存计划").sees("须写明理由送领导批准才能后移");
        clerk.fill("为什么要后移（送领导批准）", "管线迁改推迟三周").click("送批").sees("底线变更待批");
        assertThat(clerk.button("批准")).hasCount(0);
        assertThat(city.as("duban").get("/api/items/" + item + "/plan").ok().<String>read("$.plan.deadline")).isEqualTo(due);
        var leader = city.desk("lingdao").open("/items/" + item + "/plan").sees("管线迁改推迟三周").click("批准").sees("成为基线");
        leader.open(leader.path()).sees("成为基线");
        assertThat(city.as("duban").get("/api/items/" + item + "/plan").ok().<String>read("$.plan.deadline")).isEqualTo(later);
    }

    /// Takes the bar up, moves it by one workday and puts it down.
    private static void nudge(Locator bar) {
        bar.press("Enter");
        bar.press("ArrowRight");
        bar.press("Enter");
    }

    /// A running item with a plan in force whose last check has days to spare.
    private String spare() {
        var clerk = city.as("duban");
        List<String> items = clerk.get("/api/map?campaign=" + city.campaign() + "&lamp=GREEN&limit=60").ok().read("$.rows[*].itemId");
        return items.stream().filter(item -> {
            var plan = clerk.get("/api/items/" + item + "/plan").ok();
            List<Integer> floats = plan.read("$.plan.activities[?(@.name =~ /现场核验.*/)].totalFloat");
            return floats.size() == 1 && floats.getFirst() > 1;
        }).findFirst().orElseThrow();
    }

    @Test
    void anActionAndATaskAreAddedToTheTreeAndThePersonDoesIt() {
        var clerk = city.desk("duban").open("/campaigns/" + city.campaign() + "/tree").click("加一个专项").fill("专项名称", "秋季收官攻坚");
        clerk.find("form.ae button.p").click();
        assertThat(clerk.find("form.ae")).hasCount(0);
        clerk.find("[role=treegrid] [role=row]").first().press("End");
        assertThat(clerk.find("[role=row]:has-text('秋季收官攻坚')")).hasCount(1);
        String name = city.as("liuwan").get("/api/session").ok().read("$.person.name");
        var own = own();
        String no = city.as("duban").get("/api/items/" + own).ok().read("$.no");
        var unit = city.desk("liuwan").open("/campaigns/" + city.campaign() + "/tree");
        unit.find("[placeholder='编号或名称']").fill(no);
        var row = unit.find("[role=row]:has(a[href='/items/" + own + "'])");
        row.focus();
        row.press("Enter");
        unit.button("加任务").first().click();
        unit.find("form.te").getByLabel("做什么").fill("约谈三家施工单位");
        unit.find("form.te").getByLabel("谁来做").pressSequentially(name);
        unit.find("form.te").getByLabel("做完的日子").fill("2026-07-03");
        unit.click("保存");
        assertThat(unit.find("form.te")).hasCount(0);
        unit.open("/my-tasks").sees("约谈三家施工单位");
        var line = unit.find("li").filter(new Locator.FilterOptions().setHasText("约谈三家施工单位"));
        line.locator("input").check();
        assertThat(line).containsText("2026-06-30 做完");
        assertThat(city.as("liuwan").get("/api/items/" + own + "/tasks").ok().<List<String>>read("$..[?(@.title == '约谈三家施工单位')].doneOn")).containsExactly("2026-06-30");
    }

    /// An item of the year's campaign that 柳湾区 reports on.
    private String own() {
        var clerk = city.as("duban");
        List<String> items = city.as("liuwan").get("/api/inbox").ok().read("$.rows[?(@.kind == 'REPORT')].subject");
        return items.stream().filter(item -> city.campaign().equals(clerk.get("/api/items/" + item).ok().read("$.campaignId"))).findFirst().orElseThrow();
    }
}
