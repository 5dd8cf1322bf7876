package guatu.ground.access;

import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.TenantJdbc;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Tries at signing in, per login, whether there is such an account or not: both get the same answers.
@Repository
class Attempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final TenantJdbc jdbc;

    Attempts(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts a try before the password is looked at, so that many at once cannot pass the limit; refuses while locked.
    @Transactional
    public void begin(String login, Instant now) {
        var id = id(login);
        var fresh = jdbc.sql("""
                insert into access.attempt (tenant_id, id, failures, since) values (:tenant, :id, 0, :now)
                on conflict (tenant_id, id) do nothing
                """)
            .param("id", id).param("now", Timestamp.from(now)).update();
        if (fresh == 1) {
            jdbc.sql("delete from access.attempt where tenant_id = :tenant and since < :before").param("before", Timestamp.from(now.minus(KEPT))).update();
        }
        var before = jdbc.sql("select failures, since, locked_until as until from access.attempt where tenant_id = :tenant and id = :id for update")
            .param("id", id).query(LockOut.class).single();
        if (before.locked(now)) {
            throw new Refusal("access.locked", before.minutesLeft(now));
        }
        var after = before.tried(now);
        jdbc.sql("update access.attempt set failures = :failures, since = :since, locked_until = :until where tenant_id = :tenant and id = :id")
            .param("failures", after.failures()).param("since", Timestamp.from(after.since()))
            .param("until", after.until() == null ? null : Timestamp.from(after.until())).param("id", id).update();
    }

    /// The try went well: the count starts anew.
    @Transactional
    public void clear(String login) {
        jdbc.sql("delete from access.attempt where tenant_id = :tenant and id = :id").param("id", id(login)).update();
    }

    /// Which of these logins are locked now.
    Set<String> locked(Collection<String> logins, Instant now) {
        var ids = new HashSet<>(jdbc.sql("select id from access.attempt where tenant_id = :tenant and locked_until > :now")
            .param("now", Timestamp.from(now)).query(UUID.class).list());
        var locked = new HashSet<String>();
        logins.stream().filter(login -> ids.contains(id(login))).forEach(locked::add);
        return locked;
    }

    private static UUID id(String login) {
        return UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8));
    }
}
