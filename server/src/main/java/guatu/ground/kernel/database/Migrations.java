package guatu.ground.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The schemas of all modules, each with its own folder and version line, in the order of the floors.
public final class Migrations {

    /// Every module with a schema; nothing stands before what it may know.
    public static final List<String> MODULES = List.of("kernel", "calendar", "organization", "ledger", "access", "files", "documents", "inbox",
        "verification", "campaign", "indicator", "schedule", "responsibility", "progress", "supervision", "wallmap", "bulletin", "publicity");

    /// The role that the application works as: it owns nothing and sees one tenant.
    public static final String RUNTIME_ROLE = "guatu_app";

    private Migrations() {
    }

    /// Brings a database to the newest version; what is there already is left alone. One that a newer program has changed is refused.
    public static void run(Address address) throws SQLException {
        prepare(address);
        refuseNewer(address);
        for (var module : MODULES) {
            flyway(address, module).load().migrate();
        }
    }

    private static void refuseNewer(Address address) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            var known = newest();
            var newer = versions(connection).entrySet().stream().filter(there -> there.getValue() > known.getOrDefault(there.getKey(), 0))
                .map(there -> there.getKey() + " " + there.getValue()).toList();
            if (!newer.isEmpty()) {
                throw new IllegalStateException("数据库是更新的版本写的（" + String.join("、", newer) + "），这一版程序用不了它，什么也没有改动。请用新版程序启动；要回到旧版，用升级前的备份恢复到空目录。");
            }
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    /// Brings an empty database to given versions, module by module; modules that are not named are left out.
    public static void run(Address address, Map<String, Integer> versions) throws SQLException {
        prepare(address);
        for (var module : MODULES) {
            if (versions.getOrDefault(module, 0) > 0) {
                flyway(address, module).target(String.valueOf(versions.get(module))).load().migrate();
            }
        }
    }

    /// The version of each module that a database stands at; 0 where there is nothing yet.
    public static Map<String, Integer> versions(Connection connection) throws SQLException {
        var versions = new TreeMap<String, Integer>();
        for (var module : MODULES) {
            try (var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
                statement.setString(1, "ctl.history_" + module);
                try (var row = statement.executeQuery()) {
                    row.next();
                    versions.put(module, row.getBoolean(1) ? version(connection, module) : 0);
                }
            }
        }
        return versions;
    }

    private static int version(Connection connection, String module) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(
                "select coalesce(max(version::int), 0) from ctl.history_" + module + " where success and version is not null")) {
            row.next();
            return row.getInt(1);
        }
    }

    /// The newest version of each module that this program knows.
    public static Map<String, Integer> newest() throws IOException {
        var versions = new TreeMap<String, Integer>();
        for (var module : MODULES) {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/" + module + "/V*__*.sql");
            versions.put(module, Arrays.stream(found).map(Resource::getFilename).filter(Objects::nonNull)
                .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__")))).max().orElse(0));
        }
        return versions;
    }

    private static FluentConfiguration flyway(Address address, String module) {
        return Flyway.configure()
            .dataSource(address.url(), address.user(), address.password())
            .defaultSchema("ctl").schemas("ctl").createSchemas(false)
            .table("history_" + module)
            .locations("classpath:db/migration/" + module)
            .baselineOnMigrate(true).baselineVersion("0")
            .failOnMissingLocations(false);
    }

    private static void prepare(Address address) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password()); var statement = connection.createStatement()) {
            statement.execute("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'guatu_app') then create role guatu_app nologin; end if;
                    if not pg_has_role(current_user, 'guatu_app', 'SET') then execute format('grant guatu_app to %I', current_user); end if;
                end $$
                """);
            statement.execute("create schema if not exists ctl");
            statement.execute("grant usage on schema ctl to guatu_app");
            for (var module : MODULES) {
                statement.execute("create schema if not exists " + module);
                statement.execute("grant usage on schema " + module + " to guatu_app");
            }
        }
    }
}
