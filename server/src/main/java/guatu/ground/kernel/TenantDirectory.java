package guatu.ground.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/// Which host belongs to which tenant (`ctl.tenant`); host `*` takes all others. The whole table is kept: a host that a request makes
/// up asks the database for nothing.
@Component
public class TenantDirectory {

    private static final long AGAIN = TimeUnit.SECONDS.toNanos(10);

    private final ControlJdbc jdbc;
    private volatile Map<String, Tenant> hosts = Map.of();
    private volatile long loaded;

    TenantDirectory(ControlJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// The tenant that a host name belongs to.
    public Tenant of(String host) {
        return known(host).or(() -> {
            if (hosts.isEmpty() || System.nanoTime() - loaded > AGAIN) {
                reload();
            }
            return known(host);
        }).orElseThrow(() -> new EmptyResultDataAccessException("no tenant for host", 1));
    }

    /// The same from memory only.
    public Optional<Tenant> known(String host) {
        var all = hosts;
        return Optional.ofNullable(all.getOrDefault(host, all.get("*")));
    }

    /// Reads the table anew and returns it.
    public Map<String, Tenant> reload() {
        var fresh = new HashMap<String, Tenant>();
        jdbc.sql("select host, id from ctl.tenant").query(row -> {
            fresh.put(row.getString("host"), new Tenant(row.getObject("id", UUID.class)));
        });
        hosts = Map.copyOf(fresh);
        loaded = System.nanoTime();
        return hosts;
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
