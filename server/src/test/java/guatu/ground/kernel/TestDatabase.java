package guatu.ground.kernel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import guatu.ground.kernel.database.Address;
import guatu.ground.kernel.database.EmbeddedPostgres;
import guatu.ground.kernel.database.Migrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// A real PostgreSQL for store tests: one server per run, all migrations, the runtime role, a tenant of your own.
///
/// ```java
/// var database = TestDatabase.fresh();                       // a new tenant on the shared server
/// var units = new Units(database.jdbc());                    // your package-private store
/// database.run(() -> units.add(…));                          // in a transaction of that tenant
/// var all = database.get(() -> units.all());
/// ```
public final class TestDatabase {

    private static final Address ADDRESS = start();
    private static final HikariDataSource POOL = pool();

    private final Tenant tenant;
    private final TransactionTemplate transactions = new TransactionTemplate(new TenantTransactions(POOL));

    private TestDatabase(Tenant tenant) {
        this.tenant = tenant;
    }

    /// A tenant that nobody else uses.
    public static TestDatabase fresh() {
        return new TestDatabase(new Tenant(UUID.randomUUID()));
    }

    /// The same server as its owner, who passes every fence: only for looking at the catalogue.
    public static Address address() {
        return ADDRESS;
    }

    /// A pool that works as the runtime role.
    public static HikariDataSource dataSource() {
        return POOL;
    }

    public Tenant tenant() {
        return tenant;
    }

    public TenantJdbc jdbc() {
        return new TenantJdbc(new NamedParameterJdbcTemplate(POOL));
    }

    public ControlJdbc control() {
        return new ControlJdbc(new NamedParameterJdbcTemplate(POOL));
    }

    /// Runs in one transaction of this tenant.
    public void run(Runnable work) {
        Tenants.run(tenant, () -> transactions.executeWithoutResult(_ -> work.run()));
    }

    /// Gets from one transaction of this tenant.
    public <T> T get(Supplier<T> work) {
        return Tenants.as(tenant, () -> transactions.execute(_ -> work.get()));
    }

    private static Address start() {
        try {
            var home = Path.of("target", "test-database");
            Files.createDirectories(home);
            var server = EmbeddedPostgres.forTests(home);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(server)));
            var owner = server.address();
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password()); var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            var address = new Address(owner.url().replace("/postgres?", "/" + name + "?"), owner.user(), owner.password());
            Migrations.run(address);
            return address;
        } catch (Exception no) {
            throw new IllegalStateException(no);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (Exception no) {
            throw new IllegalStateException(no);
        }
    }

    private static HikariDataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(ADDRESS.url());
        config.setUsername(ADDRESS.user());
        config.setPassword(ADDRESS.password());
        config.setMaximumPoolSize(16);
        config.setConnectionInitSql("set role guatu_app");
        return new HikariDataSource(config);
    }
}
