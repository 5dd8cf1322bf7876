package guatu.show.bulletin;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/// Postings and the reviews before them: added and read, never changed.
@Repository
class PostingStore {

    private static final RowMapper<Posting> POSTING = (row, _) -> new Posting(row.getObject("period_id", UUID.class), Posting.Basis.valueOf(row.getString("basis")),
        row.getObject("approved_by", UUID.class), row.getString("approved_name"), row.getObject("posted_by", UUID.class), row.getString("posted_name"),
        row.getTimestamp("posted_at").toInstant(), row.getString("sha256"));

    private final TenantJdbc jdbc;

    PostingStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Posting> of(UUID period) {
        return jdbc.sql("select * from bulletin.posting where tenant_id = :tenant and period_id = :period").param("period", period).query(POSTING).optional();
    }

    /// The latest posted month of a campaign.
    Optional<Posting> latest(UUID campaign) {
        return jdbc.sql("""
                select g.* from bulletin.posting g join bulletin.period p on p.tenant_id = :tenant and p.id = g.period_id
                 where g.tenant_id = :tenant and p.campaign_id = :campaign order by p.year desc, p.month desc, p.id limit 1
                """)
            .param("campaign", campaign).query(POSTING).optional();
    }

    Optional<Posting.Approval> review(UUID period) {
        return jdbc.sql("select by_id, by_name, at from bulletin.posting_review where tenant_id = :tenant and period_id = :period").param("period", period)
            .query((row, _) -> new Posting.Approval(Posting.Basis.REVIEW, row.getObject("by_id", UUID.class), row.getString("by_name"), row.getTimestamp("at").toInstant()))
            .optional();
    }

    /// False if a leader reviewed it already.
    boolean reviewed(UUID period, Actor by, Instant at) {
        return jdbc.sql("""
                insert into bulletin.posting_review (tenant_id, period_id, by_id, by_name, at) values (:tenant, :period, :by, :name, :at)
                on conflict (tenant_id, period_id) do nothing
                """)
            .param("period", period).param("by", by.person()).param("name", by.name()).param("at", Timestamp.from(at)).update() == 1;
    }

    /// False if it was posted already.
    boolean add(Posting one) {
        return jdbc.sql("""
                insert into bulletin.posting (tenant_id, period_id, basis, approved_by, approved_name, posted_by, posted_name, posted_at, sha256)
                values (:tenant, :period, :basis, :approvedBy, :approvedName, :by, :name, :at, :sha256)
                on conflict (tenant_id, period_id) do nothing
                """)
            .param("period", one.periodId()).param("basis", one.basis().name()).param("approvedBy", one.approvedBy()).param("approvedName", one.approvedName())
            .param("by", one.postedBy()).param("name", one.postedName()).param("at", Timestamp.from(one.postedAt())).param("sha256", one.sha256()).update() == 1;
    }
}
