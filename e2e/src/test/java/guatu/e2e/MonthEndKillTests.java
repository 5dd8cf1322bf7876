package guatu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The server is killed at month end, at several moments of the work: what was acknowledged is there, and nothing is there by half.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthEndKillTests {

    private Product product;
    private String password = "";

    @BeforeAll
    void opensTheCityOnTheThirdWorkdayOfJuly() throws Exception {
        product = Product.demoOn("2026-07-03");
        password = Files.readString(product.home().resolve("demo-password.txt")).strip();
    }

    @AfterAll
    void ends() {
        product.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 250, 900})
    void aFreezeAndAnIssueCutOffAreThereWholeOrNotAtAll(int milliseconds) throws Exception {
        var clerk = Api.signedIn(product, "duban", password);
        String month = clerk.get("/api/months").ok().<List<String>>read("$[0].months[?(@.month == 6)].id").getFirst();
        List<String> slips = clerk.get("/api/slips/proposals").ok().read("$..[?(@.kind == 'PROBLEM')].id");
        List<Integer> versions = clerk.get("/api/slips/proposals").ok().read("$..[?(@.kind == 'PROBLEM')].version");
        var other = Api.signedIn(product, "duban", password);
        var freezing = CompletableFuture.supplyAsync(() -> acknowledged(clerk, "/api/months/" + month + "/freeze", "{}"));
        var issuing = CompletableFuture.supplyAsync(() -> acknowledged(other, "/api/slips/issue",
            "{\"slips\":[{\"id\":\"%s\",\"version\":%d}]}".formatted(slips.getFirst(), versions.getFirst())));
        TimeUnit.MILLISECONDS.sleep(milliseconds);
        product.kill();
        var frozen = freezing.get();
        var issued = issuing.get();
        product.start();

        var again = Api.signedIn(product, "duban", password);
        var state = again.get("/api/months/" + month).ok();
        assertThat(state.<String>read("$.line.state")).isIn(frozen ? List.of("FROZEN") : List.of("OPEN", "FROZEN"));
        if (state.<String>read("$.line.state").equals("FROZEN")) {
            assertThat(state.<Integer>read("$.line.items")).isEqualTo(again.get("/api/map?limit=1").ok().<Integer>read("$.total"));
        }
        String slip = again.get("/api/slips/" + slips.getFirst()).ok().read("$.slip.state");
        assertThat(slip).isIn(issued ? List.of("ISSUED") : List.of("PROPOSED", "ISSUED"));
        assertThat(again.get("/api/problems?item=" + again.get("/api/slips/" + slips.getFirst()).ok().<String>read("$.slip.item")).ok().<List<Object>>read("$.rows"))
            .hasSize(slip.equals("ISSUED") ? 1 : 0);
        var check = Api.signedIn(product, "shenji", password).get("/api/ledger/check").ok();
        assertThat(check.body()).doesNotContain("brokenAt");
    }

    private static boolean acknowledged(Api client, String path, String body) {
        try {
            return client.post(path, body).status() / 100 == 2;
        } catch (UncheckedIOException cut) {
            return false;
        }
    }
}
