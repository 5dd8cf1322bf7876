package guatu.plan.responsibility;

import guatu.ground.kernel.TenantJdbc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/// Groups of units that items name and that stay groups: 各街道 assists without anybody saying which.
@Repository
class ItemGroups {

    private record Row(UUID item, String name) {}

    private final TenantJdbc jdbc;

    ItemGroups(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<String>> of(Collection<UUID> items) {
        return jdbc.sql("select item_id, name from responsibility.item_group where tenant_id = :tenant and item_id = any(:items) order by item_id, sort")
            .param("items", items.toArray(UUID[]::new)).query((row, _) -> new Row(row.getObject(1, UUID.class), row.getString(2)))
            .list().stream().collect(Collectors.groupingBy(Row::item, Collectors.mapping(Row::name, Collectors.toList())));
    }

    void replace(Map<UUID, List<String>> groups) {
        jdbc.sql("delete from responsibility.item_group where tenant_id = :tenant and item_id = any(:items)").param("items", groups.keySet().toArray(UUID[]::new)).update();
        List<Map<String, Object>> rows = new ArrayList<>();
        groups.forEach((item, names) -> names.forEach(name -> rows.add(Map.of("item", item, "sort", rows.size(), "name", name))));
        jdbc.batch("insert into responsibility.item_group (tenant_id, item_id, sort, name) values (:tenant, :item, :sort, :name)", rows);
    }
}
