package guatu.ground.ledger;

import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.Tenants;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The chain's links and its head.
@Repository
class Entries {

    private final TenantJdbc jdbc;

    Entries(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// The head, locked: whoever writes next waits for this transaction.
    Head lockedHead() {
        var locked = locked();
        if (locked.isPresent()) {
            return locked.get();
        }
        jdbc.sql("""
                insert into ledger.head (tenant_id, id, seq, hash) values (:tenant, :tenant, :seq, :hash)
                on conflict (tenant_id, id) do nothing
                """)
            .param("seq", Head.NONE.seq()).param("hash", Head.NONE.hash()).update();
        return locked().orElseThrow();
    }

    private Optional<Head> locked() {
        return jdbc.sql("select seq, hash from ledger.head where tenant_id = :tenant for update").query(Head.class).optional();
    }

    Optional<Head> head() {
        return jdbc.sql("select seq, hash from ledger.head where tenant_id = :tenant").query(Head.class).optional();
    }

    void add(List<Entry> links) {
        jdbc.batch("""
                insert into ledger.entry (tenant_id, id, seq, at, kind, subject, body_hash, algorithm, prev_hash, hash)
                values (:tenant, :id, :seq, :at, :kind, :subject, :body, :algorithm, :prev, :hash)
                """,
            links.stream().map(link -> Map.of("id", link.id(), "seq", link.seq(), "at", Timestamp.from(link.at()), "kind", link.kind(),
                "subject", link.subject(), "body", link.bodyHash(), "algorithm", link.algorithm(), "prev", link.prevHash(), "hash", link.hash())).toList());
        jdbc.sql("update ledger.head set seq = :seq, hash = :hash where tenant_id = :tenant and id = :id")
            .param("seq", links.getLast().seq()).param("hash", links.getLast().hash()).param("id", Tenants.current().id()).update();
    }

    List<Entry> after(long seq, int limit) {
        return jdbc.sql("""
                select id, seq, at, kind, subject, body_hash, algorithm, prev_hash, hash from ledger.entry
                 where tenant_id = :tenant and seq > :seq
                 order by seq
                 limit :limit
                """)
            .param("seq", seq).param("limit", limit).query(Entry.class).list();
    }

    /// The newest links before a number, of one kind or of one subject if asked.
    List<Entry> before(long seq, @Nullable String kind, @Nullable UUID subject, int limit) {
        return jdbc.sql("""
                select id, seq, at, kind, subject, body_hash, algorithm, prev_hash, hash from ledger.entry
                 where tenant_id = :tenant and seq < :seq and (:kind::text is null or kind = :kind::text) and (:subject::uuid is null or subject = :subject::uuid)
                 order by seq desc
                 limit :limit
                """)
            .param("seq", seq).param("kind", kind, Types.VARCHAR).param("subject", subject, Types.OTHER).param("limit", limit).query(Entry.class).list();
    }

    /// The first number not before an instant.
    Optional<Long> firstSince(Instant from) {
        return jdbc.sql("select seq from ledger.entry where tenant_id = :tenant and at >= :from order by seq limit 1")
            .param("from", Timestamp.from(from)).query(Long.class).optional();
    }

    /// The last number before an instant.
    Optional<Long> lastBefore(Instant to) {
        return jdbc.sql("select seq from ledger.entry where tenant_id = :tenant and at < :to order by seq desc limit 1")
            .param("to", Timestamp.from(to)).query(Long.class).optional();
    }
}
