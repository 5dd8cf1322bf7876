package guatu.ground.kernel.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/// The schemas of all modules, each with its own folder and version line, in the order of the floors.
public final class Migrations {

    /// Every module with a schema; nothing stands before what it may know.
    public static final List<String> MODULES = List.of("kernel", "calendar", "organization", "ledger", "access", "files", "documents", "inbox",
        "verification", "campaign", "indicator", "schedule", "responsibility", "progress", "supervision", "wallmap", "bulletin", "publicity");

    /// The role that the application works as: it owns nothing and sees one tenant.
    public static final String RUNTIME_ROLE = "guatu_app";

    private Migrations() {
    }

    /// Brings a database to the newest version; what is there already is left alone.
    public static void run(Address address) throws SQLException {
        prepare(address);
        for (var module : MODULES) {
            Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .defaultSchema("ctl").schemas("ctl").createSchemas(false)
                .table("history_" + module)
                .locations("classpath:db/migration/" + module)
                .baselineOnMigrate(true).baselineVersion("0")
                .failOnMissingLocations(false)
                .load().migrate();
        }
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
