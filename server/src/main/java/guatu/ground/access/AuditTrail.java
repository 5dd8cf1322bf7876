package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.ledger.Ledger;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 审计日志: who did what, when, and whether it was let through. Rows are added and read, never changed (STANDARDS 9.9).
@Repository
class AuditTrail {

    private final TenantJdbc jdbc;
    private final Ledger ledger;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(TenantJdbc jdbc, Ledger ledger, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /// What other modules want audited, in their transaction.
    @EventListener
    @Transactional
    public void on(Audited event) {
        write(event.actor(), event.kind(), event.subject(), event.ok(), event.detail());
    }

    /// Adds a line and seals it in the ledger, both with the caller's transaction.
    @Transactional
    public void write(Actor actor, String kind, String subject, boolean ok, Map<String, ?> detail) {
        var line = new Line(clock.instant().truncatedTo(ChronoUnit.MICROS), Ids.next(), actor.person(), actor.name(), kind, subject, ok, detail);
        jdbc.sql("""
                insert into access.audit (tenant_id, at, id, actor, actor_name, kind, subject, ok, detail)
                values (:tenant, :at, :id, :actor, :name, :kind, :subject, :ok, :detail::jsonb)
                """)
            .param("at", Timestamp.from(line.at())).param("id", line.id()).param("actor", line.actor()).param("name", line.actorName())
            .param("kind", kind).param("subject", subject).param("ok", ok).param("detail", json.writeValueAsString(detail)).update();
        ledger.append("audit", line.id(), line);
    }

    /// The newest lines before a cursor.
    @Transactional(readOnly = true)
    public List<Line> before(Instant at, UUID id, int limit) {
        return jdbc.sql("""
                select at, id, actor, actor_name, kind, subject, ok, detail::text as detail from access.audit
                 where tenant_id = :tenant and (at, id) < (:at, :id)
                 order by at desc, id desc
                 limit :limit
                """)
            .param("at", Timestamp.from(at)).param("id", id).param("limit", limit)
            .query((row, _) -> new Line(row.getTimestamp("at").toInstant(), row.getObject("id", UUID.class), row.getObject("actor", UUID.class),
                row.getString("actor_name"), row.getString("kind"), row.getString("subject"), row.getBoolean("ok"), detail(row.getString("detail"))))
            .list();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> detail(String text) {
        return json.readValue(text, Map.class);
    }

    record Line(Instant at, UUID id, UUID actor, String actorName, String kind, String subject, boolean ok, Map<String, ?> detail) {
    }
}
