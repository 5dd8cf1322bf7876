package guatu.ground.inbox;

import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The calendar links of a tenant.
@Repository
class Feeds {

    private final TenantJdbc jdbc;

    Feeds(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// A person's links that hold, the oldest first.
    List<Feed> of(UUID person) {
        return jdbc.sql("select * from inbox.feed where tenant_id = :tenant and person_id = :person and revoked_at is null order by created_at, id")
            .param("person", person).query(Feed.class).list();
    }

    Optional<Feed> find(UUID id) {
        return jdbc.sql("select * from inbox.feed where tenant_id = :tenant and id = :id and revoked_at is null").param("id", id).query(Feed.class).optional();
    }

    void add(Feed feed) {
        jdbc.sql("""
                insert into inbox.feed (tenant_id, id, person_id, name, token_hash, created_at, unit_id)
                values (:tenant, :id, :person, :name, :hash, :at, :unit)
                """)
            .param("id", feed.id()).param("person", feed.personId()).param("name", feed.name()).param("hash", feed.tokenHash()).param("at", Timestamp.from(feed.createdAt()))
            .param("unit", feed.unitId()).update();
    }

    /// True if the person had it and it held.
    boolean revoke(UUID person, UUID id, Instant now) {
        return jdbc.sql("update inbox.feed set revoked_at = :now where tenant_id = :tenant and id = :id and person_id = :person and revoked_at is null")
            .param("now", Timestamp.from(now)).param("id", id).param("person", person).update() == 1;
    }

    /// Notes the use, at most once an hour.
    void used(UUID id, Instant now, Instant unlessSince) {
        jdbc.sql("update inbox.feed set used_at = :now where tenant_id = :tenant and id = :id and (used_at is null or used_at < :since)")
            .param("now", Timestamp.from(now)).param("since", Timestamp.from(unlessSince)).param("id", id).update();
    }
}
