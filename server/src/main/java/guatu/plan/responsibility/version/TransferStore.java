package guatu.plan.responsibility.version;

import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Readers and what was handed to them.
@Repository
class TransferStore {

    private final TenantJdbc jdbc;

    TransferStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(Reader reader, String hash) {
        jdbc.sql("""
                insert into responsibility.reader (tenant_id, id, kind, name, token_hash, expires, made_by, made_at)
                values (:tenant, :id, :kind, :name, :hash, :expires, :by, :at)
                """)
            .param("id", reader.id()).param("kind", reader.kind().name()).param("name", reader.name()).param("hash", hash)
            .param("expires", reader.expires()).param("by", reader.madeBy()).param("at", Timestamp.from(reader.madeAt())).update();
    }

    int revoke(UUID reader, Instant at) {
        return jdbc.sql("update responsibility.reader set revoked_at = coalesce(revoked_at, :at) where tenant_id = :tenant and id = :id")
            .param("id", reader).param("at", Timestamp.from(at)).update();
    }

    void opened(UUID reader, Instant at) {
        jdbc.sql("update responsibility.reader set opened_at = :at where tenant_id = :tenant and id = :id").param("id", reader).param("at", Timestamp.from(at)).update();
    }

    /// Newest first, at most 500.
    List<Reader> readers() {
        return jdbc.sql("select * from responsibility.reader where tenant_id = :tenant order by made_at desc, id limit 500").query(TransferStore::reader).list();
    }

    Optional<Reader> byHash(String hash) {
        return jdbc.sql("select * from responsibility.reader where tenant_id = :tenant and token_hash = :hash").param("hash", hash).query(TransferStore::reader).optional();
    }

    /// Hands over to readers; who has this version already is passed over.
    void hand(List<Transfer> transfers) {
        jdbc.batch("""
                insert into responsibility.transfer (tenant_id, id, campaign_id, n, reader_id, handed_at, handed_by, sha256)
                values (:tenant, :id, :campaign, :n, :reader, :at, :by, :sha)
                on conflict (tenant_id, campaign_id, n, reader_id) do nothing
                """, transfers.stream().map(one -> Map.of("id", one.id(), "campaign", one.campaignId(), "n", one.n(), "reader", one.readerId(),
                    "at", Timestamp.from(one.handedAt()), "by", one.handedBy(), "sha", one.sha256())).toList());
    }

    /// True if it was not received before.
    boolean receive(UUID transfer, String by, Transfer.Way way, Instant at) {
        return jdbc.sql("""
                update responsibility.transfer set received_at = :at, received_by = :by, received_on = :way
                 where tenant_id = :tenant and id = :id and received_at is null
                """)
            .param("id", transfer).param("by", by).param("way", way.name()).param("at", Timestamp.from(at)).update() == 1;
    }

    Optional<Transfer> find(UUID transfer) {
        return jdbc.sql("""
                select t.*, r.kind, r.name from responsibility.transfer t
                  join responsibility.reader r on r.tenant_id = :tenant and r.id = t.reader_id
                 where t.tenant_id = :tenant and t.id = :id
                """).param("id", transfer).query(TransferStore::transfer).optional();
    }

    /// All of a campaign, newest version first, in the order they were handed over.
    List<Transfer> ofCampaign(UUID campaign) {
        return jdbc.sql("""
                select t.*, r.kind, r.name from responsibility.transfer t
                  join responsibility.reader r on r.tenant_id = :tenant and r.id = t.reader_id
                 where t.tenant_id = :tenant and t.campaign_id = :campaign order by t.n desc, t.handed_at, t.id
                """).param("campaign", campaign).query(TransferStore::transfer).list();
    }

    /// All that a reader was handed, newest first.
    List<Transfer> ofReader(UUID reader) {
        return jdbc.sql("""
                select t.*, r.kind, r.name from responsibility.transfer t
                  join responsibility.reader r on r.tenant_id = :tenant and r.id = t.reader_id
                 where t.tenant_id = :tenant and t.reader_id = :reader order by t.handed_at desc, t.n desc, t.id
                """).param("reader", reader).query(TransferStore::transfer).list();
    }

    private static Reader reader(ResultSet row, int number) throws SQLException {
        return new Reader(row.getObject("id", UUID.class), ReaderKind.valueOf(row.getString("kind")), row.getString("name"), row.getObject("expires", LocalDate.class),
            row.getString("made_by"), row.getTimestamp("made_at").toInstant(), instant(row, "revoked_at"), instant(row, "opened_at"));
    }

    private static Transfer transfer(ResultSet row, int number) throws SQLException {
        var way = row.getString("received_on");
        return new Transfer(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class), row.getInt("n"), row.getObject("reader_id", UUID.class),
            ReaderKind.valueOf(row.getString("kind")), row.getString("name"), row.getTimestamp("handed_at").toInstant(), row.getString("handed_by"),
            row.getString("sha256"), instant(row, "received_at"), row.getString("received_by"), way == null ? null : Transfer.Way.valueOf(way));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
