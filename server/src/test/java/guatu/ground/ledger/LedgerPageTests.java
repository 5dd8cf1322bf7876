package guatu.ground.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Tenants;
import guatu.ground.kernel.TestDatabase;
import guatu.ground.kernel.TestWorld;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
class LedgerPageTests {

    private static final Actor AUDITOR = Actors.at(UUID.randomUUID(), EnumSet.of(Role.AUDIT_ADMIN));

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsTheNewestFirstAndPagesOn() throws Exception {
        ledger.appendAll(IntStream.range(0, 130).mapToObj(i -> new NewEntry("paged", Ids.next(), Map.of("n", i))).toList());
        var subject = Ids.next();
        ledger.append("single", subject, Map.of());
        var first = get("/api/ledger?kind=paged", AUDITOR);
        assertThat(JsonPath.<List<Object>>read(first, "$.rows")).hasSize(100);
        var rest = get("/api/ledger?kind=paged&after=" + JsonPath.read(first, "$.next"), Actors.clerk(UUID.randomUUID()));
        assertThat(JsonPath.<List<Object>>read(rest, "$.rows")).hasSize(30);
        assertThat(JsonPath.<Map<String, Object>>read(rest, "$")).doesNotContainKey("next");
        var one = get("/api/ledger?subject=" + subject, AUDITOR);
        assertThat(JsonPath.<List<String>>read(one, "$.rows[*].kind")).containsExactly("single");
        assertThat(JsonPath.<String>read(get("/api/ledger/head", AUDITOR), "$.hash")).isEqualTo(ledger.head());
    }

    @Test
    void exportsWhatVerifyReads() throws Exception {
        TestWorld.at("2026-05-10T02:00:00Z");
        ledger.append("early", Ids.next(), Map.of());
        TestWorld.at("2026-06-10T02:00:00Z");
        ledger.appendAll(List.of(new NewEntry("late", Ids.next(), Map.of()), new NewEntry("late", Ids.next(), Map.of())));
        var printed = ledger.head();
        var whole = verify(get("/api/ledger/export", AUDITOR), printed);
        assertThat(whole.whole()).as(whole.flaws().named().toString()).isTrue();
        assertThat(whole.anchor()).isPresent();
        var june = get("/api/ledger/export?from=2026-06-01&to=2026-06-30", AUDITOR);
        assertThat(verify(june, printed).whole()).isTrue();
        assertThat(june.lines().skip(1).limit(2)).allMatch(line -> line.contains("\"kind\":\"late\""));
        assertThat(verify(get("/api/ledger/export?from=2027-01-01", AUDITOR), null).entries()).isZero();
        assertThat(verify(get("/api/ledger/export?to=2020-01-01", AUDITOR), null).whole()).isTrue();
        assertThat(mvc.get().uri("/api/ledger/export?from=2026-06-02&to=2026-06-01").with(Actors.as(AUDITOR)).exchange()).hasStatus(400);
    }

    @Test
    void checksTheChainAndNamesTheFirstEntryThatIsWrong() throws Exception {
        ledger.append("whole", Ids.next(), Map.of());
        var good = get("/api/ledger/check", AUDITOR);
        assertThat(JsonPath.<Map<String, Object>>read(good, "$")).doesNotContainKey("brokenAt");
        int count = JsonPath.read(good, "$.count");
        asOwner("update ledger.entry set kind = 'forged' where tenant_id = ? and seq = " + count);
        assertThat(JsonPath.<Integer>read(get("/api/ledger/check", AUDITOR), "$.brokenAt")).isEqualTo(count);
        asOwner("update ledger.entry set kind = 'whole' where tenant_id = ? and seq = " + count);
        assertThat(JsonPath.<Map<String, Object>>read(get("/api/ledger/check", AUDITOR), "$")).doesNotContainKey("brokenAt");
    }

    private static void asOwner(String sql) throws SQLException {
        var owner = TestDatabase.address();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password()); var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, Tenants.current().id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static Verification verify(String export, @org.jspecify.annotations.Nullable String head) throws Exception {
        return ExportVerifier.verify(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), head);
    }

    private String get(String address, Actor actor) throws Exception {
        var answer = mvc.get().uri(address).with(Actors.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
