package guatu.ground.kernel.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL binaries, unpacked once beside the data.
final class PostgresFiles {

    private PostgresFiles() {
    }

    /// Unpacks the binaries of this machine's kind unless they are there; returns their `bin` directory.
    static Path unpack(Path directory) throws IOException {
        var mark = directory.resolve(".complete");
        if (Files.exists(mark)) {
            return directory.resolve("bin");
        }
        var archive = "/postgres-linux-" + (System.getProperty("os.arch").contains("aarch64") ? "arm_64" : "x86_64") + ".txz";
        try (var in = PostgresFiles.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new IOException("没有适合本机的 PostgreSQL 程序（" + archive + "）；请用 GUATU_DB_URL 指定数据库服务器。");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                    write(tar, entry, directory);
                }
            }
        }
        Files.writeString(mark, "");
        return directory.resolve("bin");
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory) throws IOException {
        var to = directory.resolve(entry.getName()).normalize();
        if (!to.startsWith(directory)) {
            throw new IOException("bad entry " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        Files.deleteIfExists(to);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, to, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
