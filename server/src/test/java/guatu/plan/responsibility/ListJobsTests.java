package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ListJobsTests extends AtTheListDesk {

    @Autowired
    StoredLists stored;
    @Autowired
    ListJobRows rows;
    @Autowired
    TenantJdbc jdbc;
    @Autowired
    TransactionTemplate transactions;

    private String path() {
        return "/api/campaigns/" + desk.campaign() + "/list-jobs";
    }

    private JsonNode ended(String id) {
        var until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        var job = desk.get("/api/list-jobs/" + id);
        while (job.path("state").asString().equals("RUNNING") && System.nanoTime() < until) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
            job = desk.get("/api/list-jobs/" + id);
        }
        return job;
    }

    @Test
    void fourThousandRowsAreReadInTheBackgroundAndCounted() {
        var text = new StringBuilder("2026年重点任务\n序号\t项目名称\t完成时限\t牵头单位\n");
        for (var i = 1; i <= 4000; i++) {
            text.append(i).append("\t改造第").append(i).append("号道路").append(i).append("公里\t2026年9月底\t第").append(i % 40).append("建设局\n");
        }
        var begun = System.nanoTime();
        var sent = desk.sendTo(path(), "四千.txt", text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(sent).hasStatus(202);
        var id = desk.read(sent).path("id").asString();
        var job = ended(id);
        System.out.println("4,000 rows in the background: " + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("rows").asInt()).isEqualTo(4000);
        assertThat(job.path("matched").asInt()).isEqualTo(4000);
        var draft = desk.get("/api/lists/" + job.path("draftId").asString());
        assertThat(draft.at("/counts/rows").asInt()).isEqualTo(4000);
        assertThat(desk.get(path())).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndIsShownUntilSomebodyLooks() {
        var job = ended(desk.read(desk.sendTo(path(), "坏.xlsx", "x".getBytes(StandardCharsets.UTF_8))).path("id").asString());
        assertThat(job.path("state").asString()).isEqualTo("REFUSED");
        assertThat(job.path("code").asString()).isEqualTo("list.not-xlsx");
        assertThat(job.path("said").asString()).contains("另存为");
        assertThat(desk.get(path())).hasSize(1);
    }

    @Test
    void aJobWhoseServerIsGoneSaysSoAndRunsAgain() {
        var id = abandoned("2026年\n序号\t项目名称\t完成时限\t牵头单位\n1\t修路3公里\t2026年9月底\t建设局\n");
        assertThat(desk.get("/api/list-jobs/" + id).path("state").asString()).isEqualTo("BROKEN");
        assertThat(desk.post("/api/list-jobs/" + id + "/again", "{}")).hasStatusOk();
        assertThat(ended(id.toString()).path("state").asString()).isEqualTo("DONE");
        desk.refused(desk.post("/api/list-jobs/" + id + "/again", "{}"), 422, "list-job.at-work");
    }

    @Test
    void aCancelledJobLeavesNoDraft() {
        var id = abandoned("2026年\n序号\t项目名称\t完成时限\t牵头单位\n1\t修路3公里\t2026年9月底\t建设局\n");
        assertThat(desk.post("/api/list-jobs/" + id + "/cancel", "{}")).hasStatusOk();
        assertThat(desk.get("/api/list-jobs/" + id).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(rows.beat(id, ListJob.Step.MATCH, 1, 1)).isFalse();
        assertThat(desk.get("/api/campaigns/" + desk.campaign() + "/lists").path("drafts")).isEmpty();
    }

    @Test
    void aJobCancelledWhenItsDraftIsAsGoodAsStoredLeavesNothingAndCanBeRunAgain() throws SQLException {
        var text = "2026年\n序号\t项目名称\t完成时限\t牵头单位\n1\t修路3公里\t2026年9月底\t建设局\n";
        String id;
        try (var held = heldBeforeTheEnd()) {
            id = desk.read(desk.sendTo(path(), "取消.txt", text.getBytes(StandardCharsets.UTF_8))).path("id").asString();
            awaitStored(id);
            assertThat(desk.read(desk.post("/api/list-jobs/" + id + "/cancel", "{}")).path("state").asString()).isEqualTo("CANCELLED");
            held.rollback();
        }
        var next = desk.read(desk.sendTo(path(), "下一份.txt", text.replace("修路", "架桥").getBytes(StandardCharsets.UTF_8))).path("id").asString();
        assertThat(ended(next).path("state").asString()).isEqualTo("DONE");
        assertThat(desk.get("/api/list-jobs/" + id).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(desk.get("/api/campaigns/" + desk.campaign() + "/lists").path("drafts").valueStream().map(draft -> draft.path("fileName").asString()))
            .containsExactly("下一份.txt");
        assertThat(desk.post("/api/list-jobs/" + id + "/again", "{}")).hasStatusOk();
        assertThat(ended(id).path("state").asString()).isEqualTo("DONE");
    }

    /// Nobody can open a duty meanwhile, and that is the last thing a draft does.
    private static Connection heldBeforeTheEnd() throws SQLException {
        var owner = TestDatabase.address();
        var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        connection.setAutoCommit(false);
        connection.createStatement().execute("lock table inbox.duty in exclusive mode");
        return connection;
    }

    private void awaitStored(String id) {
        var until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!desk.get("/api/list-jobs/" + id).path("step").asString().equals("STORE")) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    /// A job as a server leaves it that is switched off while reading.
    private UUID abandoned(String text) {
        var id = Ids.next();
        var kept = stored.keep("清单.txt", new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        rows.insert(id, desk.campaign(), kept.name(), kept.sha256(), desk.clerk());
        transactions.executeWithoutResult(_ -> jdbc.sql("update responsibility.list_job set beat_at = beat_at - interval '1 minute' where tenant_id = :tenant and id = :id")
            .param("id", id).update());
        return id;
    }
}
