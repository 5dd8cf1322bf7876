package guatu.show.publicity;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class PublicationStore {

    private final TenantJdbc jdbc;

    PublicationStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Publication get(UUID id) {
        return jdbc.sql("select * from publicity.publication where tenant_id = :tenant and id = :id")
            .param("id", id).query(PublicationStore::read).optional().orElseThrow(() -> new NotFound("公示", id));
    }

    /// Newest proposal first.
    List<Publication> all() {
        return jdbc.sql("select * from publicity.publication where tenant_id = :tenant order by proposed_at desc, id desc limit 200")
            .query(PublicationStore::read).list();
    }

    Optional<Publication> latestReleased() {
        return jdbc.sql("""
                select * from publicity.publication
                 where tenant_id = :tenant and state = 'RELEASED' order by decided_at desc, id desc limit 1
                """)
            .query(PublicationStore::read).optional();
    }

    void add(Publication p, String body) {
        jdbc.sql("""
                insert into publicity.publication (tenant_id, id, campaign_id, title, state, data_date, items, proposed_by,
                       proposed_name, proposed_at, sha256)
                values (:tenant, :id, :campaign, :title, :state, :dataDate, :items, :by, :name, :at, :sha256)
                """)
            .param("id", p.id()).param("campaign", p.campaignId()).param("title", p.title()).param("state", p.state().name())
            .param("dataDate", p.dataDate()).param("items", p.items()).param("by", p.proposedBy()).param("name", p.proposedName())
            .param("at", p.proposedAt().atOffset(ZoneOffset.UTC)).param("sha256", p.sha256())
            .update();
        jdbc.sql("insert into publicity.snapshot (tenant_id, id, body) values (:tenant, :id, :body)")
            .param("id", p.id()).param("body", body).update();
    }

    /// Writes a decision made on a state that must still hold.
    void decide(Publication p, PublicationState from) {
        var rows = jdbc.sql("""
                update publicity.publication
                   set state = :state, decided_by = :by, decided_name = :name, decided_at = :at, reason = :reason
                 where tenant_id = :tenant and id = :id and state = :from
                """)
            .param("state", p.state().name()).param("by", p.decidedBy()).param("name", p.decidedName())
            .param("at", p.decidedAt() == null ? null : p.decidedAt().atOffset(ZoneOffset.UTC)).param("reason", p.reason())
            .param("id", p.id()).param("from", from.name())
            .update();
        if (rows != 1) {
            throw new Stale("publicity.stale", p.title());
        }
    }

    String body(UUID id) {
        return jdbc.sql("select body from publicity.snapshot where tenant_id = :tenant and id = :id")
            .param("id", id).query(String.class).single();
    }

    private static Publication read(ResultSet row, int n) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Publication(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class), row.getString("title"),
            PublicationState.valueOf(row.getString("state")), row.getObject("data_date", LocalDate.class), row.getInt("items"),
            row.getObject("proposed_by", UUID.class), row.getString("proposed_name"), row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
            row.getObject("decided_by", UUID.class), row.getString("decided_name"), decided == null ? null : decided.toInstant(),
            row.getString("reason"), row.getString("sha256"));
    }
}
