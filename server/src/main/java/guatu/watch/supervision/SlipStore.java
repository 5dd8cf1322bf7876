package guatu.watch.supervision;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Slips, written and read by id, item or state.
@Repository
class SlipStore {

    private final TenantJdbc jdbc;
    private final SlipRows rows;

    SlipStore(TenantJdbc jdbc, SlipRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Slip get(UUID id) {
        return jdbc.sql("select * from supervision.slip where tenant_id = :tenant and id = :id").param("id", id).query(rows).optional()
            .orElseThrow(() -> new NotFound("督查单", id));
    }

    /// One slip, locked until the transaction ends.
    Slip locked(UUID id) {
        return locked(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("督查单", id));
    }

    /// These slips, locked in the order of their ids, so that two officers never wait for each other.
    List<Slip> locked(Collection<UUID> ids) {
        return jdbc.sql("select * from supervision.slip where tenant_id = :tenant and id = any(:ids) order by id for update")
            .param("ids", ids.toArray(UUID[]::new)).query(rows).list();
    }

    /// The newest slip of each item and kind, whatever became of it.
    List<Slip> newest(Collection<UUID> items) {
        return jdbc.sql("""
                select distinct on (item_id, kind) * from supervision.slip
                 where tenant_id = :tenant and item_id = any(:items)
                 order by item_id, kind, id desc
                """)
            .param("items", items.toArray(UUID[]::new)).query(rows).list();
    }

    /// What is neither ended nor lapsed of these items, locked.
    List<Slip> openOf(Collection<UUID> items) {
        return jdbc.sql("""
                select * from supervision.slip
                 where tenant_id = :tenant and item_id = any(:items) and state in ('PROPOSED', 'IN_REVIEW', 'ISSUED', 'SIGNED', 'ANSWERED')
                 order by id for update
                """)
            .param("items", items.toArray(UUID[]::new)).query(rows).list();
    }

    /// What units were given and have not finished, in a campaign.
    List<Slip> running(UUID campaign) {
        return jdbc.sql("""
                select * from supervision.slip
                 where tenant_id = :tenant and campaign_id = :campaign and state in ('ISSUED', 'SIGNED', 'ANSWERED')
                 order by id
                """)
            .param("campaign", campaign).query(rows).list();
    }

    /// The oldest notice that a unit has not signed for, locked.
    Optional<Slip> unsignedNotice(UUID unit) {
        return jdbc.sql("""
                select * from supervision.slip
                 where tenant_id = :tenant and unit_id = :unit and kind = 'NOTICE' and state = 'ISSUED'
                 order by id limit 1 for update
                """)
            .param("unit", unit).query(rows).optional();
    }

    List<Slip> in(UUID campaign, Set<SlipState> states) {
        return jdbc.sql("""
                select * from supervision.slip where tenant_id = :tenant and campaign_id = :campaign and state = any(:states)
                 order by case lamp when 'RED' then 1 when 'YELLOW' then 2 else 0 end, item_no, kind, id
                """)
            .param("campaign", campaign).param("states", states.stream().map(SlipState::name).toArray(String[]::new)).query(rows).list();
    }

    List<Slip> ofItem(UUID item) {
        return jdbc.sql("select * from supervision.slip where tenant_id = :tenant and item_id = :item order by id desc limit 200")
            .param("item", item).query(rows).list();
    }

    /// How many proposals of a campaign wait for an officer.
    int waiting(UUID campaign) {
        return jdbc.sql("select count(*) from supervision.slip where tenant_id = :tenant and campaign_id = :campaign and state = 'PROPOSED'")
            .param("campaign", campaign).query(Integer.class).single();
    }

    /// Adds slips and returns what was added: where an open one of the item and kind stands already, nothing happens.
    List<Slip> add(List<Slip> slips) {
        jdbc.batch("""
                insert into supervision.slip (tenant_id, id, kind, state, origin, campaign_id, item_id, item_no, problem_id, unit_id, title, facts, ask, result,
                       verifier, why, lamp, days_late, data_date, proposed_at, office_id, year, serial_no, number, issued_at, issued_by, issued_name, sign_due,
                       answer_due, rectify_due, ended_on, ended_by, ended_reason)
                values (:tenant, :id, :kind, :state, :origin, :campaign, :item, :itemNo, :problem, :unit, :title, :facts, :ask, :result,
                       :verifier, :why::jsonb, :lamp, :late, :dataDate, :proposedAt, :office, :year, :serial, :number, :issuedAt, :issuedBy, :issuedName, :signDue,
                       :answerDue, :rectifyDue, :endedOn, :endedBy, :endedReason)
                on conflict do nothing
                """, slips.stream().map(rows::values).toList());
        var there = Set.copyOf(jdbc.sql("select id from supervision.slip where tenant_id = :tenant and id = any(:ids)")
            .param("ids", slips.stream().map(Slip::id).toArray(UUID[]::new)).query(UUID.class).list());
        return slips.stream().filter(slip -> there.contains(slip.id())).toList();
    }

    /// Keeps what verbs made of these slips. Somebody quicker is 409 for all of them.
    void save(List<Slip> slips) {
        var counts = trySave(slips);
        for (var n = 0; n < counts.length; n++) {
            if (counts[n] == 0) {
                throw new Stale("slip.stale", slips.get(n).about().title());
            }
        }
    }

    /// The same for the day's round, which leaves alone what an officer holds; returns what was kept.
    List<Slip> saveWhatIsFree(List<Slip> slips) {
        var counts = trySave(slips);
        var kept = new ArrayList<Slip>();
        for (var n = 0; n < counts.length; n++) {
            if (counts[n] != 0) {
                kept.add(slips.get(n));
            }
        }
        return kept;
    }

    private int[] trySave(List<Slip> slips) {
        return jdbc.batch("""
                update supervision.slip
                   set state = :state, facts = :facts, ask = :ask, why = :why::jsonb, lamp = :lamp, days_late = :late, data_date = :dataDate,
                       office_id = :office, year = :year, serial_no = :serial, number = :number, issued_at = :issuedAt, issued_by = :issuedBy,
                       issued_name = :issuedName, sign_due = :signDue, answer_due = :answerDue, rectify_due = :rectifyDue,
                       signed_at = :signedAt, signed_by = :signedBy, signed_name = :signedName, answered_at = :answeredAt, answered_by = :answeredBy,
                       answered_name = :answeredName, answer = :answer, evidence = :evidence, next_step = :step, asked_by = :askedBy, asked_name = :askedName, asked_office = :askedOffice,
                       reviewed_by = :reviewedBy, reviewed_name = :reviewedName, ended_on = :endedOn, ended_by = :endedBy, ended_reason = :endedReason,
                       dismissed = :dismissed, superseded_by = :superseded, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version
                """, slips.stream().map(rows::values).toList());
    }
}
