package guatu.plan.responsibility;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ListNodes {

    private record Row(UUID itemId, ListNode node) {}

    private final TenantJdbc jdbc;

    ListNodes(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<ListNode>> of(Collection<UUID> items) {
        return jdbc.sql("select item_id, label, text, due from responsibility.node where tenant_id = :tenant and item_id = any(:items) order by item_id, sort, id")
            .param("items", items.toArray(UUID[]::new))
            .query((row, _) -> new Row(row.getObject("item_id", UUID.class),
                new ListNode(row.getString("label"), row.getString("text"), row.getObject("due", LocalDate.class))))
            .list().stream().collect(Collectors.groupingBy(Row::itemId, Collectors.mapping(Row::node, Collectors.toList())));
    }

    void replace(Map<UUID, List<ListNode>> nodes) {
        jdbc.sql("delete from responsibility.node where tenant_id = :tenant and item_id = any(:items)")
            .param("items", nodes.keySet().toArray(UUID[]::new)).update();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        nodes.forEach((item, list) -> {
            for (var i = 0; i < list.size(); i++) {
                var row = new HashMap<String, @Nullable Object>();
                row.put("id", Ids.next());
                row.put("item", item);
                row.put("sort", i);
                row.put("label", list.get(i).label());
                row.put("text", list.get(i).text());
                row.put("due", list.get(i).due());
                rows.add(row);
            }
        });
        jdbc.batch("""
                insert into responsibility.node (tenant_id, id, item_id, sort, label, text, due)
                values (:tenant, :id, :item, :sort, :label, :text, :due)
                """, rows);
    }
}
