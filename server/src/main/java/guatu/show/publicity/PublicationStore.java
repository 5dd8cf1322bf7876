package guatu.show.publicity;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Publications and the acts of their review.
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

    /// What is public or was and got corrected, newest release first.
    List<Publication> released() {
        return jdbc.sql("""
                select * from publicity.publication where tenant_id = :tenant and state = 'RELEASED' order by decided_at desc, id desc limit 500
                """)
            .query(PublicationStore::read).list();
    }

    /// Bulletins in any state: their printed heads can be checked before they are public.
    List<Publication> bulletins() {
        return jdbc.sql("""
                select * from publicity.publication where tenant_id = :tenant and kind = 'BULLETIN' order by proposed_at desc, id desc limit 500
                """)
            .query(PublicationStore::read).list();
    }

    void add(Publication p, String masking) {
        jdbc.sql("""
                insert into publicity.publication (tenant_id, id, campaign_id, kind, subject_id, title, state, data_date, items, proposed_by,
                       proposed_name, proposed_at, sha256, masking)
                values (:tenant, :id, :campaign, :kind, :subject, :title, :state, :dataDate, :items, :by, :name, :at, :sha256, :masking)
                """)
            .param("id", p.id()).param("campaign", p.campaignId()).param("kind", p.kind().name()).param("subject", p.subjectId())
            .param("title", p.title()).param("state", p.state().name()).param("dataDate", p.dataDate()).param("items", p.items())
            .param("by", p.proposedBy()).param("name", p.proposedName()).param("at", utc(p.proposedAt())).param("sha256", p.sha256())
            .param("masking", masking).update();
    }

    /// Writes a decision made on a state that must still hold, and its act.
    void decide(Publication p, PublicationState from, Act act) {
        var rows = jdbc.sql("""
                update publicity.publication
                   set state = :state, decided_by = :by, decided_name = :name, decided_at = :at, reason = :reason
                 where tenant_id = :tenant and id = :id and state = :from
                """)
            .param("state", p.state().name()).param("by", p.decidedBy()).param("name", p.decidedName()).param("at", utc(p.decidedAt()))
            .param("reason", p.reason()).param("id", p.id()).param("from", from.name()).update();
        if (rows != 1) {
            throw new Stale("publicity.stale", p.title());
        }
        keep(p.id(), act);
    }

    void keep(UUID publication, Act act) {
        jdbc.sql("""
                insert into publicity.act (tenant_id, id, publication_id, step, passed, by_id, by_name, at, reason)
                values (:tenant, :id, :publication, :step, :passed, :by, :name, :at, :reason)
                """)
            .param("id", Ids.next()).param("publication", publication).param("step", act.step().name()).param("passed", act.passed())
            .param("by", act.by()).param("name", act.name()).param("at", utc(act.at())).param("reason", act.reason()).update();
    }

    /// The acts of a publication in their order.
    List<Act> acts(UUID publication) {
        return jdbc.sql("""
                select step, passed, by_id, by_name, at, reason from publicity.act
                 where tenant_id = :tenant and publication_id = :publication order by at, id
                """)
            .param("publication", publication)
            .query((row, _) -> new Act(Step.valueOf(row.getString("step")), row.getBoolean("passed"), row.getObject("by_id", UUID.class),
                row.getString("by_name"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("reason")))
            .list();
    }

    void correct(UUID wrong, UUID correction) {
        jdbc.sql("update publicity.publication set corrected_by = :correction where tenant_id = :tenant and id = :id")
            .param("id", wrong).param("correction", correction).update();
    }

    String masking(UUID publication) {
        return jdbc.sql("select masking from publicity.publication where tenant_id = :tenant and id = :id")
            .param("id", publication).query(String.class).single();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Publication read(ResultSet row, int n) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Publication(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class),
            PublicationKind.valueOf(row.getString("kind")), row.getObject("subject_id", UUID.class), row.getString("title"),
            PublicationState.valueOf(row.getString("state")), row.getObject("data_date", LocalDate.class), row.getInt("items"),
            row.getObject("proposed_by", UUID.class), row.getString("proposed_name"), row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
            row.getObject("decided_by", UUID.class), row.getString("decided_name"), decided == null ? null : decided.toInstant(),
            row.getString("reason"), row.getString("sha256"), row.getObject("corrected_by", UUID.class));
    }
}
