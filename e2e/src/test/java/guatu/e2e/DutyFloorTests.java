package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Who answers for the year, at a browser in the demonstration city: bindings, deeds, pledges and accounts, signed by those whose they are.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shown.class)
class DutyFloorTests {

    private CityHall city;

    @TempDir
    private Path directory;

    @BeforeAll
    void goesToWork() {
        city = new CityHall();
    }

    @AfterAll
    void ends() {
        city.close();
    }

    @Test
    void aPledgeNeedsItsBasisAndItsPasswordAndIsOnlySupplementedAfterwards() {
        var clerk = city.desk("duban").open("/campaigns/" + city.campaign() + "/pledges").click("生成责任书");
        clerk.find("form.plg-make select").first().selectOption("ORDER");
        clerk.find("form.plg-make select").nth(1).selectOption(new SelectOption().setLabel("柳湾区"));
        clerk.click("生成并通知签署").sees("没有依据的不能签");
        clerk.fill("批准依据", "市攻坚行动指挥部《关于立军令状的通知》").fill("文号", "示攻坚〔2026〕9号").fill("自愿承担的责任", "逾期未完成的，主要负责人作检查");
        clerk.click("生成并通知签署").sees("已生成 1 份");
        clerk.find("tr:has-text('柳湾区') a[href*='/pledges/']:has-text('待签署')").first().click();
        clerk.isAt("/pledges/").sees("待签署");
        assertThat(clerk.button("签署")).hasCount(0);
        var pledge = clerk.path();
        var unit = city.desk("liuwan").open(pledge).click("签署");
        unit.fill("受谁委托", "受区长委托");
        if (unit.find(".plg-sign textarea").count() > 0) {
            unit.find(".plg-sign textarea").fill("差额已排进七月，逐周补齐。");
        }
        unit.fill("再输一次您的登录密码", "not-the-password").find("form.sgb button.p").click();
        unit.sees("密码不对，未能签署");
        unit.fill("再输一次您的登录密码", city.password()).find("form.sgb button.p").click();
        unit.sees("已签署");
        clerk.open(pledge).sees("已签署").click("加一份补充").fill("补充的内容", "第三季度增派两支队伍").fill("批准依据", "市政府专题会议纪要").fill("文号", "〔2026〕31号").click("交单位签署").sees("第三季度增派两支队伍");
        unit.open(pledge);
        unit.find(".plg-add button:has-text('签署')").click();
        unit.fill("受谁委托", "受区长委托").fill("再输一次您的登录密码", city.password()).find("form.sgb button.p").click();
        unit.sees("补充〔1〕");
        assertThat(city.as("shenji").get("/api/ledger/export").ok().body().contains("\"kind\":\"pledge-supplement\"")).isTrue();
    }

    @Test
    void aHoleOfTheSevenSlotsIsBoundAndAnOverloadIsAFinding() {
        var duties = "/campaigns/" + city.campaign() + "/duties";
        var clerk = city.desk("duban").open(duties);
        var row = clerk.find("table.mx tbody tr").filter(new Locator.FilterOptions().setHas(clerk.find("td.hole"))).first();
        var leader = row.locator("th b").textContent();
        var held = Integer.parseInt(row.locator("td.mx-n").first().textContent());
        var hole = row.locator("td.hole").first();
        hole.locator("button.mx-add").click();
        clerk.find("form.bf .bf-object input").fill("白水河");
        clerk.find("form.bf button.p").click();
        assertThat(clerk.find("form.bf")).hasCount(0);
        var after = clerk.find("table.mx tbody tr").filter(new Locator.FilterOptions().setHasText(leader));
        assertThat(after.locator("td.mx-n").first()).hasText(String.valueOf(held + 1));
        clerk.open(duties + "?tab=loads");
        assertThat(clerk.find("table.ld tr").filter(new Locator.FilterOptions().setHasText(leader)).locator("[data-count=捆绑] b")).hasText(String.valueOf(held + 1));
        assertThat(held).isPositive();
        clerk.open(duties).click("改栏目和名单").fill("捆绑，项", String.valueOf(held)).click("保存");
        assertThat(clerk.button("保存")).hasCount(0);
        clerk.open(duties + "?tab=check&code=OVER_BOUND");
        assertThat(clerk.find(".lt-row").filter(new Locator.FilterOptions().setHasText(leader))).containsText("捆绑 " + (held + 1) + " 项，上限 " + held);
    }

