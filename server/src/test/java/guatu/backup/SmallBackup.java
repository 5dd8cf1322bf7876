package guatu.backup;

import guatu.ground.kernel.database.Migrations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Backups for tests: of a database with little in it, and ones that somebody changed.
final class SmallBackup {

    private SmallBackup() {
    }

    static Path of(OwnDatabase database, Path home, Path target) throws Exception {
        new BackupWriter(home, database.address(), "0.1.0", Clock.systemUTC()).write(target);
        return target;
    }

    /// A home with a secret and some evidence, a database with one tenant.
    static Path simple(Path directory) throws Exception {
        var database = OwnDatabase.empty();
        Migrations.run(database.address());
        database.execute("insert into ctl.tenant (id, host, name) values ('0190a0a0-0000-7000-8000-000000000001', '*', '示范市')");
        var home = directory.resolve("old");
        Files.createDirectories(home.resolve("files/t/2026"));
        Files.writeString(home.resolve("files/t/2026/a.png"), "evidence".repeat(200));
        Files.writeString(home.resolve("secret.key"), "hidden");
        return of(database, home, directory.resolve("small.guatu"));
    }

    /// The same parts under another manifest.
    static Path changed(Path from, Path to, UnaryOperator<Manifest> change) throws IOException {
        try (var zip = new ZipFile(from.toFile()); var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                try (var in = zip.getInputStream(entry)) {
                    var bytes = in.readAllBytes();
                    var manifest = entry.getName().equals(Manifest.NAME);
                    add(out, entry.getName(), manifest ? JsonMapper.shared().writeValueAsBytes(change.apply(JsonMapper.shared().readValue(bytes, Manifest.class))) : bytes);
                }
            }
        }
        return to;
    }

    /// A zip of somebody else's.
    static Path zip(Path to, Map<String, String> parts) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var part : parts.entrySet()) {
                add(out, part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return to;
    }

    private static void add(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        ((OutputStream) out).write(bytes);
        out.closeEntry();
    }
}
