package guatu.plan.responsibility;

import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class Notices {

    private final TenantJdbc jdbc;

    Notices(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Notice> notices, Instant at, String by) {
        jdbc.batch("""
                insert into responsibility.notice (tenant_id, id, campaign_id, list_version, unit_id, lead_items, assist_items, handed_at, handed_by, version)
                values (:tenant, :id, :campaign, :version, :unit, :lead, :assist, :at, :by, 0)
                """, notices.stream().map(notice -> Map.of("id", notice.id(), "campaign", notice.campaignId(), "version", notice.listVersion(),
                    "unit", notice.unitId(), "lead", notice.leadItems().toArray(UUID[]::new), "assist", notice.assistItems().toArray(UUID[]::new),
                    "at", Timestamp.from(at), "by", by)).toList());
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql("select * from responsibility.notice where tenant_id = :tenant and id = :id").param("id", id).query(Notices::row).optional();
    }

    void sign(UUID id, String by, Instant at) {
        jdbc.sql("""
                update responsibility.notice set signed_at = :at, signed_by = :by, version = version + 1
                 where tenant_id = :tenant and id = :id and signed_at is null
                """)
            .param("id", id).param("by", by).param("at", Timestamp.from(at)).update();
    }

    private static Notice row(ResultSet row, int number) throws SQLException {
        return new Notice(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class), row.getInt("list_version"),
            row.getObject("unit_id", UUID.class), List.of((UUID[]) row.getArray("lead_items").getArray()), List.of((UUID[]) row.getArray("assist_items").getArray()));
    }
}
