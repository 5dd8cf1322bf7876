package guatu.plan.responsibility.binding;

import guatu.ground.kernel.TenantJdbc;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Whom a name in an item means, where somebody had to say so.
@Repository
class ItemPersonStore {

    private final TenantJdbc jdbc;

    ItemPersonStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Item → post → name → person.
    Map<UUID, Map<Post, Map<String, UUID>>> all() {
        var all = new HashMap<UUID, Map<Post, Map<String, UUID>>>();
        jdbc.sql("select item_id, role, name, person_id from responsibility.item_person where tenant_id = :tenant order by item_id, role, name")
            .query(row -> {
                all.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>()).computeIfAbsent(Post.valueOf(row.getString(2)), _ -> new HashMap<>())
                    .put(row.getString(3), row.getObject(4, UUID.class));
            });
        return all;
    }

    void decide(UUID item, Post role, String name, UUID person, String by) {
        jdbc.sql("""
                insert into responsibility.item_person (tenant_id, item_id, role, name, person_id, by_name)
                values (:tenant, :item, :role, :name, :person, :by)
                    on conflict (tenant_id, item_id, role, name) do update set person_id = excluded.person_id, by_name = excluded.by_name
                """)
            .param("item", item).param("role", role.name()).param("name", name).param("person", person).param("by", by).update();
    }
}
