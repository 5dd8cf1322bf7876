package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// A month of the office in the demonstration city: pressed by a slip, struck off by another unit, frozen, ranked, signed and shown to everybody.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Story.class)
class MonthTests {

    /// The months of the year's campaign; a sprint has months of its own.
    private static final String YEAR = "section:has(h2:has-text('示范市攻坚行动')) ";

    private static final String UNIT = "柳湾区";
    private static final String RESULT = "三处驳岸已全部砌筑完成，弃土清运出场，岸线顺直，现场无遗留。";

    private final Map<String, Desk> desks = new java.util.HashMap<>();
    private Product product;
    private String password = "";
    private String slip = "";
    private String problem = "";
    private String month = "";
    private String bulletin = "";
    private String publication = "";

    @TempDir
    private Path directory;

    @BeforeAll
    void opensTheCityOnTheThirdWorkdayOfJuly() throws Exception {
        product = Product.demoOn("2026-07-03");
        password = Files.readString(product.home().resolve("demo-password.txt")).strip();
        slip = as("duban").get("/api/slips/proposals").ok().<List<String>>read("$..[?(@.kind == 'PROBLEM' && @.unitName == '" + UNIT + "')].id").getFirst();
    }

    @AfterAll
    void ends() {
        desks.values().forEach(Desk::close);
        product.close();
    }

    private Api as(String login) {
        return Api.signedIn(product, login, password);
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(login, one -> Desk.at(product).signIn(one, password));
    }

    @Test
    @Order(1)
    void theClerkLooksOnceAndIssuesANumberedSlip() {
        var clerk = desk("duban").open("/supervision").sees("红灯");
        clerk.open("/slips/" + slip).sees("预览，签发时取号").click("签发").sees("已签发，督〔2026〕");
        for (var format : List.of("docx", "pdf", "ofd")) {
            assertThat(as("duban").bytes("/api/slips/" + slip + "/paper?format=" + format)).hasSizeGreaterThan(4_000);
        }
    }

    @Test
    @Order(2)
    void theUnitSignsAndAnswersOnlyItsOwn() {
        var unit = desk("liuwan").open("/slips/" + slip).click("签收").sees("已签收");
        unit.fill("整改措施、责任人、完成时限", "增派两支队伍，每天到场，本月补齐欠账。").click("提交答复").sees("增派两支队伍");
        assertThat(as("qinglan").get("/api/slips/" + slip).status()).isIn(403, 404);
        assertThat(as("qinglan").post("/api/slips/" + slip + "/answer", "{\"version\":0,\"text\":\"不是我们的\"}").status()).isIn(403, 404);
    }

    @Test
    @Order(3)
    void theUnitTakesTheFileMendsItAndAsksToBeStruckOff() {
        var unit = desk("liuwan").open("/slips/" + slip).follow("看问题档案");
        unit.isAt("/problems/");
        problem = unit.path().substring("/problems/".length());
        unit.click("签收").sees("已签收");
        unit.fill("做什么", "砌驳岸三处").fill("责任人", "石满仓").fill("时限", "2026-07-20").click("加一项");
        assertThat(unit.find("table.ms")).containsText("砌驳岸三处");
        unit.click("完成").sees("07-03 完成");
        unit.find(".rf textarea").fill("太短");
        unit.click("申请销号").sees("整改结果至少 20 个字").sees("缺整改前的佐证");
        unit.find(".rf textarea").fill(RESULT);
        unit.give("[aria-labelledby=before-head] [data-evidence]", Sheets.photo(directory));
        unit.give("[aria-labelledby=after-head] [data-evidence]", Sheets.photo(directory));
        assertThat(unit.find(".rf li img")).hasCount(2);
        unit.click("申请销号").sees("等外单位的人核验");
    }

