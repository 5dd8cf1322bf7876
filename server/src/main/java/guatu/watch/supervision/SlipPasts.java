package guatu.watch.supervision;

import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// What happened to slips: added and read, never changed.
@Repository
class SlipPasts {

    private final TenantJdbc jdbc;

    SlipPasts(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<SlipPast> pasts) {
        jdbc.batch("""
                insert into supervision.slip_past (tenant_id, id, slip_id, at, by_person, by_name, verb, state, said, evidence)
                values (:tenant, :id, :slip, :at, :by, :name, :verb, :state, :said, :evidence)
                """, pasts.stream().map(SlipPasts::row).toList());
    }

    /// Oldest first.
    List<SlipPast> of(UUID slip) {
        return jdbc.sql("select * from supervision.slip_past where tenant_id = :tenant and slip_id = :slip order by id")
            .param("slip", slip)
            .query((row, _) -> new SlipPast(row.getObject("id", UUID.class), slip, row.getTimestamp("at").toInstant(), row.getObject("by_person", UUID.class),
                row.getString("by_name"), SlipPast.Verb.valueOf(row.getString("verb")), SlipState.valueOf(row.getString("state")), row.getString("said"),
                List.of((UUID[]) row.getArray("evidence").getArray()))).list();
    }

    private static Map<String, @Nullable Object> row(SlipPast past) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", past.id());
        row.put("slip", past.slipId());
        row.put("at", Timestamp.from(past.at()));
        row.put("by", past.byPerson());
        row.put("name", past.byName());
        row.put("verb", past.verb().name());
        row.put("state", past.state().name());
        row.put("said", past.said());
        row.put("evidence", past.evidence().toArray(UUID[]::new));
        return row;
    }
}
