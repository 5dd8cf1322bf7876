package guatu.ground.inbox;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Repository;

/// Escalations, once for each duty, deadline, step and person.
@Repository
class Escalations {

    private final TenantJdbc jdbc;

    Escalations(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that hold for these duties, by duty, the lower step first.
    Map<UUID, List<Escalation>> of(Collection<Duty> duties) {
        if (duties.isEmpty()) {
            return Map.of();
        }
        var due = duties.stream().filter(duty -> duty.due() != null).collect(Collectors.toMap(Duty::id, Duty::due));
        return jdbc.sql("""
                select duty_id as duty, step, due, person_id as person, name, late, at from inbox.escalation
                 where tenant_id = :tenant and duty_id in (:duties)
                 order by duty_id, step, name, id
                """).param("duties", duties.stream().map(Duty::id).toList()).query(Escalation.class).stream()
            .filter(one -> one.due().equals(due.get(one.duty()))).collect(Collectors.groupingBy(Escalation::duty));
    }

    /// Keeps what is new of these; the rest stands already. The answer holds the new ones.
    List<Escalation> add(List<Escalation> found) {
        var added = jdbc.batch("""
                insert into inbox.escalation (tenant_id, id, duty_id, step, due, person_id, name, late, at)
                values (:tenant, :id, :duty, :step, :due, :person, :name, :late, :at)
                on conflict (tenant_id, duty_id, due, step, person_id) do nothing
                """,
            found.stream().map(one -> Map.of("id", Ids.next(), "duty", one.duty(), "step", one.step(), "due", Timestamp.from(one.due()),
                "person", one.person(), "name", one.name(), "late", one.late(), "at", Timestamp.from(one.at()))).toList());
        return IntStream.range(0, found.size()).filter(i -> added[i] != 0).mapToObj(found::get).toList();
    }
}
