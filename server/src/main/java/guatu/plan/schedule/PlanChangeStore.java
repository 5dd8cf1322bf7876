package guatu.plan.schedule;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The changes of frozen plans that were asked for.
@Repository
class PlanChangeStore {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    PlanChangeStore(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @throws org.springframework.dao.DuplicateKeyException if one is open for the item
    void add(PlanChange change) {
        jdbc.sql("""
                insert into schedule.plan_change (tenant_id, id, item_id, base_version, input, deltas, reason, state, requested_by, requested_name, requested_at)
                values (:tenant, :id, :item, :version, :input::jsonb, :deltas::jsonb, :reason, 'REQUESTED', :by, :name, :at)
                """)
            .param("id", change.id()).param("item", change.itemId()).param("version", change.baseVersion())
            .param("input", json.writeValueAsString(change.input())).param("deltas", json.writeValueAsString(change.deltas()))
            .param("reason", change.reason()).param("by", change.requestedBy()).param("name", change.requestedName())
            .param("at", change.requestedAt().atOffset(ZoneOffset.UTC)).update();
    }

    void decide(PlanChange change) {
        jdbc.sql("""
                update schedule.plan_change
                   set state = :state, decided_by = :by, decided_name = :name, decided_at = :at, note = :note, baseline = :baseline
                 where tenant_id = :tenant and id = :id and state = 'REQUESTED'
                """)
            .param("id", change.id()).param("state", change.state().name()).param("by", change.decidedBy()).param("name", change.decidedName())
            .param("at", change.decidedAt() == null ? null : change.decidedAt().atOffset(ZoneOffset.UTC)).param("note", change.note())
            .param("baseline", change.baseline()).update();
    }

    PlanChange get(UUID id) {
        return jdbc.sql("select * from schedule.plan_change where tenant_id = :tenant and id = :id for update").param("id", id)
            .query((row, _) -> change(row)).optional().orElseThrow(() -> new NotFound("底线变更", id));
    }

    /// Newest first.
    List<PlanChange> of(UUID item) {
        return jdbc.sql("select * from schedule.plan_change where tenant_id = :tenant and item_id = :item order by requested_at desc, id desc limit 200")
            .param("item", item).query((row, _) -> change(row)).list();
    }

    private PlanChange change(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new PlanChange(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class), row.getInt("base_version"),
            json.readValue(row.getString("input"), PlanInput.class), List.of(json.readValue(row.getString("deltas"), Delta[].class)),
            row.getString("reason"), PlanChange.State.valueOf(row.getString("state")), row.getObject("requested_by", UUID.class),
            row.getString("requested_name"), row.getObject("requested_at", OffsetDateTime.class).toInstant(), row.getObject("decided_by", UUID.class),
            row.getString("decided_name"), decided == null ? null : decided.toInstant(), row.getString("note"), row.getObject("baseline", Integer.class));
    }
}
