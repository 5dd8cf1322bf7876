package guatu.ground.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    Path home;

    @Test
    void keepsItsDataOverStopStartAndAKillAndComesBackByItself() throws Exception {
        try (var first = EmbeddedPostgres.at(home)) {
            execute(first, "create table kept (n int)", "insert into kept values (1)");
        }
        try (var second = EmbeddedPostgres.at(home)) {
            var before = second.process().orElseThrow();
            execute(second, "insert into kept values (2)");
            before.destroyForcibly();
            before.onExit().get(20, TimeUnit.SECONDS);
            assertThat(awaitCount(second)).isEqualTo(2);
            assertThat(second.process().orElseThrow().pid()).isNotEqualTo(before.pid());
        }
    }

    @Test
    void startsOverAStalePidFileThatNamesAnotherLiveProcess() throws Exception {
        EmbeddedPostgres.at(home).close();
        Files.write(home.resolve("data/postmaster.pid"), List.of(String.valueOf(ProcessHandle.current().pid()), home.resolve("data").toString(), "0", "1", "", "127.0.0.1", ""));
        try (var again = EmbeddedPostgres.at(home)) {
            assertThat(again.process()).isPresent();
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void throwsAwayAFirstStartThatWasCutOff() throws Exception {
        Files.createDirectories(home.resolve("data.new/base"));
        Files.writeString(home.resolve("data.new/PG_VERSION"), "18\n");
        try (var fresh = EmbeddedPostgres.at(home)) {
            execute(fresh, "create table fine (n int)");
        }
        assertThat(home.resolve("data.new")).doesNotExist();
    }

    @Test
    void keepsItsPasswordFromOthersEyes() throws Exception {
        EmbeddedPostgres.at(home).close();
        assertThat(Files.getPosixFilePermissions(home.resolve("password"))).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void tellsASecondProcessWhoHoldsTheDirectory() throws IOException {
        try (var _ = HomeLock.take(home, "进程 1，http://127.0.0.1:8080")) {
            assertThatExceptionOfType(HomeLock.Held.class).isThrownBy(() -> HomeLock.take(home, "进程 2"))
                .satisfies(held -> assertThat(held.holder()).contains("8080"));
        }
        HomeLock.take(home, "进程 2").close();
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws IOException, SQLException {
        var address = server.address();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password()); var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    private static int awaitCount(EmbeddedPostgres server) throws Exception {
        var address = server.address();
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                 var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
                rows.next();
                return rows.getInt(1);
            } catch (SQLException away) {
                if (System.nanoTime() > end) {
                    throw away;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
