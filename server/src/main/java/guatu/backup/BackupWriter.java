package guatu.backup;

import guatu.ground.files.KeptFiles;
import guatu.ground.kernel.database.Address;
import guatu.ground.kernel.database.Migrations;
import guatu.ground.ledger.StoredChains;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Writes a backup: one snapshot of the database, then the files, which were there before the rows that speak of them; the manifest last.
/// Under a name of its own until it is whole and on the disk.
final class BackupWriter {

    private final Path home;
    private final Address database;
    private final String application;
    private final Clock clock;
    private final List<String> missing = new ArrayList<>();

    BackupWriter(Path home, Address database, String application, Clock clock) {
        this.home = home;
        this.database = database;
        this.application = application;
        this.clock = clock;
    }

    Manifest write(Path target) throws IOException, SQLException {
        var directory = target.toAbsolutePath().getParent();
        var part = directory.resolve(".part-" + ProcessHandle.current().pid() + "-" + target.getFileName());
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest;
            try (var channel = FileChannel.open(part, EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.READ))) {
                manifest = fill(channel);
            }
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest fill(FileChannel channel) throws IOException, SQLException {
        try (var zip = new ZipArchiveOutputStream(channel); var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            zip.setUseZip64(Zip64Mode.AlwaysWithCompatibility);
            zip.setLevel(4);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set row_security = off");
                statement.execute("set datestyle = 'ISO'");
            }
            var ledgers = StoredChains.heads(connection).entrySet().stream().map(head -> new Manifest.LedgerHead(head.getKey(), head.getValue().seq(), head.getValue().hash())).toList();
            var migrations = Migrations.versions(connection);
            var tables = tables(zip, new Tables(connection));
            var files = files(zip);
            missing(connection, files);
            connection.rollback();
            var manifest = new Manifest(Manifest.FORMAT, Manifest.VERSION, application, clock.instant().toString(), migrations, tables, files, ledgers);
            zip.putArchiveEntry(new ZipArchiveEntry(Manifest.NAME));
            zip.write(JsonMapper.shared().writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
            zip.finish();
            return manifest;
        }
    }

    /// Files that rows speak of and that are no longer on the disk.
    List<String> missing() {
        return missing;
    }

    private void missing(Connection connection, List<Manifest.FilePart> files) throws SQLException {
        var there = files.stream().map(Manifest.FilePart::path).collect(Collectors.toSet());
        KeptFiles.each(connection, path -> {
            if (!there.contains(path)) {
                missing.add(path);
            }
        });
    }

    private static List<Manifest.TablePart> tables(ZipArchiveOutputStream zip, Tables tables) throws IOException, SQLException {
        var parts = new ArrayList<Manifest.TablePart>();
        for (var table : tables.inOrder().entrySet()) {
            zip.putArchiveEntry(new ZipArchiveEntry("tables/" + table.getKey() + ".copy"));
            var out = new Measured(zip);
            var rows = tables.copyOut(table.getKey(), table.getValue(), out);
            zip.closeArchiveEntry();
            parts.add(new Manifest.TablePart(table.getKey(), table.getValue(), rows, out.bytes(), out.sha256()));
        }
        return parts;
    }

    private List<Manifest.FilePart> files(ZipArchiveOutputStream zip) throws IOException {
        var parts = new ArrayList<Manifest.FilePart>();
        for (var file : HomeFiles.of(home)) {
            var path = home.relativize(file).toString().replace('\\', '/');
            try (var in = Files.newInputStream(file)) {
                var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                zip.putArchiveEntry(new ZipArchiveEntry("files/" + path));
                var out = new Measured(zip);
                in.transferTo(out);
                zip.closeArchiveEntry();
                parts.add(new Manifest.FilePart(path, out.bytes(), out.sha256(), mode));
            } catch (NoSuchFileException gone) {
                continue;
            }
        }
        return parts;
    }
}
