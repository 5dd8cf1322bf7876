package guatu.ground.access;

import guatu.ground.kernel.ControlJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Rows of sessions in schema `ctl`: known by the SHA-256 of their cookie.
@Repository
class Sessions {

    private final ControlJdbc jdbc;

    Sessions(ControlJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void open(Session session) {
        jdbc.sql("delete from ctl.session where expires_at < :now").param("now", Timestamp.from(session.createdAt())).update();
        jdbc.sql("""
                insert into ctl.session (token_hash, tenant_id, account_id, created_at, seen_at, expires_at)
                values (:hash, :tenant, :account, :created, :seen, :expires)
                """)
            .param("hash", session.tokenHash()).param("tenant", session.tenantId()).param("account", session.accountId())
            .param("created", Timestamp.from(session.createdAt())).param("seen", Timestamp.from(session.seenAt()))
            .param("expires", Timestamp.from(session.expiresAt())).update();
    }

    Optional<Session> find(byte[] hash, UUID tenant) {
        return jdbc.sql("select * from ctl.session where token_hash = :hash and tenant_id = :tenant").param("hash", hash).param("tenant", tenant)
            .query((row, _) -> new Session(row.getBytes("token_hash"), row.getObject("tenant_id", UUID.class), row.getObject("account_id", UUID.class),
                row.getTimestamp("created_at").toInstant(), row.getTimestamp("seen_at").toInstant(), row.getTimestamp("expires_at").toInstant()))
            .optional();
    }

    void seen(byte[] hash, Instant now) {
        jdbc.sql("update ctl.session set seen_at = :now where token_hash = :hash and seen_at < :now").param("hash", hash).param("now", Timestamp.from(now)).update();
    }

    void end(byte[] hash) {
        jdbc.sql("delete from ctl.session where token_hash = :hash").param("hash", hash).update();
    }

    /// Ends all sessions of an account, but for one (an empty hash spares none).
    void endOthers(UUID tenant, UUID account, byte[] spared) {
        jdbc.sql("delete from ctl.session where tenant_id = :tenant and account_id = :account and token_hash <> :spared")
            .param("tenant", tenant).param("account", account).param("spared", spared).update();
    }
}
