package guatu.ground.organization;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// People at units.
@Repository
class People {

    private final TenantJdbc jdbc;

    People(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Person get(UUID id) {
        return jdbc.sql("""
                select id, name, unit_id, post, phone, is_head as head, active, version from organization.person
                 where tenant_id = :tenant and id = :id
                """)
            .param("id", id).query(Person.class).optional().orElseThrow(() -> new NotFound("person", id));
    }

    List<Person> of(UUID unit) {
        return jdbc.sql("""
                select id, name, unit_id, post, phone, is_head as head, active, version from organization.person
                 where tenant_id = :tenant and unit_id = :unit
                 order by is_head desc, name, id
                """)
            .param("unit", unit).query(Person.class).list();
    }

    Set<String> namesOfThoseWhoLeft() {
        return Set.copyOf(jdbc.sql("select name from organization.person where tenant_id = :tenant group by name having not bool_or(active)").query(String.class).list());
    }

    List<Person> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, name, unit_id, post, phone, is_head as head, active, version from organization.person
                 where tenant_id = :tenant and id in (:ids)
                 order by name, id
                """)
            .param("ids", ids).query(Person.class).list();
    }

    List<Person> all() {
        return jdbc.sql("""
                select id, name, unit_id, post, phone, is_head as head, active, version from organization.person
                 where tenant_id = :tenant
                 order by name, id
                """).query((row, _) -> new Person(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class), row.getString(4),
            row.getString(5), row.getBoolean(6), row.getBoolean(7), row.getInt(8))).list();
    }

    List<Person> named(String words) {
        return jdbc.sql("""
                select id, name, unit_id, post, phone, is_head as head, active, version from organization.person
                 where tenant_id = :tenant and active and strpos(name, :words) > 0
                 order by length(name), name, id
                 limit 20
                """)
            .param("words", words).query(Person.class).list();
    }

    void add(List<NewPerson> people) {
        jdbc.batch("""
                insert into organization.person (tenant_id, id, name, unit_id, post, phone, is_head)
                values (:tenant, :id, :name, :unit, :post, :phone, :head)
                """,
            people.stream().map(People::row).toList());
    }

    void save(Person person) {
        var rows = jdbc.sql("""
                update organization.person
                   set name = :name, unit_id = :unit, post = :post, phone = :phone, is_head = :head, active = :active, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version
                """)
            .param("name", person.name()).param("unit", person.unitId()).param("post", person.post()).param("phone", person.phone())
            .param("head", person.head()).param("active", person.active()).param("id", person.id()).param("version", person.version()).update();
        if (rows != 1) {
            throw new Stale("organization.person-stale", person.name());
        }
    }

    private static Map<String, @Nullable Object> row(NewPerson person) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", person.id());
        row.put("name", person.name());
        row.put("unit", person.unitId());
        row.put("post", person.post());
        row.put("phone", person.phone());
        row.put("head", person.head());
        return row;
    }
}
