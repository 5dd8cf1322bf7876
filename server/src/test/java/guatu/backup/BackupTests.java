package guatu.backup;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.Guatu;
import guatu.ground.files.Files;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Command;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Tenants;
import guatu.ground.kernel.TestDatabase;
import guatu.ground.kernel.database.HomeLock;
import guatu.ground.ledger.Ledger;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Backup and restore over a database that the whole suite fills, each restore into a database of its own.
@GuatuTest
class BackupTests {

    private static final Path HOME = Path.of("target", "test-home").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Autowired
    Ledger ledger;

    @Autowired
    Files files;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void bringsBackEveryRowAndEveryFile() throws Exception {
        ledger.append("test", Ids.next(), Map.of("n", 1));
        var evidence = files.keep(Actors.liaison(UUID.randomUUID()), "现场.png", new ByteArrayInputStream(png(1)));
        assertThat(backup("whole.guatu")).isEqualTo(Command.RESULT);
        assertThat(java.nio.file.Files.getPosixFilePermissions(directory.resolve("whole.guatu"))).hasToString("[OWNER_READ, OWNER_WRITE]");
        var fresh = OwnDatabase.empty();
        var home = directory.resolve("home");
        assertThat(restore("whole.guatu", home, fresh.url())).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Command.RESULT);
        var before = OwnDatabase.content(TestDatabase.address());
        assertThat(OwnDatabase.content(fresh.address())).isEqualTo(before).containsKeys("ledger.entry", "access.audit", "access.account", "ctl.tenant")
            .doesNotContainKeys("ctl.session", "ctl.setup", "ctl.scheduled_tasks");
        assertThat(before.get("ledger.entry")).doesNotStartWith("0 ");
        assertThat(tree(home)).isEqualTo(tree(HOME)).anyMatch(line -> line.contains(evidence.servedSha256()));
    }

    @Test
    @Timeout(300)
    void holdsOneMomentWhileOthersWrite() throws Exception {
        var tenant = Tenants.current();
        var stop = new AtomicBoolean();
        var written = new java.util.concurrent.atomic.AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 4; i++) {
                var lane = i;
                threads.submit(() -> Tenants.run(tenant, () -> {
                    for (var n = 0; n < 2_000 && !stop.get(); n++) {
                        ledger.append("test", Ids.next(), Map.of("n", n));
                        keep(lane * 1_000_000 + n);
                        written.incrementAndGet();
                    }
                }));
            }
            try {
                while (written.get() < 20) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                assertThat(backup("busy.guatu")).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Command.RESULT);
            } finally {
                stop.set(true);
            }
        }
        var fresh = OwnDatabase.empty();
        var home = directory.resolve("home");
        assertThat(restore("busy.guatu", home, fresh.url())).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Command.RESULT);
        try (var connection = OwnDatabase.connect(fresh.address());
             var rows = connection.createStatement().executeQuery("select served_sha256 from files.evidence where tenant_id = '" + tenant.id() + "'")) {
            var kept = String.join("\n", tree(home));
            var found = 0;
            while (rows.next()) {
                assertThat(kept).contains(rows.getString(1));
                found++;
            }
            assertThat(found).isPositive();
        }
    }

    @Test
    void refusesAHomeOrADatabaseThatHoldsSomething() throws Exception {
        assertThat(backup("one.guatu")).isEqualTo(Command.RESULT);
        var full = java.nio.file.Files.createDirectories(directory.resolve("full"));
        java.nio.file.Files.writeString(full.resolve("mine.txt"), "mine");
        var fresh = OwnDatabase.empty();
        assertThat(restore("one.guatu", full, fresh.url())).isEqualTo(Command.NO_RESULT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("不是空的").contains("mine.txt");
        assertThat(tree(full)).hasSize(1);
        var home = directory.resolve("home");
        var used = TestDatabase.address();
        var before = OwnDatabase.content(used);
        assertThat(restore("one.guatu", home, OwnDatabase.url(used))).isEqualTo(Command.NO_RESULT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("空库");
        assertThat(OwnDatabase.content(used)).isEqualTo(before);
        assertThat(home).doesNotExist();
        try (var _ = HomeLock.take(full, "进程 1，http://127.0.0.1:8080")) {
            assertThat(restore("one.guatu", full, fresh.url())).isEqualTo(Command.NO_RESULT);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("8080");
        }
    }

    @Test
    void leavesNothingBehindWhenTheRowsDoNotFit() throws Exception {
        ledger.append("test", Ids.next(), Map.of("n", 1));
        assertThat(backup("one.guatu")).isEqualTo(Command.RESULT);
        var forged = SmallBackup.changed(directory.resolve("one.guatu"), directory.resolve("forged.guatu"), manifest -> {
            var head = manifest.ledgers().getFirst();
            var ledgers = new java.util.ArrayList<>(manifest.ledgers());
            ledgers.set(0, new Manifest.LedgerHead(head.tenant(), head.seq() + 1, head.hash()));
            return new Manifest(manifest.format(), manifest.version(), manifest.application(), manifest.madeAt(), manifest.migrations(), manifest.tables(), manifest.files(), ledgers);
        });
        var fresh = OwnDatabase.empty();
        var home = java.nio.file.Files.createDirectories(directory.resolve("home"));
        assertThat(restore(forged.getFileName().toString(), home, fresh.url())).isEqualTo(Command.NO_RESULT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("链头");
        assertThat(home).isEmptyDirectory();
        assertThat(OwnDatabase.content(fresh.address())).isEmpty();
        assertThat(restore("one.guatu", home, fresh.url())).as("the same place again").isEqualTo(Command.RESULT);
    }

    @Test
    void saysWhichEvidenceWasGoneBefore() throws Exception {
        var evidence = files.keep(Actors.liaison(UUID.randomUUID()), "没了.png", new ByteArrayInputStream(png(77_777)));
        var kept = HomeFiles.of(HOME).stream().filter(file -> file.endsWith(evidence.servedSha256()) && file.toString().contains(Tenants.current().id().toString())).findFirst().orElseThrow();
        assertThat(backup("there.guatu")).isEqualTo(Command.RESULT);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain(evidence.servedSha256());
        java.nio.file.Files.delete(kept);
        assertThat(backup("gone.guatu")).isEqualTo(Command.RESULT);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("不在磁盘上").contains(evidence.servedSha256());
    }

    @Test
    void leavesNoFileOfItsNameWhenItIsKilled() throws Exception {
        var target = directory.resolve("killed.guatu");
        try (var connection = OwnDatabase.connect(TestDatabase.address()); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table ledger.entry in access exclusive mode");
            var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), Guatu.class.getName(), "backup", target.toString())
                .redirectErrorStream(true).redirectOutput(directory.resolve("out.txt").toFile());
            builder.environment().putAll(environment(HOME, OwnDatabase.url(TestDatabase.address())));
            var process = builder.start();
            while (process.isAlive() && !anyPart()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            process.destroyForcibly().waitFor();
            assertThat(anyPart()).as(java.nio.file.Files.readString(directory.resolve("out.txt"))).isTrue();
        }
        assertThat(target).doesNotExist();
        assertThat(backup("killed.guatu")).isEqualTo(Command.RESULT);
    }

    @Test
    void refusesACallThatCannotBe() throws Exception {
        assertThat(backup("a.guatu")).isEqualTo(Command.RESULT);
        assertThat(backup("a.guatu")).as("never over a file that is there").isEqualTo(Command.NO_RESULT);
        assertThat(backup("none/a.guatu")).isEqualTo(Command.NO_RESULT);
        assertThat(run(new BackupCommand(environment(directory.resolve("nothing"), null)), directory.resolve("b.guatu").toString())).isEqualTo(Command.NO_RESULT);
        assertThat(run(new BackupCommand(environment(HOME, null)), HOME.resolve("b.guatu").toString())).isEqualTo(Command.NO_RESULT);
        assertThat(run(new BackupCommand(Map.of()))).isEqualTo(Command.WRONG_CALL);
        assertThat(run(new RestoreCommand(Map.of()), "--force", "x")).isEqualTo(Command.WRONG_CALL);
        assertThat(restore("none.guatu", directory.resolve("home"), OwnDatabase.empty().url())).isEqualTo(Command.NO_RESULT);
    }

    private boolean anyPart() throws IOException {
        try (var names = java.nio.file.Files.list(directory)) {
            return names.anyMatch(name -> name.getFileName().toString().startsWith(".part-"));
        }
    }

    private Object keep(int n) {
        try {
            return files.keep(Actors.liaison(UUID.randomUUID()), n + ".png", new ByteArrayInputStream(png(n)));
        } catch (IOException no) {
            throw new java.io.UncheckedIOException(no);
        }
    }

    private static byte[] png(int colour) throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        image.setRGB(2, 2, colour * 31);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private int backup(String name) {
        return run(new BackupCommand(environment(HOME, OwnDatabase.url(TestDatabase.address()))), directory.resolve(name).toString());
    }

    private int restore(String name, Path home, String url) {
        return run(new RestoreCommand(environment(home, url)), directory.resolve(name).toString());
    }

    private static Map<String, String> environment(Path home, @org.jspecify.annotations.Nullable String url) {
        return url == null ? Map.of("GUATU_HOME", home.toString()) : Map.of("GUATU_HOME", home.toString(), "GUATU_DB_URL", url);
    }

    /// A command owns its thread: no tenant of a test is bound to it.
    private int run(Command command, String... words) {
        var mine = Tenants.current();
        Tenants.letGo();
        try {
            said.reset();
            var to = new PrintStream(said, true, StandardCharsets.UTF_8);
            return command.run(List.of(words), to, to);
        } finally {
            Tenants.hold(mine);
        }
    }

    /// Path, size and content of every file that belongs to a backup.
    private static List<String> tree(Path home) throws IOException {
        var lines = new java.util.ArrayList<String>();
        for (var file : HomeFiles.of(home)) {
            lines.add(home.relativize(file) + " " + java.util.Arrays.hashCode(java.nio.file.Files.readAllBytes(file)));
        }
        return lines;
    }
}
