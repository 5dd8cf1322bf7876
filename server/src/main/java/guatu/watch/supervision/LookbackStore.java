package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Look-backs of cleared files.
@Repository
class LookbackStore {

    private final TenantJdbc jdbc;

    LookbackStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void plan(ProblemFile file, LocalDate clearedOn, int kind, LocalDate due) {
        jdbc.sql("""
                insert into supervision.lookback (tenant_id, id, problem_id, campaign_id, kind, cleared_on, due)
                values (:tenant, :id, :problem, :campaign, :kind, :clearedOn, :due)
                on conflict (tenant_id, problem_id, kind, cleared_on) do nothing
                """)
            .param("id", Ids.next()).param("problem", file.id()).param("campaign", file.campaign()).param("kind", kind)
            .param("clearedOn", clearedOn).param("due", due).update();
    }

    List<Lookback> of(UUID problem) {
        return jdbc.sql("select *, problem_id as problem from supervision.lookback where tenant_id = :tenant and problem_id = :problem order by cleared_on, kind, id")
            .param("problem", problem).query(Lookback.class).list();
    }

    /// A look-back whose sample is not drawn yet, with what puts its file into any sample.
    record Undrawn(UUID id, UUID problem, int kind, LocalDate clearedOn, boolean always) {
    }

    List<Undrawn> undrawn(UUID campaign) {
        return jdbc.sql("""
                select l.id, l.problem_id as problem, l.kind, l.cleared_on, p.was_red or p.times_reopened > 0 as always
                  from supervision.lookback l join supervision.problem p on p.tenant_id = :tenant and p.id = l.problem_id
                 where l.tenant_id = :tenant and p.tenant_id = :tenant and l.campaign_id = :campaign and l.sampled is null and l.result is null
                 order by l.id
                """)
            .param("campaign", campaign).query(Undrawn.class).list();
    }

    void draw(Collection<UUID> lookbacks, Set<UUID> drawn) {
        jdbc.batch("update supervision.lookback set sampled = :sampled where tenant_id = :tenant and id = :id",
            lookbacks.stream().map(id -> ProblemColumns.of("id", id).and("sampled", drawn.contains(id)).values()).toList());
    }

    /// Sampled look-backs of a campaign that fall due by a day.
    List<Lookback> dueBy(UUID campaign, LocalDate day) {
        return jdbc.sql("""
                select *, problem_id as problem from supervision.lookback
                 where tenant_id = :tenant and campaign_id = :campaign and sampled and result is null and due <= :day order by due, id
                """)
            .param("campaign", campaign).param("day", day).query(Lookback.class).list();
    }

    /// Cleared files of a campaign whose last look-back day has passed with nothing left to be looked at.
    List<UUID> over(UUID campaign, LocalDate day) {
        return jdbc.sql("""
                select p.id from supervision.problem p
                 where p.tenant_id = :tenant and p.campaign_id = :campaign and p.state in ('CLEARED', 'LOOKBACK')
                   and not exists (select from supervision.lookback l
                                    where l.tenant_id = :tenant and l.problem_id = p.id and l.result is null
                                      and (l.sampled is null or l.sampled or l.due > :day))
                 order by p.id
                """)
            .param("campaign", campaign).param("day", day).query(UUID.class).list();
    }

    boolean record(UUID lookback, Lookback.Result result, String note, Actor by, LocalDate today) {
        return jdbc.sql("""
                update supervision.lookback set result = :result, note = :note, by_person = :by, by_name = :name, done_on = :today
                 where tenant_id = :tenant and id = :id and result is null
                """)
            .param("result", result.name()).param("note", note).param("by", by.person()).param("name", by.name()).param("today", today)
            .param("id", lookback).update() == 1;
    }

    /// What is left of a clearing that was reversed.
    List<UUID> voidRest(UUID problem) {
        return jdbc.sql("""
                update supervision.lookback set result = 'VOID'
                 where tenant_id = :tenant and problem_id = :problem and result is null
                returning id
                """)
            .param("problem", problem).query(UUID.class).list();
    }
}
