package guatu.show.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Home;
import guatu.ground.kernel.TestDatabase;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The public door needs no database once it is warm, mends its files, and keeps nothing of what hostile callers ask.
@GuatuTest
class OpenDoorTests {

    private static final int HOSTILE = 30_000;

    @Autowired
    Publicity publicity;
    @Autowired
    Sites sites;
    @Autowired
    Home home;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Organization organization;
    @Autowired
    MockMvcTester mvc;
    UUID publication;
    UUID campaign;
    UUID item;
    UUID county;

    @BeforeEach
    void releases() {
        var mark = UUID.randomUUID().toString().substring(24);
        var unit = NewUnit.of("明湖区" + mark, UnitKind.COUNTY);
        county = unit.id();
        organization.createAll(Hands.CLERK, List.of(unit));
        campaign = campaigns.open(Hands.CLERK, NewCampaign.ofYear("攻坚 " + mark, 2026)).id();
        item = campaigns.addItems(Hands.CLERK, campaign, List.of(NewItem.of("0001", "老旧小区改造").by(county, List.of(), county))).getFirst().id();
        campaigns.move(List.of(item), ItemState.HANDED_OVER);
        publication = Hands.released(publicity, publicity.propose(Hands.CLERK, campaign, "六月公示"));
        assertThat(mvc.get().uri("/api/open")).hasStatusOk();
    }

    @Test
    void answersEveryPageWithoutADatabaseConnection() throws SQLException {
        withoutConnections(() -> {
            for (var path : List.of("", "/index", "/" + publication, "/campaigns/" + campaign, "/items/" + item, "/units/" + county, "/data/items.csv", "/data/items.json",
                    "/data/dictionary.json", "/feed.xml")) {
                assertThat(mvc.get().uri("/api/open" + path)).as(path).hasStatusOk().doesNotContainHeader("Set-Cookie");
            }
            assertThat(mvc.get().uri("/open/data/items.csv")).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
            assertThat(mvc.get().uri("/open/feed.xml")).hasStatusOk();
            assertThat(mvc.get().uri("/api/open/items/" + UUID.randomUUID())).hasStatus(404);
        });
    }

    @Test
    void servesFromItsFilesWhenANodeStartsWhileTheDatabaseIsDown() throws SQLException {
        withoutConnections(() -> {
            sites.forget();
            assertThat(mvc.get().uri("/api/open")).hasStatusOk().bodyJson().extractingPath("$.title").isEqualTo("六月公示");
            assertThat(mvc.get().uri("/api/open/items/" + item)).hasStatusOk().bodyJson().extractingPath("$.title").isEqualTo("老旧小区改造");
        });
    }

    @Test
    void writesAFileAgainThatWasDeletedOrAltered() throws IOException {
        for (var damage : List.<Damage>of(Files::delete, file -> Files.writeString(file, "{\"title\":\"假的\"}"))) {
            var file = home.directory().resolve("open").resolve(Tenants.current().id().toString()).resolve(publicity.get(publication).sha256() + ".json");
            damage.to(file);
            sites.forget();
            assertThat(mvc.get().uri("/api/open/" + publication)).hasStatusOk().bodyJson().extractingPath("$.title").isEqualTo("六月公示");
            assertThat(Bytes.sha256(Files.readAllBytes(file))).isEqualTo(publicity.get(publication).sha256());
        }
    }

    @Test
    void answersATagOnlyWithItsOwnBytes() {
        assertThat(mvc.get().uri("/api/open").header("If-None-Match", "W/\"00\"")).hasStatusOk();
        assertThat(mvc.get().uri("/api/open").header("If-None-Match", "*".repeat(3000))).hasStatusOk();
        assertThat(mvc.head().uri("/api/open")).hasStatusOk().body().isEmpty();
    }

    @Test
    void staysBoundedUnderHostileRequests() throws SQLException {
        var random = new Random(7);
        var memory = sites.memory();
        withoutConnections(() -> {
            for (var i = 0; i < HOSTILE; i++) {
                var answer = mvc.get().uri(URI.create(hostile(random, i))).header("Range", "bytes=9999999999-1,-,x").header("Host", "h" + i + ".example")
                    .header("Cookie", "guatu=" + i).exchange().getResponse();
                assertThat(answer.getStatus()).isBetween(200, 499);
            }
        });
        assertThat(sites.memory()).isEqualTo(memory);
    }

    private String hostile(Random random, int i) {
        return switch (i % 6) {
            case 0 -> "/api/open/items/" + UUID.randomUUID();
            case 1 -> "/api/open/" + "a".repeat(random.nextInt(4000));
            case 2 -> "/api/open/%2e%2e/%2e%2e/etc/passwd" + i;
            case 3 -> "/api/open?q=" + "%E4%B8%AD".repeat(random.nextInt(200));
            case 4 -> "/open/data/" + Long.toHexString(random.nextLong()) + ".csv";
            default -> "/api/open/units/" + random.nextInt() + "/" + random.nextInt();
        };
    }

    /// Takes every connection of the pool first: whoever needs one fails after the pool's patience.
    private static void withoutConnections(Runnable work) throws SQLException {
        HikariDataSource pool = TestDatabase.dataSource();
        var patience = pool.getConnectionTimeout();
        var taken = new ArrayList<Connection>();
        try {
            for (var i = 0; i < pool.getMaximumPoolSize(); i++) {
                taken.add(pool.getConnection());
            }
            pool.getHikariConfigMXBean().setConnectionTimeout(250);
            work.run();
        } finally {
            pool.getHikariConfigMXBean().setConnectionTimeout(patience);
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private interface Damage {

        void to(Path file) throws IOException;
    }
}
