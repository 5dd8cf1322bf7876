package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// History of problem files: added and read, never changed.
@Repository
class ProblemPasts {

    private final TenantJdbc jdbc;
    private final BusinessClock clock;

    ProblemPasts(TenantJdbc jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps what was done.
    record Act(ProblemFile after, String verb, @Nullable String note) {
    }

    void keep(Actor by, List<Act> acts) {
        var at = clock.now();
        jdbc.batch("""
                insert into supervision.problem_past (tenant_id, id, problem_id, verb, state, note, by_person, by_name, by_unit, at)
                values (:tenant, :id, :problem, :verb, :state, :note, :person, :name, :unit, :at)
                """, acts.stream().map(act -> ProblemColumns.of("id", Ids.next()).and("problem", act.after().id()).and("verb", act.verb())
            .and("state", act.after().state()).and("note", act.note()).and("person", by.person()).and("name", by.name()).and("unit", by.unit())
            .and("at", at).values()).toList());
    }

    /// Oldest first.
    List<ProblemPast> of(UUID problem) {
        return jdbc.sql("select verb, state, note, by_name, at from supervision.problem_past where tenant_id = :tenant and problem_id = :problem order by at, id")
            .param("problem", problem).query(ProblemPast.class).list();
    }
}
