package guatu.ground.inbox;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The webhooks of a tenant.
@Repository
class Hooks {

    private final TenantJdbc jdbc;

    Hooks(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Hook> all() {
        return jdbc.sql("select * from inbox.hook where tenant_id = :tenant order by created_at, id").query(Hooks::row).list();
    }

    Hook get(UUID id) {
        return jdbc.sql("select * from inbox.hook where tenant_id = :tenant and id = :id").param("id", id).query(Hooks::row).optional()
            .orElseThrow(() -> new NotFound("webhook", id));
    }

    void add(Hook hook) {
        jdbc.sql("""
                insert into inbox.hook (tenant_id, id, name, url, events, kinds, active, created_at, created_by)
                values (:tenant, :id, :name, :url, :events, :kinds, :active, :at, :by)
                """)
            .param("id", hook.id()).param("name", hook.name()).param("url", hook.url()).param("events", hook.events().toArray(String[]::new))
            .param("kinds", hook.kinds().toArray(String[]::new)).param("active", hook.active()).param("at", Timestamp.from(hook.createdAt())).param("by", hook.createdBy()).update();
    }

    void save(Hook hook) {
        var rows = jdbc.sql("""
                update inbox.hook set name = :name, url = :url, events = :events, kinds = :kinds, active = :active, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version
                """)
            .param("id", hook.id()).param("name", hook.name()).param("url", hook.url()).param("events", hook.events().toArray(String[]::new))
            .param("kinds", hook.kinds().toArray(String[]::new)).param("active", hook.active()).param("version", hook.version()).update();
        if (rows != 1) {
            throw new Stale("inbox.hook-stale", hook.name());
        }
    }

    void remove(UUID id) {
        jdbc.sql("delete from inbox.delivery where tenant_id = :tenant and hook_id = :id").param("id", id).update();
        jdbc.sql("delete from inbox.hook where tenant_id = :tenant and id = :id").param("id", id).update();
    }

    private static Hook row(ResultSet row, int n) throws SQLException {
        return new Hook(row.getObject("id", UUID.class), row.getString("name"), row.getString("url"), List.of((String[]) row.getArray("events").getArray()),
            List.of((String[]) row.getArray("kinds").getArray()), row.getBoolean("active"), row.getTimestamp("created_at").toInstant(),
            row.getObject("created_by", UUID.class), row.getInt("version"));
    }
}
