package guatu.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import guatu.Installation;
import guatu.Settings;
import guatu.ground.access.Access;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Tenant;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.kernel.database.Address;
import guatu.ground.kernel.database.EmbeddedPostgres;
import guatu.ground.ledger.Ledger;
import guatu.ground.ledger.NewEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Sealing 1, 10 and 1,000 contents in a transaction, by 8 clients at once, beside plain inserts of the same rows into a table with the same
/// indexes; and what sealing adds to a line of the audit trail. The embedded PostgreSQL flushes every commit to the disk.
final class LedgerBench {

    private static final int CLIENTS = 8;
    private static final int SECONDS = Integer.getInteger("guatu.bench.seconds", 10);

    private interface Work {
        void once() throws SQLException;
    }

    static void main() throws Exception {
        var home = Files.createTempDirectory("ledger-bench");
        try (var installation = Installation.open(Settings.of(Map.of("GUATU_HOME", home.toString(), "GUATU_PORT", "0")), List.of(), Map.of())) {
            var owner = EmbeddedPostgres.running(home.resolve("database")).orElseThrow();
            prepare(owner);
            var context = installation.application();
            var tenant = context.getBean(TenantDirectory.class).single();
            var ledger = context.getBean(Ledger.class);
            var access = context.getBean(Access.class);
            var actor = Actor.system("测试");
            System.out.printf("%n### Appending to the ledger, %d s each%n%n", SECONDS);
            System.out.println("| what | clients | transactions/s | rows/s |\n|---|---|---|---|");
            try (var pool = pool(owner)) {
                for (var size : new int[] {1, 10, 1000}) {
                    var fresh = IntStream.range(0, size).mapToObj(i -> Map.of("n", i, "text", "第" + i + "项已核验")).toList();
                    row("plain insert, " + size + " in a transaction", size, CLIENTS, tenant, () -> insert(pool, tenant, size));
                    row("ledger append, " + size + " in a transaction", size, CLIENTS, tenant,
                        () -> ledger.appendAll(fresh.stream().map(body -> new NewEntry("verdict", Ids.next(), body)).toList()));
                }
                row("plain insert, 1 client", 1, 1, tenant, () -> insert(pool, tenant, 1));
                row("ledger append, 1 client", 1, 1, tenant, () -> ledger.append("verdict", Ids.next(), Map.of("n", 1)));
                row("audit line, not sealed (plain insert)", 1, 1, tenant, () -> audit(pool, tenant));
                row("audit line, sealed", 1, 1, tenant, () -> access.audit(actor, "bench.line", "测试", true, Map.of("n", 1)));
            }
            System.out.println(Tenants.as(tenant, ledger::firstBreak).isEmpty() ? "\nThe chain is whole." : "\nTHE CHAIN IS BROKEN");
        } finally {
            delete(home);
        }
    }

    private static void prepare(Address owner) throws SQLException {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password()); var statement = connection.createStatement()) {
            statement.execute("create schema plain");
            statement.execute("grant usage on schema plain to guatu_app");
            statement.execute("create table plain.entry (like ledger.entry including all)");
            statement.execute("create table plain.audit (like access.audit including all)");
            statement.execute("grant insert on plain.entry, plain.audit to guatu_app");
        }
    }

    private static HikariDataSource pool(Address owner) {
        var config = new HikariConfig();
        config.setJdbcUrl(owner.url());
        config.setUsername(owner.user());
        config.setPassword(owner.password());
        config.setMaximumPoolSize(CLIENTS);
        config.setAutoCommit(false);
        config.addDataSourceProperty("prepareThreshold", 3);
        config.setConnectionInitSql("set role guatu_app");
        return new HikariDataSource(config);
    }

    private static final AtomicLong SEQ = new AtomicLong();

    private static void insert(HikariDataSource pool, Tenant tenant, int size) throws SQLException {
        try (var connection = pool.getConnection();
             var insert = connection.prepareStatement("insert into plain.entry (tenant_id, id, seq, at, kind, subject, body_hash, algorithm, prev_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var i = 0; i < size; i++) {
                fill(insert, tenant);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static void fill(java.sql.PreparedStatement insert, Tenant tenant) throws SQLException {
        insert.setObject(1, tenant.id());
        insert.setObject(2, Ids.next());
        insert.setLong(3, SEQ.incrementAndGet());
        insert.setTimestamp(4, new Timestamp(System.currentTimeMillis()));
        insert.setString(5, "verdict");
        insert.setObject(6, Ids.next());
        insert.setString(7, "4".repeat(64));
        insert.setString(8, "SHA-256");
        insert.setString(9, "5".repeat(64));
        insert.setString(10, "6".repeat(64));
    }

    private static void audit(HikariDataSource pool, Tenant tenant) throws SQLException {
        try (Connection connection = pool.getConnection();
             var insert = connection.prepareStatement("insert into plain.audit (tenant_id, at, id, actor, actor_name, kind, subject, ok, detail) values (?, now(), ?, ?, '测试', 'bench.line', '测试', true, '{\"n\":1}')")) {
            insert.setObject(1, tenant.id());
            insert.setObject(2, Ids.next());
            insert.setObject(3, Ids.next());
            insert.executeUpdate();
            connection.commit();
        }
    }

    private static void row(String what, int size, int clients, Tenant tenant, Work work) throws Exception {
        var done = new AtomicLong();
        run(tenant, clients, Math.min(3, SECONDS), work, new AtomicLong());
        var began = System.nanoTime();
        run(tenant, clients, SECONDS, work, done);
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("| %s | %d | %,.0f | %,.0f |%n", what, clients, done.get() / seconds, done.get() * size / seconds);
    }

    private static void run(Tenant tenant, int clients, int seconds, Work work, AtomicLong done) throws Exception {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = IntStream.range(0, clients).mapToObj(_ -> threads.submit(() -> Tenants.as(tenant, () -> {
                try {
                    for (; System.nanoTime() < end; done.incrementAndGet()) {
                        work.once();
                    }
                    return true;
                } catch (SQLException no) {
                    throw new IllegalStateException(no);
                }
            }))).toList();
            for (var one : all) {
                one.get();
            }
        }
    }

    private static void delete(Path tree) throws java.io.IOException {
        try (var all = Files.walk(tree)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
