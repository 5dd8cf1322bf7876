package guatu.show.bulletin;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class BulletinStore {

    private final TenantJdbc jdbc;

    BulletinStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Bulletin get(UUID id) {
        return jdbc.sql("select * from bulletin.bulletin where tenant_id = :tenant and id = :id").param("id", id).query(BulletinStore::read).optional()
            .orElseThrow(() -> new NotFound("通报", id));
    }

    Optional<Bulletin> ofPeriod(UUID period) {
        return jdbc.sql("select * from bulletin.bulletin where tenant_id = :tenant and period_id = :period").param("period", period)
            .query(BulletinStore::read).optional();
    }

    /// Newest draft first.
    List<Bulletin> of(UUID campaign) {
        return jdbc.sql("select * from bulletin.bulletin where tenant_id = :tenant and campaign_id = :campaign order by drafted_at desc, id desc")
            .param("campaign", campaign).query(BulletinStore::read).list();
    }

    /// False if somebody was quicker.
    boolean add(Bulletin one) {
        return jdbc.sql("""
                insert into bulletin.bulletin (tenant_id, id, period_id, campaign_id, state, title, lead, close, writers, drafted_by, drafted_name, drafted_at,
                       changed_name, changed_at, version)
                values (:tenant, :id, :period, :campaign, :state, :title, :lead, :close, :writers, :by, :name, :at, :name, :at, 0)
                on conflict (tenant_id, period_id) do nothing
                """)
            .param("id", one.id()).param("period", one.periodId()).param("campaign", one.campaignId()).param("state", one.state().name())
            .param("title", one.title()).param("lead", one.lead()).param("close", one.close()).param("writers", one.writers().toArray(UUID[]::new))
            .param("by", one.draftedBy()).param("name", one.draftedName()).param("at", Timestamp.from(one.draftedAt())).update() == 1;
    }

    /// Writes the next version over the one it was made from; false if that is no longer the newest.
    boolean save(Bulletin one) {
        return jdbc.sql("""
                update bulletin.bulletin
                   set state = :state, title = :title, lead = :lead, close = :close, writers = :writers, changed_name = :changedName, changed_at = :changedAt,
                       reason = :reason, decided_by = :decidedBy, decided_name = :decidedName, decided_at = :decidedAt, version = :version
                 where tenant_id = :tenant and id = :id and version = :version - 1
                """)
            .param("id", one.id()).param("state", one.state().name()).param("title", one.title()).param("lead", one.lead()).param("close", one.close())
            .param("writers", one.writers().toArray(UUID[]::new)).param("changedName", one.changedName()).param("changedAt", Timestamp.from(one.changedAt()))
            .param("reason", one.reason()).param("decidedBy", one.decidedBy()).param("decidedName", one.decidedName())
            .param("decidedAt", at(one.decidedAt())).param("version", one.version()).update() == 1;
    }

    private static @Nullable Timestamp at(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Bulletin read(ResultSet row, int n) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Bulletin(id(row, "id"), id(row, "period_id"), id(row, "campaign_id"), BulletinState.valueOf(row.getString("state")), row.getString("title"),
            row.getString("lead"), row.getString("close"), List.of((UUID[]) row.getArray("writers").getArray()), id(row, "drafted_by"),
            row.getString("drafted_name"), row.getTimestamp("drafted_at").toInstant(), row.getString("changed_name"), row.getTimestamp("changed_at").toInstant(),
            row.getString("reason"), row.getObject("decided_by", UUID.class), row.getString("decided_name"), decided == null ? null : decided.toInstant(),
            row.getInt("version"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
