package guatu.watch.supervision;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Problem files.
@Repository
class ProblemStore {

    private final TenantJdbc jdbc;

    ProblemStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    ProblemFile get(UUID id) {
        return jdbc.sql("select * from supervision.problem where tenant_id = :tenant and id = :id")
            .param("id", id).query(ProblemRows.INSTANCE).optional().orElseThrow(() -> new NotFound("问题", id));
    }

    /// The same, held until the transaction ends: a second verb on the file waits and sees what the first one did.
    ProblemFile locked(UUID id) {
        return jdbc.sql("select * from supervision.problem where tenant_id = :tenant and id = :id for update")
            .param("id", id).query(ProblemRows.INSTANCE).optional().orElseThrow(() -> new NotFound("问题", id));
    }

    /// The file that a slip opened, while it is neither struck off nor withdrawn.
    Optional<ProblemFile> openOfSlip(UUID slip) {
        return jdbc.sql("""
                select * from supervision.problem
                 where tenant_id = :tenant and slip_id = :slip and state not in ('CLEARED', 'LOOKBACK', 'CLOSED', 'WITHDRAWN')
                   for update
                """)
            .param("slip", slip).query(ProblemRows.INSTANCE).optional();
    }

    /// The file that a problem slip opened.
    Optional<UUID> ofSlip(UUID slip) {
        return jdbc.sql("select id from supervision.problem where tenant_id = :tenant and slip_id = :slip").param("slip", slip).query(UUID.class).optional();
    }

    boolean ofReport(UUID report) {
        return jdbc.sql("select count(*) from supervision.problem where tenant_id = :tenant and report_id = :report").param("report", report)
            .query(Integer.class).single() > 0;
    }

    List<ProblemFile> of(UUID campaign) {
        return jdbc.sql("select * from supervision.problem where tenant_id = :tenant and campaign_id = :campaign order by registered_on, id")
            .param("campaign", campaign).query(ProblemRows.INSTANCE).list();
    }

    List<ProblemFile> ofItem(UUID item) {
        return jdbc.sql("select * from supervision.problem where tenant_id = :tenant and item_id = :item order by registered_on desc, id desc")
            .param("item", item).query(ProblemRows.INSTANCE).list();
    }

    List<ProblemFile> openOf(Collection<UUID> items) {
        return items.isEmpty() ? List.of() : jdbc.sql("""
                select * from supervision.problem
                 where tenant_id = :tenant and item_id = any(:items) and state not in ('CLEARED', 'LOOKBACK', 'CLOSED', 'WITHDRAWN')
                 order by id for update
                """)
            .param("items", items.toArray(UUID[]::new)).query(ProblemRows.INSTANCE).list();
    }

    /// Files of a campaign that a day's end may move: not accepted in time, or long overdue.
    List<ProblemFile> dueBefore(UUID campaign, LocalDate day) {
        return jdbc.sql("""
                select * from supervision.problem
                 where tenant_id = :tenant and campaign_id = :campaign
                   and (state = 'ASSIGNED' and accept_by <= :day
                        or state not in ('CLEARED', 'LOOKBACK', 'CLOSED', 'WITHDRAWN', 'SUSPENDED') and due_on < :day and exposure_on is null)
                 order by id for update
                """)
            .param("campaign", campaign).param("day", day).query(ProblemRows.INSTANCE).list();
    }

    /// The days of a campaign's files that rates count.
    List<ClearanceLife> lives(UUID campaign) {
        return jdbc.sql("""
                select unit_id, registered_on, original_due_on, due_on, first_cleared_on, cleared_on, first_reopened_on, withdrawn_on
                  from supervision.problem where tenant_id = :tenant and campaign_id = :campaign and state <> 'REGISTERED' order by id
                """)
            .param("campaign", campaign).query(ProblemRows::life).list();
    }

    void add(List<ProblemFile> files) {
        jdbc.batch("""
                insert into supervision.problem (tenant_id, id, campaign_id, item_id, unit_id, slip_id, report_id, source, batch, title, facts, category, state,
                       registered_on, due_on, original_due_on, days, extended, times_reopened, round, accept_by, was_red)
                values (:tenant, :id, :campaign, :item, :unit, :slip, :report, :source, :batch, :title, :facts, :category, :state,
                       :registered, :due, :originalDue, :days, :extended, :times, :round, :acceptBy, :red)
                """, files.stream().map(file -> ProblemRows.columns(file).values()).toList());
    }

    /// Saves the next state of a file; somebody quicker is a conflict.
    void save(ProblemFile file) {
        var saved = jdbc.batch("""
                update supervision.problem
                   set unit_id = :unit, state = :state, due_on = :due, extended = :extended, times_reopened = :times, round = :round, accept_by = :acceptBy,
                       accepted_on = :acceptedOn, accepted_name = :acceptedName, requested_by = :requestedBy, verifier_id = :verifier,
                       verifier_name = :verifierName, first_cleared_on = :firstClearedOn, cleared_on = :clearedOn, cleared_by = :clearedBy,
                       cleared_name = :clearedName, cleared_unit = :clearedUnit, first_reopened_on = :firstReopenedOn, was_red = :red,
                       exposure_on = :exposureOn, suspended_on = :suspendedOn, withdrawn_on = :withdrawnOn, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version
                """, List.of(ProblemRows.columns(file).values()));
        if (saved[0] != 1) {
            throw new Stale("problem.changed-meanwhile", file.title());
        }
    }
}
