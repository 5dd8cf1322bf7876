package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Jobs as others see them at once: every step is its own transaction, whatever the reading itself does.
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ListJobRows {

    private final TenantJdbc jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;

    ListJobRows(TenantJdbc jdbc, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(UUID id, UUID campaign, String file, String sha256, Actor actor) {
        jdbc.sql("""
                insert into responsibility.list_job (tenant_id, id, campaign_id, file_name, file_sha256, actor, state, step, started_at, beat_at)
                values (:tenant, :id, :campaign, :file, :sha, :actor::jsonb, 'RUNNING', 'READ', :at, clock_timestamp())
                """)
            .param("id", id).param("campaign", campaign).param("file", file).param("sha", sha256).param("actor", json.writeValueAsString(actor))
            .param("at", Timestamp.from(clock.now())).update();
    }

    /// A job without a sign of life for 20 seconds is broken.
    ListJob get(UUID id) {
        return jdbc.sql("select *, beat_at < clock_timestamp() - interval '20 seconds' as silent from responsibility.list_job where tenant_id = :tenant and id = :id")
            .param("id", id).query(this::row).optional().orElseThrow(() -> new NotFound("读入", id));
    }

    /// The jobs of a campaign that have not become drafts, newest first, at most 20.
    List<ListJob> of(UUID campaign) {
        return jdbc.sql("""
                select *, beat_at < clock_timestamp() - interval '20 seconds' as silent from responsibility.list_job
                 where tenant_id = :tenant and campaign_id = :campaign and state <> 'DONE'
                 order by started_at desc, id desc limit 20
                """)
            .param("campaign", campaign).query(this::row).list();
    }

    /// Says how far it is; false once somebody has cancelled it.
    boolean beat(UUID id, ListJob.Step step, int rows, int matched) {
        return jdbc.sql("""
                update responsibility.list_job set step = :step, rows = :rows, matched = :matched, beat_at = clock_timestamp()
                 where tenant_id = :tenant and id = :id and state = 'RUNNING'
                """)
            .param("id", id).param("step", step.name()).param("rows", rows).param("matched", matched).update() == 1;
    }

    void alive(UUID id) {
        jdbc.sql("update responsibility.list_job set beat_at = clock_timestamp() where tenant_id = :tenant and id = :id and state = 'RUNNING'").param("id", id).update();
    }

    void end(UUID id, ListJob.State state, @Nullable String code, @Nullable String said) {
        jdbc.sql("update responsibility.list_job set state = :state, code = :code, said = :said where tenant_id = :tenant and id = :id and state = 'RUNNING'")
            .param("id", id).param("state", state.name()).param("code", code).param("said", said).update();
    }

    /// Together with the draft: the two are there or neither is. False once somebody has cancelled it.
    @Transactional
    boolean done(UUID id, UUID draft) {
        return jdbc.sql("update responsibility.list_job set state = 'DONE', draft_id = :draft where tenant_id = :tenant and id = :id and state = 'RUNNING'")
            .param("id", id).param("draft", draft).update() == 1;
    }

    /// Begins anew; false if somebody else did or it is at work.
    boolean again(UUID id, Actor actor) {
        return jdbc.sql("""
                update responsibility.list_job set state = 'RUNNING', step = 'READ', rows = 0, matched = 0, code = null, said = null, actor = :actor::jsonb,
                       beat_at = clock_timestamp()
                 where tenant_id = :tenant and id = :id
                   and (state in ('FAILED', 'CANCELLED', 'REFUSED') or state = 'RUNNING' and beat_at < clock_timestamp() - interval '20 seconds')
                """)
            .param("id", id).param("actor", json.writeValueAsString(actor)).update() == 1;
    }

    private ListJob row(ResultSet row, int number) throws SQLException {
        var state = ListJob.State.valueOf(row.getString("state"));
        return new ListJob(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class), row.getString("file_name"), row.getString("file_sha256"),
            json.readValue(row.getString("actor"), Actor.class), state == ListJob.State.RUNNING && row.getBoolean("silent") ? ListJob.State.BROKEN : state,
            ListJob.Step.valueOf(row.getString("step")), row.getInt("rows"), row.getInt("matched"), row.getString("code"), row.getString("said"),
            row.getObject("draft_id", UUID.class), row.getTimestamp("started_at").toInstant());
    }
}
