package guatu.ground.documents;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The tenant's own versions of templates; none is ever changed.
@Repository
class TemplateRows {

    private final TenantJdbc jdbc;

    TemplateRows(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Version> newest(String key) {
        return jdbc.sql("""
                select key, version, body, changed_by, changed_at
                  from documents.template
                 where tenant_id = :tenant and key = :key
                 order by version desc
                 limit 1
                """)
            .param("key", key).query(Version.class).optional();
    }

    List<Version> all(String key) {
        return jdbc.sql("""
                select key, version, body, changed_by, changed_at
                  from documents.template
                 where tenant_id = :tenant and key = :key
                 order by version desc
                 limit 50
                """)
            .param("key", key).query(Version.class).list();
    }

    /// False if another hand wrote this version first.
    boolean add(String key, int version, String body, Actor actor, Instant at) {
        return jdbc.sql("""
                insert into documents.template (tenant_id, id, key, version, body, changed_by, changed_at)
                values (:tenant, :id, :key, :version, :body, :by, :at)
                on conflict (tenant_id, key, version) do nothing
                """)
            .param("id", Ids.next()).param("key", key).param("version", version).param("body", body)
            .param("by", actor.person()).param("at", Timestamp.from(at)).update() == 1;
    }

    /// Version 0 is the one that comes with the program.
    record Version(String key, int version, String body, @Nullable UUID changedBy, @Nullable Instant changedAt) {}
}
