package guatu.plan.campaign;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class LabelStore {

    private final TenantJdbc jdbc;

    LabelStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// What this government calls the levels; those with the usual name are absent.
    Map<Level, String> all() {
        var labels = new EnumMap<Level, String>(Level.class);
        jdbc.sql("select level, label from campaign.level_label where tenant_id = :tenant").query(row -> {
            labels.put(Level.valueOf(row.getString("level")), row.getString("label"));
        });
        return labels;
    }

    void replace(Map<Level, String> labels) {
        jdbc.sql("delete from campaign.level_label where tenant_id = :tenant").update();
        jdbc.batch("insert into campaign.level_label (tenant_id, id, level, label) values (:tenant, :id, :level, :label)",
            labels.entrySet().stream().map(one -> Map.of("id", Ids.next(), "level", one.getKey().name(), "label", one.getValue())).toList());
    }
}
