package guatu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The power goes in the middle of an acceptance, for certain: its transaction has written the rows and waits before the last table when it is killed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shown.class)
class CutOffTests {

    private static final List<String> ROWS = List.of("campaign.item", "indicator.indicator");
    private static final String LAST = "responsibility.accepted_list";

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

    @Test
    void anAcceptWhoseServerIsKilledIsNotThereByHalfAndIsMadeGoodByTheSameCommand() {
        var clerk = office.as("duban");
        var draft = draft(clerk, "另一年");
        var command = UUID.randomUUID();
        try (var held = product.database().held(LAST)) {
            var accepting = CompletableFuture.runAsync(() -> cut(() -> clerk.post("/api/lists/" + draft.id() + "/accept", "{}", command)));
            held.awaitWriterOf(ROWS);
            product.kill();
            accepting.join();
        }
        product.start();
        var again = office.as("duban");
        assertThat(count(again, draft)).isZero();
        again.post("/api/lists/" + draft.id() + "/accept", "{}", command).ok();
        assertThat(count(again, draft)).isEqualTo(1500);
        again.post("/api/lists/" + draft.id() + "/accept", "{}", command).ok();
        assertThat(count(again, draft)).isEqualTo(1500);
    }

    @Test
    void anAcceptWhoseDatabaseIsKilledIsSaidOnThePageAndGoesOnAfterItsRestart() {
        var draft = draft(office.as("duban"), "又一年");
        try (var desk = Desk.at(product).signIn("duban", Office.PASSWORD).open("/lists/" + draft.id()); var held = product.database().held(LAST)) {
            desk.click("接收 1500 条");
            held.awaitWriterOf(ROWS);
            product.database().kill();
            desk.sees("数据库暂时连不上").doesNotSee("正在自动重试");
            assertThat(count(office.as("duban"), draft)).isZero();
            desk.click("接收 1500 条").isAt("/campaigns/" + draft.campaign()).sees("共 1,500 件");
        }
    }

    /// A list of 1,500 rows that was read and checked, in a campaign of its own.
    private Draft draft(Api clerk, String name) {
        try {
            String campaign = clerk.post("/api/campaigns", "{\"name\":\"%s\",\"year\":2026,\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}".formatted(name)).ok().read("$.id");
            String id = clerk.upload("/api/campaigns/" + campaign + "/lists", "list.xlsx", Files.readAllBytes(Office.rows(directory, 1500))).ok().read("$.id");
            clerk.put("/api/lists/" + id + "/year", "{\"year\":2026}").ok();
            return new Draft(campaign, id);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    private record Draft(String campaign, String id) {
    }

    private static void cut(Runnable call) {
        try {
            call.run();
        } catch (UncheckedIOException gone) {
            // the server was killed under it: that is the test
        }
    }

    private static int count(Api clerk, Draft draft) {
        Map<String, Integer> counts = clerk.get("/api/campaigns/" + draft.campaign()).ok().read("$.counts");
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