    @Test
    void theAccountOfANodeIsSignedByTheUnitAndTakenByTheOffice() {
        var unit = city.desk("liuwan").open("/desk");
        unit.find("tr:has-text('请逐项对账并签字') button:has-text('交账')").first().click();
        unit.isAt("/accounts/");
        assertThat(unit.find("h1")).containsText("的账");
        unit.click("对完了，签字交账").sees("请写交账说明，至少 10 个字");
        for (var reason : unit.find("td.why input").all()) {
            reason.fill("前期手续慢了两周，现场已铺开");
        }
        unit.fill("交账说明", "按月底核验数如实交账，差额排进七月上旬。").click("对完了，签字交账");
        unit.fill("再输一次您的登录密码", "not-the-password").find("form.sgb button.p").click();
        unit.sees("密码不对，未能签署");
        unit.fill("再输一次您的登录密码", city.password()).find("form.sgb button.p").click();
        unit.sees("待收账").sees("第 1 次");
        var clerk = city.desk("duban").open(unit.path()).sees("差额排进七月上旬");
        clerk.fill("收账意见（退回必填）", "账实相符").click("收账").sees("已收账");
        unit.open(unit.path()).sees("已收账");
        assertThat(unit.button("对完了，签字交账")).hasCount(0);
    }

    @Test
    void aDeedIsSignedByBothWithTheirPasswordsAndWaitsForItsDay() {
        String from = city.as("liuwan").get("/api/session").ok().read("$.person.id");
        String successor = city.as("qinglan").get("/api/session").ok().read("$.person.name");
        var clerk = city.desk("duban").open("/people/" + from).click("开交接书");
        clerk.find("#od-to").pressSequentially(successor);
        clerk.fill("生效日", "2026-07-10").fill("原因，如“调任”", "调任");
        clerk.click("列清单，请双方签字").isAt("/deeds/").sees("待签");
        assertThat(clerk.button("签字")).hasCount(0);
        var deed = clerk.path();
        for (var side : List.of(List.of("liuwan", "一方已签"), List.of("qinglan", "双方已签，待生效"))) {
            var desk = city.desk(side.getFirst()).open(deed).click("签字");
            desk.fill("再输一次您的登录密码", "not-the-password").find("form.sgb button.p").click();
            desk.sees("密码不对，未能签署");
            desk.fill("再输一次您的登录密码", city.password()).find("form.sgb button.p").click();
            desk.sees(side.getLast());
        }
        clerk.open(deed).sees("双方已签，待生效").sees("2026-07-10 以前由");
    }

    @Test
    void whatALeaderWhoLeftCarriedIsAHoleUntilTheSuccessorHasSignedForIt() {
        String unit = city.as("lingdao").get("/api/session").ok().read("$.unit.id");
        String successor = city.as("lingdao").get("/api/session").ok().read("$.person.name");
        String left = city.as("duban").post("/api/people", "{\"name\":\"贺离任\",\"unitId\":\"%s\",\"post\":\"副市长\",\"head\":false}".formatted(unit)).ok().read("$.id");
        var lists = new ListDesk(city, directory);
        var own = lists.campaign("接任攻坚");
        var clerk = lists.bring(own, "接任.txt", ListDesk.HEAD + "1\t灌渠清淤\t清淤12公里\t渠道畅通\t960\t9月30日\t贺离任\t市水务局\t\n").click("接收 1 条").isAt("/campaigns/" + own);
        clerk.open("/people?unit=" + unit).find("tr:has-text('贺离任') button").click();
        assertThat(clerk.find("tr:has-text('贺离任')")).containsText("已离任");
        clerk.open("/campaigns/" + own + "/duties?tab=check&code=NAME_LEFT");
        assertThat(clerk.find(".lt-row")).containsText("灌渠清淤");
        clerk.open("/people/" + left).sees("名下还有 1 条责任没有移交").follow("办交接书");
        clerk.isAt("/deeds/").find("#od-to").pressSequentially(successor);
        clerk.fill("生效日", "2026-06-30").fill("原因，如“调任”", "离任").click("列清单，请双方签字").sees("没有账号：请在纸上签字");
        clerk.give("[data-evidence]", Sheets.photo(directory)).sees("现场.png").click("存入 贺离任 的签字").sees("一方已签");
        var heir = city.desk("lingdao").open(clerk.path()).click("签字").fill("再输一次您的登录密码", city.password());
        heir.find("form.sgb button.p").click();
        heir.sees("已生效");
        clerk.open("/campaigns/" + own + "/duties?tab=check");
        assertThat(clerk.find(".lt-nav")).not().containsText("责任人已离任");
        String item = city.as("duban").get("/api/map?campaign=" + own + "&limit=1").ok().read("$.rows[0].itemId");
        clerk.open("/items/" + item).sees(successor);
    }
}
