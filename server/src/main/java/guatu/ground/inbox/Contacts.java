package guatu.ground.inbox;

import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// How people want to be reminded, and the budget of the tenant.
@Repository
class Contacts {

    private static final UUID ONLY = new UUID(0, 1);

    private final TenantJdbc jdbc;

    Contacts(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contact> find(UUID person) {
        return jdbc.sql("select * from inbox.contact where tenant_id = :tenant and id = :id").param("id", person).query(Contact.class).optional();
    }

    /// Everybody who wants mail of some kind.
    List<Contact> wanting() {
        return jdbc.sql("select * from inbox.contact where tenant_id = :tenant and email is not null and (digest or instant) order by id").query(Contact.class).list();
    }

    void save(Contact contact) {
        var rows = jdbc.sql("""
                insert into inbox.contact as before (tenant_id, id, email, digest, instant, seen_at) values (:tenant, :id, :email, :digest, :instant, :seen)
                on conflict (tenant_id, id) do update
                   set email = excluded.email, digest = excluded.digest, instant = excluded.instant, version = before.version + 1,
                       seen_at = case when before.instant then before.seen_at else excluded.seen_at end
                 where before.version = :version
                """)
            .param("id", contact.id()).param("email", contact.email()).param("digest", contact.digest()).param("instant", contact.instant())
            .param("seen", Timestamp.from(contact.seenAt())).param("version", contact.version()).update();
        if (rows != 1) {
            throw new Stale("inbox.contact-stale");
        }
    }

    void seen(UUID person, Instant until) {
        jdbc.sql("update inbox.contact set seen_at = :until where tenant_id = :tenant and id = :id").param("until", Timestamp.from(until)).param("id", person).update();
    }

    ReminderBudget budget() {
        return jdbc.sql("select reminders as limit, version from inbox.setting where tenant_id = :tenant and id = :id").param("id", ONLY)
            .query(ReminderBudget.class).optional().orElse(new ReminderBudget(ReminderBudget.DEFAULT, 0));
    }

    void save(ReminderBudget budget) {
        var rows = jdbc.sql("""
                insert into inbox.setting as before (tenant_id, id, reminders, version) values (:tenant, :id, :limit, 1)
                on conflict (tenant_id, id) do update set reminders = excluded.reminders, version = before.version + 1 where before.version = :version
                """).param("id", ONLY).param("limit", budget.limit()).param("version", budget.version()).update();
        if (rows != 1) {
            throw new Stale("inbox.budget-stale");
        }
    }
}
