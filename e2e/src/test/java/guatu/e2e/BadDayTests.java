package guatu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Bad days of the packed product: what was typed is not lost, what was acknowledged is there, nothing is there by half.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadDayTests {

    private static final String SCRIPT = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>";

    @TempDir
    private static Path directory;
    private Product product;
    private Office office;

    @BeforeAll
    void goesToWork() {
        product = Product.on("2026-03-11");
        office = Office.atWork(product, directory);
    }

    @AfterAll
    void ends() {
        product.close();
    }

    private Desk desk(String login) {
        return Desk.at(product).signIn(login, Office.PASSWORD);
    }

    @Test
    void whoIsSignedOutWhileTypingSignsInOverThePageAndSubmitsOnce() {
        var item = office.items().get(0);
        try (var desk = desk("yi").open("/items/" + item + "/report").fill("厂房", "100").fill("进展一句话", "打桩 20 根")) {
            desk.page().context().clearCookies();
            desk.click("提交").sees("请重新登录");
            var again = desk.find(".again");
            again.locator("input").nth(0).fill("yi");
            again.locator("input").nth(1).fill(Office.PASSWORD);
            again.locator("button.p").click();
            desk.sees("已提交");
        }
        assertThat(office.as("duban").get("/api/items/" + item + "/reports").<List<String>>read("$.rows[*].progress")).containsExactly("打桩 20 根");
    }

    @Test
    void theSecondOfTwoBrowsersSeesWhatChangedAndDecides() {
        var path = "/items/" + office.items().get(1) + "/report";
        try (var first = desk("yi").open(path).fill("厂房", "100"); var second = desk("er").open(path).fill("厂房", "130")) {
            first.click("提交").sees("已提交");
            second.click("提交").sees("也报了这一项").sees("您填的都在");
            assertThat(second.find(".stale tbody tr")).containsText("130");
            second.click("按我填的再交").sees("已提交");
        }
    }

    @Test
    void scriptInATextFieldIsShownAsText() {
        var item = office.items().get(2);
        try (var desk = desk("yi").open("/items/" + item + "/report").fill("厂房", "50").fill("进展一句话", SCRIPT)) {
            desk.find("textarea[aria-label='报问题']").fill(SCRIPT);
            desk.click("提交").sees("已提交");
            desk.open("/items/" + item).sees("<script>window.hit=1</script>");
            assertThat(desk.page().evaluate("window.hit === undefined")).isEqualTo(true);
        }
        String task = office.as("heyan").get("/api/verifications?state=open").ok().<List<String>>read("$.rows[?(@.itemId == '" + item + "')].id").getFirst();
        try (var desk = desk("heyan").open("/verify/" + task).sees("<script>window.hit=1</script>")) {
            assertThat(desk.page().evaluate("window.hit === undefined")).isEqualTo(true);
        }
    }

    @Test
    void aFileThatIsNoListIsRefusedWithTheWayOut() {
        var ole = HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600) + HexFormat.of().formatHex("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)) + "00".repeat(600));
        try (var desk = desk("duban")) {
            desk.open("/campaigns/" + office.campaign() + "/import").give("input[type=file]", kept("假的.xlsx", "这不是表格".getBytes(StandardCharsets.UTF_8)));
            desk.sees("内容却不是 Excel 工作簿");
            desk.give("input[type=file]", kept("加密.xlsx", ole)).sees("请在 Excel、Word 或 WPS 中取消密码");
        }
    }

    private Path kept(String name, byte[] bytes) {
        try {
            return Files.write(directory.resolve(name), bytes);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    @Test
    void aPageSaysThatTheDatabaseIsAwayAndRecoversByItself() {
        try (var desk = desk("yi").open("/items/" + office.items().get(3) + "/report").fill("厂房", "70")) {
            product.database().without(() -> desk.click("提交").sees("正在自动重试"));
            desk.doesNotSee("正在自动重试").click("提交").sees("已提交");
        }
    }

    @Test
    void aSecondProcessOnTheSameDirectoryIsToldWhoHoldsIt() {
        var second = product.second();
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.said()).contains(product.home().toString()).contains("正被占用").contains(product.address());
    }

    @Test
    void everyReportAcknowledgedBeforeAKillIsThereAndNoneByHalf() throws Exception {
        Map<UUID, String> sent = new ConcurrentHashMap<>();
        Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
        var item = office.items().get(4);
        var enough = new AtomicInteger();
        var clients = IntStream.range(0, 6).mapToObj(n -> Thread.ofPlatform().start(() -> reportOn(office.as(n % 2 == 0 ? "yi" : "er"), item, sent, acknowledged, enough))).toList();
        while (enough.get() < 12 && clients.stream().anyMatch(Thread::isAlive)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        product.killAndStartAgain();
        for (var client : clients) {
            client.join();
        }
        var reports = reports(office.as("duban"), item);
        assertThat(reports).extracting(one -> one.get("id")).containsAll(acknowledged.values());
        assertThat(reports).allSatisfy(one -> assertThat((List<?>) one.get("values")).hasSize(1));
        sent.keySet().removeAll(acknowledged.keySet());
        sent.forEach((command, body) -> office.as("yi").post("/api/items/" + item + "/reports", body, command));
        assertThat(reports(office.as("duban"), item)).extracting(one -> one.get("n")).doesNotHaveDuplicates();
    }

    private static List<Map<String, Object>> reports(Api client, String item) {
        var all = new ArrayList<Map<String, Object>>();
        Object next = "";
        while (next != null) {
            var page = client.get("/api/items/" + item + "/reports" + (next.equals("") ? "" : "?after=" + next)).ok();
            all.addAll(page.<List<Map<String, Object>>>read("$.rows"));
            next = page.<Map<String, Object>>read("$").get("next");
        }
        return all;
    }

    /// Reports ever more until the server is gone; who comes second reads the form again.
    private static void reportOn(Api client, String item, Map<UUID, String> sent, Map<UUID, String> acknowledged, AtomicInteger enough) {
        for (var n = 1; n < 200; n++) {
            try {
                var body = Office.report(client.get("/api/items/" + item + "/report-form"), String.valueOf(100 + enough.get() + n));
                var command = UUID.randomUUID();
                sent.put(command, body);
                var answer = client.post("/api/items/" + item + "/reports", body, command);
                if (answer.status() == 201) {
                    acknowledged.put(command, answer.read("$.id"));
                    enough.incrementAndGet();
                }
            } catch (RuntimeException | AssertionError gone) {
                return;
            }
        }
    }
}
