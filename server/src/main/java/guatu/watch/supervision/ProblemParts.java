package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/// Measures and extensions of problem files.
@Repository
class ProblemParts {

    private final TenantJdbc jdbc;

    ProblemParts(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<ProblemMeasure> measures(UUID problem) {
        return jdbc.sql("select * from supervision.problem_measure where tenant_id = :tenant and problem_id = :problem order by round, due, id")
            .param("problem", problem).query(ProblemMeasure.class).list();
    }

    /// Measures of the present round: how many of how many are done.
    record Count(UUID problem, int done, int total) {
    }

    Map<UUID, Count> counts(Collection<UUID> problems) {
        return problems.isEmpty() ? Map.of() : jdbc.sql("""
                select problem_id as problem, count(done_on) as done, count(*) as total from supervision.problem_measure
                 where tenant_id = :tenant and problem_id = any(:problems) group by problem_id
                """)
            .param("problems", problems.toArray(UUID[]::new)).query(Count.class).stream().collect(Collectors.toMap(Count::problem, one -> one));
    }

    int done(UUID problem, int round) {
        return jdbc.sql("""
                select count(*) from supervision.problem_measure
                 where tenant_id = :tenant and problem_id = :problem and round = :round and done_on is not null
                """)
            .param("problem", problem).param("round", round).query(Integer.class).single();
    }

    void add(UUID problem, ProblemMeasure measure, Actor by) {
        jdbc.sql("""
                insert into supervision.problem_measure (tenant_id, id, problem_id, round, text, owner, due, added_by)
                values (:tenant, :id, :problem, :round, :text, :owner, :due, :by)
                """)
            .param("id", measure.id()).param("problem", problem).param("round", measure.round()).param("text", measure.text())
            .param("owner", measure.owner()).param("due", measure.due()).param("by", by.person()).update();
    }

    /// Marks a measure of the present round as done; false if there is none that is still to be done.
    boolean finish(UUID problem, UUID measure, int round, LocalDate on, String by) {
        return jdbc.sql("""
                update supervision.problem_measure set done_on = :on, done_name = :by
                 where tenant_id = :tenant and problem_id = :problem and id = :measure and round = :round and done_on is null
                """)
            .param("on", on).param("by", by).param("problem", problem).param("measure", measure).param("round", round).update() == 1;
    }

    List<ProblemExtension> extensions(UUID problem) {
        return jdbc.sql("select * from supervision.problem_extension where tenant_id = :tenant and problem_id = :problem order by asked_on, id")
            .param("problem", problem).query(ProblemExtension.class).list();
    }

    Optional<ProblemExtension> asked(UUID problem) {
        return extensions(problem).stream().filter(one -> one.approved() == null).findFirst();
    }

    void ask(UUID problem, int days, String reason, Actor by, LocalDate today, LocalDate before, LocalDate after) {
        jdbc.sql("""
                insert into supervision.problem_extension (tenant_id, id, problem_id, days, reason, asked_by, asked_name, asked_on, due_before, due_after)
                values (:tenant, :id, :problem, :days, :reason, :by, :name, :today, :before, :after)
                """)
            .param("id", Ids.next()).param("problem", problem).param("days", days).param("reason", reason).param("by", by.person())
            .param("name", by.name()).param("today", today).param("before", before).param("after", after).update();
    }

    void decide(UUID extension, boolean approved, String answer, Actor by, LocalDate today) {
        jdbc.sql("""
                update supervision.problem_extension
                   set approved = :approved, answer = :answer, decided_by = :by, decided_name = :name, decided_on = :today
                 where tenant_id = :tenant and id = :id and approved is null
                """)
            .param("approved", approved).param("answer", answer).param("by", by.person()).param("name", by.name()).param("today", today)
            .param("id", extension).update();
    }
}
