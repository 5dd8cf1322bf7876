package guatu.plan.responsibility.binding;

import guatu.ground.kernel.TenantJdbc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
class SchemeStore {

    private static final RowMapper<Slot> SLOT = (row, _) -> new Slot(row.getObject("id", UUID.class), row.getString("name"), Slot.Kind.valueOf(row.getString("kind")),
        row.getInt("least"), row.getInt("sort"), row.getBoolean("retired"));

    private final TenantJdbc jdbc;

    SchemeStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Scheme> of(UUID campaign) {
        return jdbc.sql("select id from responsibility.binding_scheme where tenant_id = :tenant and campaign_id = :campaign")
            .param("campaign", campaign).query(UUID.class).optional().flatMap(this::find);
    }

    Optional<Scheme> find(UUID id) {
        var slots = jdbc.sql("select * from responsibility.slot where tenant_id = :tenant and scheme_id = :id order by sort, id").param("id", id).query(SLOT).list();
        return jdbc.sql("select * from responsibility.binding_scheme where tenant_id = :tenant and id = :id").param("id", id)
            .query((row, _) -> new Scheme(id, row.getObject("campaign_id", UUID.class), row.getString("name"),
                new Limits(row.getInt("most_bound"), row.getInt("most_led"), row.getInt("most_direct")),
                List.of((UUID[]) row.getArray("leaders").getArray()), slots, row.getInt("version")))
            .optional();
    }

    void insert(Scheme scheme) {
        head("""
                insert into responsibility.binding_scheme (tenant_id, id, campaign_id, name, most_bound, most_led, most_direct, leaders, version)
                values (:tenant, :id, :campaign, :name, :bound, :led, :direct, :leaders::uuid[], :version)
                """, scheme);
        slots(scheme);
    }

    /// Whether the row still had the version before the one given.
    boolean update(Scheme scheme) {
        var found = head("""
                update responsibility.binding_scheme
                   set name = :name, most_bound = :bound, most_led = :led, most_direct = :direct, leaders = :leaders::uuid[], version = :version
                 where tenant_id = :tenant and id = :id and campaign_id = :campaign and version = :version - 1
                """, scheme) == 1;
        if (found) {
            slots(scheme);
        }
        return found;
    }

    private int head(String sql, Scheme scheme) {
        return jdbc.sql(sql).param("id", scheme.id()).param("campaign", scheme.campaignId()).param("name", scheme.name())
            .param("bound", scheme.limits().bound()).param("led", scheme.limits().led()).param("direct", scheme.limits().direct())
            .param("leaders", scheme.leaders().toArray(UUID[]::new)).param("version", scheme.version()).update();
    }

    private void slots(Scheme scheme) {
        jdbc.batch("""
                insert into responsibility.slot (tenant_id, id, scheme_id, name, kind, least, sort, retired)
                values (:tenant, :id, :scheme, :name, :kind, :least, :sort, :retired)
                    on conflict (tenant_id, id) do update
                   set name = excluded.name, kind = excluded.kind, least = excluded.least, sort = excluded.sort, retired = excluded.retired
                """, scheme.slots().stream().map(slot -> row(scheme.id(), slot)).toList());
    }

    private static Map<String, Object> row(UUID scheme, Slot slot) {
        var row = new HashMap<String, Object>();
        row.put("id", slot.id());
        row.put("scheme", scheme);
        row.put("name", slot.name());
        row.put("kind", slot.kind().name());
        row.put("least", slot.least());
        row.put("sort", slot.sort());
        row.put("retired", slot.retired());
        return row;
    }
}