    @Test
    @Order(4)
    void nobodyOfTheUnitClearsItAPersonOfAnotherUnitDoes() {
        String request = as("heyan").get("/api/problems/" + problem).ok().read("$.requests[0].id");
        assertThat(as("liuwan").post("/api/problems/" + problem + "/clear", "{\"version\":9,\"request\":\"" + request + "\"}").status()).isIn(403, 404);
        var verifier = desk("heyan").open("/problems/" + problem).sees(RESULT.substring(0, 10)).click("开始核验");
        verifier.click("销号");
        assertThat(verifier.find(".cl-verdict.ok")).containsText("销号");
        desk("duban").open("/slips/" + slip).sees("已办结");
        String item = as("duban").get("/api/slips/" + slip).ok().read("$.slip.item");
        assertThat(as("duban").get("/api/items/" + item + "/slips").ok().<List<String>>read("$..[?(@.kind == 'CLEARANCE')].number")).anyMatch(number -> number.startsWith("销〔2026〕"));
    }

    @Test
    @Order(5)
    void theMonthIsFrozenOnceAndItsFiguresStay() {
        var clerk = desk("duban").open("/months");
        clerk.find(YEAR + "tr:has-text('6 月') a:has-text('去封账')").click();
        clerk.isAt("/months/");
        month = clerk.path().substring("/months/".length());
        clerk.click("封账").sees("封存后这些数不能再改").click("确认封账").sees("封账").sees("异议期至");
        var before = as("duban").get("/api/months/" + month).ok().body();
        assertThat(as("duban").post("/api/months/" + month + "/freeze", "{}").status()).isBetween(200, 422);
        assertThat(as("duban").get("/api/months/" + month).ok().body()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void aUnitDisputesAndTheOfficeAnswersBesideTheFrozenFigure() {
        var unit = desk("liuwan").open("/months/" + month).click("提异议");
        unit.fill("应为", "3").find(".dform textarea").first().fill("有一件已于月底办结");
        unit.find(".dform textarea").last().fill("销号单一份");
        unit.click("提交异议").sees("等督查室答复");
        var clerk = desk("duban").open("/months/" + month).fill("答复理由", "销号在封账之后，计入七月");
        clerk.click("不采纳").sees("未采纳");
    }

    @Test
    @Order(7)
    void theBulletinIsDraftedByOneAndSignedByAnother() {
        product.startAgainOn("2026-07-08");
        var clerk = desk("duban").open("/months");
        clerk.find(YEAR + "tr:has-text('6 月') button:has-text('起草通报')").click();
        clerk.isAt("/bulletins/").sees("草稿");
        bulletin = clerk.path().substring("/bulletins/".length());
        clerk.click("送审").sees("等一位没有参与起草的领导签发");
        assertThat(clerk.button("签发")).hasCount(0);
        desk("lingdao").open("/bulletins/" + bulletin).click("签发").sees("已签发").sees("SHA-256");
        for (var format : List.of("docx", "pdf", "ofd")) {
            assertThat(as("duban").bytes("/api/bulletins/" + bulletin + "/paper?format=" + format)).hasSizeGreaterThan(10_000);
        }
    }

    @Test
    @Order(8)
    void fourPeopleLookBeforeCitizensReadIt() {
        var clerk = as("duban");
        publication = clerk.get("/api/publications").ok().<List<String>>read("$[?(@.kind == 'BULLETIN' && @.state == 'PROPOSED')].id").getFirst();
        for (var step : List.of(List.of("lingdao", "业务审查通过"), List.of("baomi", "保密审查通过"), List.of("fabu", "放行公示"))) {
            var reviewer = desk(step.getFirst()).open("/publications/" + publication).click(step.getLast());
            assertThat(reviewer.button(step.getLast())).hasCount(0);
        }
        try (var citizen = Desk.at(product, 390)) {
            citizen.open("/open/bulletins").sees("6月进展").follow("6月进展");
            citizen.isAt("/open/bulletins/").doesNotSee("石满仓").doesNotSee("诫勉");
        }
    }

    @Test
    @Order(9)
    void theAuditorsExportIsCheckedOfflineAgainstTheHead() throws Exception {
        var auditor = as("shenji");
        var export = directory.resolve("ledger.jsonl");
        String head = auditor.get("/api/ledger/head").ok().read("$.hash");
        Files.writeString(export, auditor.get("/api/ledger/export").ok().body(), StandardCharsets.UTF_8);
        assertThat(product.command("verify", export.toString(), "--head", head).code()).isZero();
        var lines = Files.readAllLines(export);
        lines.remove(lines.size() / 2);
        Files.write(export, lines);
        assertThat(product.command("verify", export.toString(), "--head", head).code()).isEqualTo(1);
    }
}
