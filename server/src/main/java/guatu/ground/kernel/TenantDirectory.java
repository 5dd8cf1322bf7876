package guatu.ground.kernel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Which host belongs to which tenant (`ctl.tenant`); host `*` takes all others.
@Component
public class TenantDirectory {

    private final ControlJdbc jdbc;
    private final Map<String, Tenant> known = new ConcurrentHashMap<>();

    TenantDirectory(ControlJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// The tenant that a host name belongs to.
    public Tenant of(String host) {
        return known.computeIfAbsent(host, name -> new Tenant(jdbc.sql("""
                select id from ctl.tenant where host in (:host, '*') order by host = '*' limit 1
                """).param("host", name).query(UUID.class).single()));
    }

    /// The only tenant of an installation that serves one.
    public Tenant single() {
        return of("*");
    }

    /// Every tenant, for work that no request starts.
    public List<Tenant> all() {
        return jdbc.sql("select id from ctl.tenant order by id").query(UUID.class).stream().map(Tenant::new).toList();
    }

    /// The tenant's name, as the pages show it.
    public String name(Tenant tenant) {
        return jdbc.sql("select name from ctl.tenant where id = :id").param("id", tenant.id()).query(String.class).single();
    }

    /// Gives a tenant its name.
    public void rename(Tenant tenant, String name) {
        jdbc.sql("update ctl.tenant set name = :name where id = :id").param("id", tenant.id()).param("name", name).update();
    }
}
