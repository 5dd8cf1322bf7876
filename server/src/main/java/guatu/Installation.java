package guatu;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.database.Address;
import guatu.ground.kernel.database.EmbeddedPostgres;
import guatu.ground.kernel.database.HomeLock;
import guatu.ground.kernel.database.Migrations;
import guatu.ground.kernel.database.OwnServer;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// An installation while it runs: its directory is locked, its database is up and migrated, the application serves.
public final class Installation implements AutoCloseable {

    private final HomeLock lock;
    private final @Nullable EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext application;

    private Installation(HomeLock lock, @Nullable EmbeddedPostgres postgres, ConfigurableApplicationContext application) {
        this.lock = lock;
        this.postgres = postgres;
        this.application = application;
    }

    /// Opens the directory, starts the database and then the application with further configurations and properties.
    public static Installation open(Settings settings, List<Class<?>> further, Map<String, Object> properties) throws IOException, InterruptedException, SQLException {
        var address = "http://" + settings.bind() + ":" + settings.port();
        var lock = HomeLock.take(settings.home(), "进程 " + ProcessHandle.current().pid() + "，" + address);
        EmbeddedPostgres postgres = null;
        try {
            postgres = settings.databaseUrl() == null ? EmbeddedPostgres.at(settings.home().resolve("database")) : null;
            var database = postgres == null ? ownServer(settings) : postgres.address();
            Migrations.run(database);
            ensureTenant(database);
            return new Installation(lock, postgres, start(settings, database, further, properties));
        } catch (IOException | InterruptedException | SQLException | RuntimeException no) {
            if (postgres != null) {
                postgres.close();
            }
            lock.close();
            throw no;
        }
    }

    private static Address ownServer(Settings settings) throws IOException, InterruptedException, SQLException {
        var database = OwnServer.address(Objects.requireNonNull(settings.databaseUrl()));
        OwnServer.await(database, settings.databaseWait());
        return database;
    }

    /// The running application.
    public ConfigurableApplicationContext application() {
        return application;
    }

    private static ConfigurableApplicationContext start(Settings settings, Address database, List<Class<?>> further, Map<String, Object> properties) {
        var sources = new ArrayList<Class<?>>(List.of(Guatu.class));
        sources.addAll(further);
        var application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setRegisterShutdownHook(false);
        var defaults = new HashMap<String, Object>(Map.of(
            "guatu.home", settings.home().toString(),
            "server.port", settings.port(),
            "server.address", settings.bind(),
            "spring.datasource.url", database.url()));
        if (!database.user().isEmpty()) {
            defaults.put("spring.datasource.username", database.user());
            defaults.put("spring.datasource.password", database.password());
        }
        defaults.putAll(properties);
        application.addInitializers(context -> context.getEnvironment().getPropertySources()
            .addFirst(new org.springframework.core.env.MapPropertySource("installation", defaults)));
        return application.run();
    }

    private static void ensureTenant(Address database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
             var insert = connection.prepareStatement("insert into ctl.tenant (id, host, name) values (?, '*', '本级') on conflict (host) do nothing")) {
            insert.setObject(1, Ids.next());
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        application.close();
        if (postgres != null) {
            postgres.close();
        }
        lock.close();
    }
}
