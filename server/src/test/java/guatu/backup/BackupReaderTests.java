package guatu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Command;
import guatu.ground.kernel.database.Migrations;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is no whole backup of ours is refused before anything is restored.
class BackupReaderTests {

    @TempDir
    static Path directory;

    private static Path small;
    private static byte[] bytes;

    @BeforeAll
    static void make() throws Exception {
        small = SmallBackup.simple(directory);
        bytes = Files.readAllBytes(small);
    }

    @Test
    void opensAWholeOne() throws Exception {
        try (var backup = BackupReader.open(small)) {
            assertThat(backup.manifest().files()).extracting(Manifest.FilePart::path).containsExactly("files/t/2026/a.png", "secret.key");
            assertThat(backup.manifest().migrations()).isEqualTo(Migrations.newest());
        }
    }

    @Test
    void refusesOneThatWasCutOffAnywhere() throws Exception {
        var random = new Random(1);
        var cut = directory.resolve("cut.guatu");
        for (var i = 0; i < 150; i++) {
            Files.write(cut, Arrays.copyOf(bytes, i < 30 ? bytes.length - 1 - i : random.nextInt(bytes.length)));
            assertThatExceptionOfType(NotPossible.class).as("cut " + i).isThrownBy(() -> BackupReader.open(cut).close());
        }
    }

    @Test
    void refusesAFlippedByteUnlessNothingOfTheContentIsTouched() throws Exception {
        var random = new Random(2);
        var flipped = directory.resolve("flipped.guatu");
        var refused = 0;
        for (var i = 0; i < 400; i++) {
            var changed = bytes.clone();
            changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(flipped, changed);
            try (var backup = BackupReader.open(flipped); var whole = BackupReader.open(small)) {
                assertThat(backup.manifest()).isEqualTo(whole.manifest());
            } catch (NotPossible no) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    /// Some flips make the compressed manifest end too early, others garble it: every single bit is tried.
    @Test
    void refusesEveryFlippedBitOfItsManifest() throws Exception {
        var flipped = directory.resolve("bit.guatu");
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var from = text.indexOf(Manifest.NAME) + Manifest.NAME.length();
        var to = text.indexOf("PK", from);
        assertThat(to - from).isGreaterThan(100);
        for (var bit = 8 * from; bit < 8 * Math.min(to, from + 200); bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(flipped, changed);
            try (var backup = BackupReader.open(flipped); var whole = BackupReader.open(small)) {
                assertThat(backup.manifest()).isEqualTo(whole.manifest());
            } catch (NotPossible no) {
                assertThat(no.getMessage()).contains(flipped.toString());
            }
        }
    }

    @Test
    void refusesWhatIsNoBackup() throws Exception {
        var foreign = SmallBackup.zip(directory.resolve("foreign.zip"), Map.of("readme.txt", "hello"));
        var another = SmallBackup.zip(directory.resolve("another.zip"), Map.of(Manifest.NAME, "{\"format\":\"other\",\"version\":1}"));
        var broken = SmallBackup.zip(directory.resolve("broken.zip"), Map.of(Manifest.NAME, "{\"format\":\"guatu-backup\",\"version\":1}"));
        var text = Files.writeString(directory.resolve("text.guatu"), "not a zip at all");
        var empty = Files.write(directory.resolve("empty.guatu"), new byte[0]);
        for (var file : List.of(foreign, another, broken, text, empty)) {
            assertThat(restore(file)).contains(file.toString());
        }
    }

    @Test
    void saysWhichProgramIsNeededForANewerOne() throws Exception {
        var newerFormat = SmallBackup.changed(small, directory.resolve("format.guatu"), one -> new Manifest(one.format(), 2, "9.9.9", one.madeAt(), one.migrations(), one.tables(), one.files(), one.ledgers()));
        assertThat(restore(newerFormat)).contains("9.9.9");
        var newerSchema = SmallBackup.changed(small, directory.resolve("schema.guatu"), one -> {
            var migrations = new HashMap<>(one.migrations());
            migrations.merge("ledger", 100, Integer::sum);
            return new Manifest(one.format(), one.version(), "9.9.9", one.madeAt(), migrations, one.tables(), one.files(), one.ledgers());
        });
        assertThat(restore(newerSchema)).contains("9.9.9").contains("ledger");
    }

    @Test
    void writesNoFileOutsideTheHome() throws Exception {
        for (var path : List.of("../evil", "/etc/evil", "a/../../evil", "a/./b", "")) {
            var evil = SmallBackup.changed(small, directory.resolve("evil.guatu"), one -> new Manifest(one.format(), one.version(), one.application(), one.madeAt(), one.migrations(), one.tables(),
                List.of(new Manifest.FilePart(path, 6, one.files().getLast().sha256(), "rw-------")), one.ledgers()));
            assertThat(restore(evil)).contains("不是挂图的备份");
        }
        var table = SmallBackup.changed(small, directory.resolve("table.guatu"), one -> new Manifest(one.format(), one.version(), one.application(), one.madeAt(), one.migrations(),
            List.of(new Manifest.TablePart("pg_catalog.pg_authid", List.of("rolname"), 1, 1, "x")), one.files(), one.ledgers()));
        assertThat(restore(table)).contains("不是挂图的备份");
        var more = SmallBackup.changed(small, directory.resolve("more.guatu"), one -> new Manifest(one.format(), one.version(), one.application(), one.madeAt(), one.migrations(), one.tables(),
            one.files().subList(0, 1), one.ledgers()));
        assertThat(restore(more)).contains("不在清单上");
    }

    @Test
    void bringsAnOlderOneToTheNewestVersion() throws Exception {
        var older = new HashMap<>(Migrations.newest());
        older.put("ledger", 1);
        var database = OwnDatabase.empty();
        Migrations.run(database.address(), older);
        database.execute("insert into ctl.tenant (id, host, name) values ('0190a0a0-0000-7000-8000-000000000001', '*', '示范市')",
            "insert into ledger.head values ('0190a0a0-0000-7000-8000-000000000001', '0190a0a0-0000-7000-8000-000000000001', 0, repeat('0', 64))");
        var backup = SmallBackup.of(database, directory.resolve("old"), directory.resolve("older.guatu"));
        var fresh = OwnDatabase.empty();
        assertThat(run(new RestoreCommand(Map.of("GUATU_HOME", directory.resolve("upgraded").toString(), "GUATU_DB_URL", fresh.url())), backup)).isEqualTo(Command.RESULT);
        try (var connection = OwnDatabase.connect(fresh.address())) {
            assertThat(Migrations.versions(connection)).isEqualTo(Migrations.newest());
        }
        assertThat(Files.getPosixFilePermissions(directory.resolve("upgraded/secret.key"))).isEqualTo(Files.getPosixFilePermissions(directory.resolve("old/secret.key")));
    }

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /// What it says when it refuses; nothing is left in the home.
    private String restore(Path file) throws Exception {
        var home = Files.createDirectories(directory.resolve("home"));
        assertThat(run(new RestoreCommand(Map.of("GUATU_HOME", home.toString(), "GUATU_DB_URL", OwnDatabase.empty().url())), file)).isEqualTo(Command.NO_RESULT);
        assertThat(home).isEmptyDirectory();
        return said.toString(StandardCharsets.UTF_8);
    }

    private int run(Command command, Path file) {
        said.reset();
        var to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return command.run(List.of(file.toString()), to, to);
    }
}
