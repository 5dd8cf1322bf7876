package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class AcceptedLists {

    /// An accepted list as the campaign's page shows it.
    record Entry(UUID id, UUID draftId, String fileName, String sha256, Instant acceptedAt, String acceptedBy, int added, int changed, int unchanged, int setAside) {}

    private final TenantJdbc jdbc;
    private final BusinessClock clock;

    AcceptedLists(TenantJdbc jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, ListDraft draft, Accepted result) {
        jdbc.sql("""
                insert into responsibility.accepted_list (tenant_id, id, campaign_id, draft_id, file_name, sha256, accepted_at, accepted_by,
                       added, changed, unchanged, set_aside)
                values (:tenant, :id, :campaign, :draft, :file, :sha, :at, :by, :added, :changed, :unchanged, :aside)
                """)
            .param("id", Ids.next()).param("campaign", draft.campaignId()).param("draft", draft.id()).param("file", draft.fileName())
            .param("sha", draft.sha256()).param("at", Timestamp.from(clock.now())).param("by", actor.name()).param("added", result.added())
            .param("changed", result.changed()).param("unchanged", result.unchanged()).param("aside", result.setAside()).update();
    }

    /// The accepted lists of a campaign, newest first, at most 200.
    List<Entry> of(UUID campaign) {
        return jdbc.sql("""
                select id, draft_id, file_name, sha256, accepted_at, accepted_by, added, changed, unchanged, set_aside
                  from responsibility.accepted_list
                 where tenant_id = :tenant and campaign_id = :campaign
                 order by accepted_at desc, id desc limit 200
                """)
            .param("campaign", campaign)
            .query((row, _) -> new Entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4),
                row.getTimestamp(5).toInstant(), row.getString(6), row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10)))
            .list();
    }
}
