package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Requests to clear and the verdicts on them: added and read, never changed.
@Repository
class ClearanceStore {

    private final TenantJdbc jdbc;
    private final BusinessClock clock;

    ClearanceStore(TenantJdbc jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// 销号申请 as kept.
    record Request(UUID id, String result, List<UUID> before, List<UUID> after, UUID byPerson, String byName, Instant at) {
    }

    /// 核验结论 as kept.
    record Given(UUID id, UUID request, ClearanceVerdict verdict, String demands, String byName, UUID byUnit, Instant at) {
    }

    UUID add(UUID problem, ClearanceClaim claim, Actor by) {
        var id = Ids.next();
        jdbc.batch("""
                insert into supervision.clearance_request (tenant_id, id, problem_id, result, evidence_before, evidence_after, by_person, by_name, by_unit, at)
                values (:tenant, :id, :problem, :result, :before::uuid[], :after::uuid[], :person, :name, :unit, :at)
                """, List.of(ProblemColumns.of("id", id).and("problem", problem).and("result", claim.result()).and("before", claim.before())
            .and("after", claim.after()).and("person", by.person()).and("name", by.name()).and("unit", by.unit()).and("at", clock.now()).values()));
        return id;
    }

    /// Oldest first.
    List<Request> requests(UUID problem) {
        return jdbc.sql("select * from supervision.clearance_request where tenant_id = :tenant and problem_id = :problem order by at, id")
            .param("problem", problem)
            .query((row, _) -> new Request(ProblemColumns.id(row, "id"), row.getString("result"), ProblemColumns.ids(row, "evidence_before"),
                ProblemColumns.ids(row, "evidence_after"), ProblemColumns.id(row, "by_person"), row.getString("by_name"), ProblemColumns.instant(row, "at")))
            .list();
    }

    Optional<Request> newest(UUID problem) {
        return requests(problem).stream().reduce((_, later) -> later);
    }

    UUID judge(UUID problem, UUID request, ClearanceVerdict verdict, String demands, Actor by) {
        var id = Ids.next();
        jdbc.sql("""
                insert into supervision.clearance_verdict (tenant_id, id, problem_id, request_id, verdict, demands, by_person, by_name, by_unit, at)
                values (:tenant, :id, :problem, :request, :verdict, :demands, :person, :name, :unit, :at)
                """)
            .param("id", id).param("problem", problem).param("request", request).param("verdict", verdict.name()).param("demands", demands)
            .param("person", by.person()).param("name", by.name()).param("unit", by.unit()).param("at", Timestamp.from(clock.now())).update();
        return id;
    }

    /// Oldest first.
    List<Given> verdicts(UUID problem) {
        return jdbc.sql("""
                select id, request_id as request, verdict, demands, by_name, by_unit, at from supervision.clearance_verdict
                 where tenant_id = :tenant and problem_id = :problem order by at, id
                """)
            .param("problem", problem).query(Given.class).list();
    }
}
