package guatu.plan.responsibility;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.organization.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class UnitMatches {

    private final TenantJdbc jdbc;

    UnitMatches(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitMatch> of(UUID draft) {
        return jdbc.sql("select * from responsibility.unit_match where tenant_id = :tenant and draft_id = :draft order by sort, id")
            .param("draft", draft).query(UnitMatches::row).list();
    }

    void replace(UUID draft, List<UnitMatch> matches) {
        jdbc.sql("delete from responsibility.unit_match where tenant_id = :tenant and draft_id = :draft").param("draft", draft).update();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (var match : matches) {
            var row = new HashMap<String, @Nullable Object>();
            row.put("id", Ids.next());
            row.put("draft", draft);
            row.put("name", match.name());
            row.put("count", match.count());
            row.put("decision", match.decision().name());
            row.put("unit", match.unitId());
            row.put("newName", match.newName());
            row.put("newKind", match.newKind() == null ? null : match.newKind().name());
            row.put("sort", rows.size());
            row.put("group", match.groupId());
            row.put("memory", match.memoryId());
            rows.add(row);
        }
        jdbc.batch("""
                insert into responsibility.unit_match (tenant_id, id, draft_id, name, count, decision, unit_id, new_name, new_kind, sort, group_id,
                       memory_id)
                values (:tenant, :id, :draft, :name, :count, :decision, :unit, :newName, :newKind, :sort, :group, :memory)
                """, rows);
    }

    private static UnitMatch row(ResultSet row, int number) throws SQLException {
        var kind = row.getString("new_kind");
        return new UnitMatch(row.getString("name"), row.getInt("count"), UnitMatch.Decision.valueOf(row.getString("decision")),
            row.getObject("unit_id", UUID.class), row.getString("new_name"), kind == null ? null : UnitKind.valueOf(kind),
            row.getObject("group_id", UUID.class), row.getObject("memory_id", UUID.class));
    }
}
