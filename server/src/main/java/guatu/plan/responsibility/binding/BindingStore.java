package guatu.plan.responsibility.binding;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
class BindingStore {

    private static final RowMapper<Binding> ROW = (row, _) -> new Binding(row.getObject("id", UUID.class), row.getObject("scheme_id", UUID.class),
        row.getObject("slot_id", UUID.class), row.getObject("person_id", UUID.class), row.getString("object"), row.getObject("unit_id", UUID.class),
        row.getObject("item_id", UUID.class), row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class), row.getString("begun_by"),
        row.getString("ended_by"), row.getString("reason"), row.getObject("deed_id", UUID.class));

    private final TenantJdbc jdbc;

    BindingStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// All bindings of a scheme, ended ones too, the oldest first.
    List<Binding> of(UUID scheme) {
        return jdbc.sql("select * from responsibility.binding where tenant_id = :tenant and scheme_id = :scheme order by from_date, id")
            .param("scheme", scheme).query(ROW).list();
    }

    List<Binding> ofPerson(UUID person) {
        return jdbc.sql("select * from responsibility.binding where tenant_id = :tenant and person_id = :person order by from_date, id")
            .param("person", person).query(ROW).list();
    }

    Binding get(UUID id) {
        return jdbc.sql("select * from responsibility.binding where tenant_id = :tenant and id = :id for update").param("id", id).query(ROW).optional()
            .orElseThrow(() -> new NotFound("捆绑", id));
    }

    void add(List<Binding> fresh) {
        jdbc.batch("""
                insert into responsibility.binding (tenant_id, id, scheme_id, slot_id, person_id, object, unit_id, item_id, from_date, to_date, begun_by, deed_id)
                values (:tenant, :id, :scheme, :slot, :person, :object, :unit, :item, :from, :to, :by, :deed)
                """, fresh.stream().map(BindingStore::row).toList());
    }

    private static Map<String, @Nullable Object> row(Binding one) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", one.id());
        row.put("scheme", one.schemeId());
        row.put("slot", one.slotId());
        row.put("person", one.personId());
        row.put("object", one.object());
        row.put("unit", one.unitId());
        row.put("item", one.itemId());
        row.put("from", one.from());
        row.put("to", one.to());
        row.put("by", one.begunBy());
        row.put("deed", one.deedId());
        return row;
    }

    void end(UUID id, LocalDate to, String by, String reason, @Nullable UUID deed) {
        jdbc.sql("""
                update responsibility.binding set to_date = :to, ended_by = :by, reason = :reason, deed_id = coalesce(:deed, deed_id)
                 where tenant_id = :tenant and id = :id
                """)
            .param("id", id).param("to", to).param("by", by).param("reason", reason).param("deed", deed).update();
    }
}
