package guatu.show.bulletin;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/// Disputes and their decisions: added and read, never changed.
@Repository
class Disputes {

    private static final RowMapper<Dispute> DISPUTE = (row, _) -> new Dispute(row.getObject("id", UUID.class), row.getObject("period_id", UUID.class),
        row.getObject("unit_id", UUID.class), row.getObject("item_id", UUID.class), DisputedFigure.Kind.valueOf(row.getString("figure")), row.getString("frozen"),
        row.getString("wanted"), row.getString("text"), row.getString("evidence"), row.getObject("by_id", UUID.class), row.getString("by_name"),
        row.getTimestamp("at").toInstant(), row.getTimestamp("decided_at") == null ? null : new Dispute.Decided(row.getBoolean("accepted"),
            row.getString("corrected"), row.getString("reason"), row.getString("decided_name"), row.getTimestamp("decided_at").toInstant()));

    private final TenantJdbc jdbc;

    Disputes(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Oldest first.
    List<Dispute> of(UUID period) {
        return jdbc.sql("""
                select d.*, e.accepted, e.corrected, e.reason, e.by_name as decided_name, e.at as decided_at from bulletin.dispute d
                  left join bulletin.decision e on e.tenant_id = :tenant and e.id = d.id
                 where d.tenant_id = :tenant and d.period_id = :period order by d.at, d.id
                """)
            .param("period", period).query(DISPUTE).list();
    }

    Dispute get(UUID period, UUID id) {
        return of(period).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("异议", id));
    }

    void add(Dispute one) {
        jdbc.sql("""
                insert into bulletin.dispute (tenant_id, id, period_id, unit_id, item_id, figure, frozen, wanted, text, evidence, by_id, by_name, at)
                values (:tenant, :id, :period, :unit, :item, :figure, :frozen, :wanted, :text, :evidence, :by, :name, :at)
                """)
            .param("id", one.id()).param("period", one.periodId()).param("unit", one.unit()).param("item", one.item()).param("figure", one.figure().name())
            .param("frozen", one.frozen()).param("wanted", one.wanted()).param("text", one.text()).param("evidence", one.evidence())
            .param("by", one.byId()).param("name", one.byName()).param("at", Timestamp.from(one.at())).update();
    }

    /// False if it was decided already.
    boolean decide(UUID id, Dispute.Decided decided, Actor by) {
        return jdbc.sql("""
                insert into bulletin.decision (tenant_id, id, accepted, corrected, reason, by_id, by_name, at)
                values (:tenant, :id, :accepted, :corrected, :reason, :by, :name, :at)
                on conflict (tenant_id, id) do nothing
                """)
            .param("id", id).param("accepted", decided.accepted()).param("corrected", decided.corrected()).param("reason", decided.reason())
            .param("by", by.person()).param("name", Objects.requireNonNull(decided.byName())).param("at", Timestamp.from(decided.at())).update() == 1;
    }
}
