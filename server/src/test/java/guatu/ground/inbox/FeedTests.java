package guatu.ground.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
@Import(Town.class)
class FeedTests {

    @Autowired
    Inbox inbox;

    @Autowired
    Town town;

    @Autowired
    TenantJdbc jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvcTester mvc;

    private Actor liaison;

    @BeforeEach
    void settle() {
        liaison = town.person("王联络", town.county(town.city()), false, Role.LIAISON);
        inbox.open(List.of(duty("第二水厂", Instant.parse("2026-07-03T10:00:00Z")), duty("没有时限的", null)));
    }

    @Test
    void showsTheDutiesOfItsPersonWithoutSigningIn() throws Exception {
        var path = make();
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        var lines = ICalendarTests.parsed(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(ICalendarTests.value(lines, "SUMMARY")).isEqualTo("填报：第二水厂");
        assertThat(lines.stream().filter("BEGIN:VEVENT"::equals)).as("only what has a deadline").hasSize(1);
        var etag = answer.getResponse().getHeader("ETag");
        assertThat(mvc.get().uri(path).header("If-None-Match", etag)).hasStatus(304);
        inbox.cancelAll("REPORT", inbox.mine(liaison).stream().map(Duty::subject).toList());
        assertThat(mvc.get().uri(path).header("If-None-Match", etag)).hasStatusOk();
    }

    @Test
    void isNotFoundOnceRevokedOrItsPersonIsGone() throws Exception {
        var path = make();
        String id = JsonPath.read(mine(), "$.feeds[0].id");
        assertThat(mvc.delete().uri("/api/notifications/feeds/" + id).with(csrf()).with(Actors.as(Actors.liaison(liaison.unit())))).as("somebody else's").hasStatus(404);
        assertThat(mvc.get().uri(path)).hasStatusOk();
        assertThat(mine()).as("its last use is shown").contains("usedAt");
        assertThat(mvc.delete().uri("/api/notifications/feeds/" + id).with(csrf()).with(Actors.as(liaison))).hasStatus(204);
        assertThat(mvc.get().uri(path)).hasStatus(404);
    }

    @Test
    void turnsAGuessedTokenAwayWithoutADatabaseLookUp() throws Exception {
        var path = make();
        mvc.get().uri(path).exchange();
        var token = path.substring(path.lastIndexOf('/') + 1, path.length() - 4);
        var flipped = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        var pool = TestDatabase.dataSource().getHikariPoolMXBean();
        var held = new java.util.ArrayList<java.sql.Connection>();
        try {
            for (var i = pool.getActiveConnections(); i < 16; i++) {
                held.add(TestDatabase.dataSource().getConnection());
            }
            for (var guess : List.of(flipped, "x", token + "A", "中文", "A".repeat(43), "A".repeat(5_000))) {
                assertThat(mvc.get().uri("/api/ics/" + guess + ".ics")).as(guess).hasStatus(404);
            }
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void keepsNoTokenAnywhere() throws Exception {
        var path = make();
        var token = path.substring(path.lastIndexOf('/') + 1, path.length() - 4);
        assertThat(mine()).doesNotContain(token);
        var row = transactions.execute(_ -> jdbc.sql("select to_jsonb(feed)::text from inbox.feed where tenant_id = :tenant and person_id = :person").param("person", liaison.person()).query(String.class).single());
        assertThat(row).doesNotContain(token);
    }

    private String make() throws Exception {
        var answer = mvc.post().uri("/api/notifications/feeds").with(csrf()).with(Actors.as(liaison)).header("Command-Id", Ids.next()).contentType("application/json").content("{\"name\":\"手机\"}").exchange();
        assertThat(answer).hasStatusOk();
        String url = JsonPath.read(answer.getResponse().getContentAsString(StandardCharsets.UTF_8), "$.url");
        return url.substring(url.indexOf("/api/"));
    }

    private String mine() throws Exception {
        return mvc.get().uri("/api/notifications").with(Actors.as(liaison)).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private NewDuty duty(String title, @org.jspecify.annotations.Nullable Instant due) {
        return NewDuty.ofUnit("REPORT", UUID.randomUUID(), liaison.unit(), title, Reason.of("report.duty", "a", "b"), due, 2, "report", "/items/1");
    }
}
