package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DeedStore {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    DeedStore(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Deed get(UUID id) {
        return jdbc.sql("select * from responsibility.deed where tenant_id = :tenant and id = :id").param("id", id).query(this::row).optional()
            .orElseThrow(() -> new NotFound("交接书", id));
    }

    /// The deeds by which a person hands over or takes, newest first.
    List<Deed> of(UUID person) {
        return jdbc.sql("""
                select * from responsibility.deed where tenant_id = :tenant and (from_person = :person or to_person = :person) order by opened_at desc, id desc
                """).param("person", person).query(this::row).list();
    }

    /// All deeds, newest first, at most 500.
    List<Deed> all() {
        return jdbc.sql("select * from responsibility.deed where tenant_id = :tenant order by opened_at desc, id desc limit 500").query(this::row).list();
    }

    /// Signed by both, and their day has come.
    List<Deed> ripe(LocalDate today) {
        return jdbc.sql("select * from responsibility.deed where tenant_id = :tenant and state = 'SIGNED' and effective <= :today order by effective, id")
            .param("today", today).query(this::row).list();
    }

    void insert(Deed deed) {
        bind("""
                insert into responsibility.deed (tenant_id, id, from_person, to_person, effective, reason, state, opened_by, opened_at, lines, sha256, round,
                       applied_on, cancelled, version)
                values (:tenant, :id, :from, :to, :effective, :reason, :state, :openedBy, :openedAt, :lines::jsonb, :sha, :round, :applied, :cancelled, :version)
                """, deed).param("from", deed.from()).param("openedBy", deed.openedBy()).param("openedAt", Timestamp.from(deed.openedAt())).update();
    }

    /// Whether the row still had the version before the one given.
    boolean update(Deed deed) {
        return bind("""
                update responsibility.deed
                   set to_person = :to, effective = :effective, reason = :reason, state = :state, lines = :lines::jsonb, sha256 = :sha, round = :round,
                       applied_on = :applied, cancelled = :cancelled, version = :version
                 where tenant_id = :tenant and id = :id and version = :version - 1
                """, deed).update() == 1;
    }

    private StatementSpec bind(String sql, Deed deed) {
        return jdbc.sql(sql).param("id", deed.id()).param("to", deed.to()).param("effective", deed.effective()).param("reason", deed.reason())
            .param("state", deed.state().name()).param("lines", json.writeValueAsString(deed.lines())).param("sha", deed.sha256()).param("round", deed.round())
            .param("applied", deed.appliedOn()).param("cancelled", deed.cancelled()).param("version", deed.version());
    }

    void sign(DeedSignature one) {
        jdbc.sql("""
                insert into responsibility.deed_signature (tenant_id, id, deed_id, round, side, person_id, person_name, on_paper, recorded_by, evidence, sha256, at)
                values (:tenant, :id, :deed, :round, :side, :person, :name, :paper, :by, :evidence, :sha, :at)
                """)
            .param("id", Ids.next()).param("deed", one.deed()).param("round", one.round()).param("side", one.side().name()).param("person", one.person())
            .param("name", one.name()).param("paper", one.onPaper()).param("by", one.recordedBy()).param("evidence", one.evidence()).param("sha", one.sha256())
            .param("at", Timestamp.from(one.at())).update();
    }

    /// The signatures of all rounds, oldest first.
    List<DeedSignature> signatures(UUID deed) {
        return jdbc.sql("select * from responsibility.deed_signature where tenant_id = :tenant and deed_id = :deed order by at, id").param("deed", deed)
            .query((row, _) -> new DeedSignature(deed, row.getInt("round"), Deed.Side.valueOf(row.getString("side")), row.getObject("person_id", UUID.class),
                row.getString("person_name"), row.getBoolean("on_paper"), row.getString("recorded_by"), row.getObject("evidence", UUID.class), row.getString("sha256"),
                row.getTimestamp("at").toInstant()))
            .list();
    }

    private Deed row(ResultSet row, int n) throws SQLException {
        return new Deed(row.getObject("id", UUID.class), row.getObject("from_person", UUID.class), row.getObject("to_person", UUID.class),
            row.getObject("effective", LocalDate.class), row.getString("reason"), Deed.State.valueOf(row.getString("state")), row.getString("opened_by"),
            row.getTimestamp("opened_at").toInstant(), List.of(json.readValue(row.getString("lines"), Burden[].class)), row.getString("sha256"), row.getInt("round"),
            row.getObject("applied_on", LocalDate.class), row.getString("cancelled"), row.getInt("version"));
    }
}
