package guatu.plan.schedule;

import guatu.ground.kernel.TenantJdbc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reads plans with their activities and links.
@Repository
class PlanStore {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    PlanStore(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Plan> ofItems(Collection<UUID> items) {
        var activities = activities(items);
        return jdbc.sql("select * from schedule.plan where tenant_id = :tenant and item_id = any(:items) order by item_id, id")
            .param("items", items.toArray(UUID[]::new))
            .query((row, _) -> PlanRow.plan(row, activities.getOrDefault(row.getObject("id", UUID.class), List.of())))
            .list();
    }

    /// Makes changes to these items' plans wait for each other.
    void lock(Collection<UUID> items) {
        jdbc.sql("select id from schedule.plan where tenant_id = :tenant and item_id = any(:items) order by id for update")
            .param("items", items.toArray(UUID[]::new)).query(UUID.class).list();
    }

    /// The items of a campaign that have a plan.
    List<UUID> planned(UUID campaign) {
        return jdbc.sql("select item_id from schedule.plan where tenant_id = :tenant and campaign_id = :campaign order by item_id")
            .param("campaign", campaign).query(UUID.class).list();
    }

    private Map<UUID, List<PlannedActivity>> activities(Collection<UUID> items) {
        var links = links(items);
        var activities = new HashMap<UUID, List<PlannedActivity>>();
        jdbc.sql("""
                select * from schedule.activity
                 where tenant_id = :tenant and item_id = any(:items) order by plan_id, sort, id
                """)
            .param("items", items.toArray(UUID[]::new))
            .query((row, _) -> activities.computeIfAbsent(row.getObject("plan_id", UUID.class), _ -> new ArrayList<>())
                .add(PlanRow.activity(row, links, json)))
            .list();
        return activities;
    }

    private Map<UUID, List<Link>> links(Collection<UUID> items) {
        var links = new HashMap<UUID, List<Link>>();
        jdbc.sql("""
                select l.succ, p.code, l.type, l.lag, l.soft
                  from schedule.link l
                  join schedule.activity p on p.tenant_id = :tenant and p.id = l.pred
                 where l.tenant_id = :tenant and p.item_id = any(:items)
                 order by l.succ, l.sort, l.id
                """)
            .param("items", items.toArray(UUID[]::new))
            .query((row, _) -> links.computeIfAbsent(row.getObject("succ", UUID.class), _ -> new ArrayList<>())
                .add(new Link(row.getString("code"), LinkType.valueOf(row.getString("type")), row.getInt("lag"), row.getBoolean("soft"))))
            .list();
        return links;
    }
}
