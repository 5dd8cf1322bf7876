package guatu.plan.campaign;

import guatu.ground.kernel.TenantJdbc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class EntryLookbacks {

    private final TenantJdbc jdbc;

    EntryLookbacks(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether nobody had recorded this one before.
    boolean insert(Lookback l, Instant at) {
        return jdbc.sql("""
                insert into campaign.lookback (tenant_id, id, item_id, due, passed, note, dated, at, by_name)
                values (:tenant, :id, :item, :due, :passed, :note, :dated, :at, :by)
                on conflict (tenant_id, item_id, due) do nothing
                """)
            .param("id", l.id()).param("item", l.itemId()).param("due", l.due()).param("passed", l.passed()).param("note", l.note())
            .param("dated", l.dated()).param("at", at.atOffset(ZoneOffset.UTC)).param("by", l.byName()).update() == 1;
    }

    List<Lookback> of(UUID campaign) {
        return jdbc.sql("""
                select l.* from campaign.lookback l
                  join campaign.item i on i.tenant_id = :tenant and i.id = l.item_id
                 where l.tenant_id = :tenant and i.campaign_id = :campaign order by l.at, l.id
                """)
            .param("campaign", campaign)
            .query((row, n) -> new Lookback(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class), row.getObject("due", LocalDate.class),
                row.getBoolean("passed"), row.getString("note"), row.getObject("dated", LocalDate.class), row.getString("by_name")))
            .list();
    }
}
