package guatu.plan.campaign;

import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class FunnelStore {

    private final TenantJdbc jdbc;

    FunnelStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FunnelStep step, Instant at) {
        jdbc.sql("""
                insert into campaign.funnel_step (tenant_id, id, item_id, stage, dated, note, at, by_name)
                values (:tenant, :id, :item, :stage, :dated, :note, :at, :by)
                """)
            .param("id", step.id()).param("item", step.itemId()).param("stage", step.stage().name()).param("dated", step.dated())
            .param("note", step.note()).param("at", at.atOffset(ZoneOffset.UTC)).param("by", step.byName()).update();
    }

    /// In the order in which they were said.
    List<FunnelStep> of(UUID item) {
        return jdbc.sql("select * from campaign.funnel_step where tenant_id = :tenant and item_id = :item order by at, id")
            .param("item", item).query(FunnelStore::read).list();
    }

    /// Where the items of a campaign that are not withdrawn stand.
    List<FunnelStep> last(UUID campaign) {
        return jdbc.sql("""
                select distinct on (f.item_id) f.* from campaign.funnel_step f
                  join campaign.item i on i.tenant_id = :tenant and i.id = f.item_id
                 where f.tenant_id = :tenant and i.campaign_id = :campaign and i.state <> 'WITHDRAWN'
                 order by f.item_id, f.at desc, f.id desc
                """)
            .param("campaign", campaign).query(FunnelStore::read).list();
    }

    private static FunnelStep read(ResultSet row, int number) throws SQLException {
        return new FunnelStep(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class), Stage.valueOf(row.getString("stage")),
            row.getObject("dated", LocalDate.class), row.getString("note"), row.getString("by_name"));
    }
}
