package guatu.plan.campaign;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
class ActionStore {

    private static final RowMapper<Action> ACTION = (row, n) -> new Action(row.getObject("id", UUID.class),
            row.getObject("campaign_id", UUID.class), row.getString("name"), row.getString("scope"),
            row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class), row.getInt("sort"), row.getInt("version"));

    private final TenantJdbc jdbc;

    ActionStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Action> of(UUID campaign) {
        return jdbc.sql("select * from campaign.action where tenant_id = :tenant and campaign_id = :campaign order by sort, id")
            .param("campaign", campaign).query(ACTION).list();
    }

    Action get(UUID id) {
        return jdbc.sql("select * from campaign.action where tenant_id = :tenant and id = :id")
            .param("id", id).query(ACTION).optional().orElseThrow(() -> new NotFound("行动", id));
    }

    void insert(Action a) {
        jdbc.sql("""
                insert into campaign.action (tenant_id, id, campaign_id, name, scope, from_date, to_date, sort, version)
                values (:tenant, :id, :campaign, :name, :scope, :from, :to, :sort, :version)
                """)
            .param("id", a.id()).param("campaign", a.campaignId()).param("name", a.name()).param("scope", a.scope())
            .param("from", a.from()).param("to", a.to()).param("sort", a.sort()).param("version", a.version()).update();
    }

    /// Whether the row still had the version before the one given.
    boolean update(Action a) {
        return jdbc.sql("""
                update campaign.action
                   set name = :name, scope = :scope, from_date = :from, to_date = :to, sort = :sort, version = :version
                 where tenant_id = :tenant and id = :id and version = :version - 1
                """)
            .param("id", a.id()).param("name", a.name()).param("scope", a.scope()).param("from", a.from()).param("to", a.to())
            .param("sort", a.sort()).param("version", a.version()).update() == 1;
    }

    /// Numbers actions anew in this order, from 1.
    void order(List<UUID> ids) {
        jdbc.batch("update campaign.action set sort = :sort where tenant_id = :tenant and id = :id",
            IntStream.range(0, ids.size()).mapToObj(at -> Map.of("id", ids.get(at), "sort", at + 1)).toList());
    }

    void delete(UUID id) {
        jdbc.sql("delete from campaign.action where tenant_id = :tenant and id = :id").param("id", id).update();
    }

    int items(UUID action) {
        return jdbc.sql("select count(*) from campaign.item where tenant_id = :tenant and action_id = :action")
            .param("action", action).query(Integer.class).single();
    }
}
