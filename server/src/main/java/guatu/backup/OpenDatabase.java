package guatu.backup;

import guatu.Settings;
import guatu.ground.kernel.database.Address;
import guatu.ground.kernel.database.EmbeddedPostgres;
import guatu.ground.kernel.database.HomeLock;
import guatu.ground.kernel.database.OwnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The database of an installation, whether its server runs or not: a running one is joined, a stopped one started for the time.
final class OpenDatabase implements AutoCloseable {

    private static final int SECONDS_TO_START = 60;

    private final Address address;
    private final @Nullable HomeLock lock;
    private final @Nullable EmbeddedPostgres started;

    private OpenDatabase(Address address, @Nullable HomeLock lock, @Nullable EmbeddedPostgres started) {
        this.address = address;
        this.lock = lock;
        this.started = started;
    }

    static OpenDatabase of(Settings settings) throws IOException, InterruptedException {
        if (settings.databaseUrl() != null) {
            return new OpenDatabase(OwnServer.address(settings.databaseUrl()), null, null);
        }
        var directory = settings.home().resolve("database");
        if (!Files.exists(directory.resolve("data").resolve("PG_VERSION"))) {
            throw new NotPossible("数据目录 " + settings.home() + " 里没有数据库，没有可备份的。请用 GUATU_HOME 指定要备份的数据目录（示范市的在其下的 demo）。");
        }
        try {
            var lock = HomeLock.take(settings.home(), "进程 " + ProcessHandle.current().pid() + "，正在备份");
            try {
                var started = EmbeddedPostgres.at(directory);
                return new OpenDatabase(started.address(), lock, started);
            } catch (IOException | InterruptedException | RuntimeException no) {
                lock.close();
                throw no;
            }
        } catch (HomeLock.Held runs) {
            return new OpenDatabase(running(settings), null, null);
        }
    }

    /// The holder of the directory may be just starting its database.
    private static Address running(Settings settings) throws IOException, InterruptedException {
        for (var second = 0; second < SECONDS_TO_START; second++) {
            var address = EmbeddedPostgres.running(settings.home().resolve("database"));
            if (address.isPresent()) {
                return address.get();
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new NotPossible("数据目录 " + settings.home() + " 正被占用，但它的数据库没有在运行。请看服务是否正常，或先停掉它再备份。");
    }

    Address address() {
        return address;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (started != null) {
            started.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
