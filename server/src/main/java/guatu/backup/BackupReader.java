package guatu.backup;

import guatu.ground.kernel.database.Migrations;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a backup and believes nothing: the whole file is checked against its manifest before anything is restored from it.
final class BackupReader implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 512 << 20;
    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z0-9_]+");
    private static final Pattern MODE = Pattern.compile("[r-][w-][x-][r-][w-][x-][r-][w-][x-]");

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens a backup that is whole and of a format and version known here; anything else is refused.
    static BackupReader open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException no) {
            throw new NotPossible(file + " 不是完整的备份文件：被截断、没有拷贝完，或根本不是备份。请用 ./guatu backup 做出的文件，并核对它的大小。", no);
        }
        try {
            var reader = new BackupReader(file, zip, manifest(file, zip));
            reader.check();
            return reader;
        } catch (IOException | RuntimeException no) {
            zip.close();
            throw no;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream part(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name, "不见了");
        }
        return zip.getInputStream(entry);
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw foreign(file);
        }
        var bytes = bytes(file, zip, entry);
        Manifest read;
        try {
            var tree = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
            if (!tree.path("format").asString("").equals(Manifest.FORMAT)) {
                throw foreign(file);
            }
            if (tree.path("version").asInt(0) != Manifest.VERSION) {
                throw new NotPossible(file + " 是第 " + tree.path("version").asInt(0) + " 版备份格式，本程序只认识第 " + Manifest.VERSION + " 版。请用做出它的程序（"
                    + tree.path("application").asString("?") + "）或更新的程序恢复。");
            }
            read = JsonMapper.shared().treeToValue(tree, Manifest.class);
        } catch (JacksonException no) {
            throw foreign(file);
        }
        known(file, read);
        return read;
    }

    private static byte[] bytes(Path file, ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LONGEST_MANIFEST);
            var sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() == entry.getCrc()) {
                return bytes;
            }
        } catch (ZipException | EOFException damaged) {
            // said below
        }
        throw new NotPossible(file + " 的清单 " + Manifest.NAME + " 损坏。请换一份备份。");
    }

    /// Not from a newer program, and nothing in it that leads elsewhere.
    private static void known(Path file, Manifest manifest) throws IOException {
        if (manifest.migrations() == null || manifest.tables() == null || manifest.files() == null || manifest.ledgers() == null) {
            throw foreign(file);
        }
        var newest = Migrations.newest();
        for (var module : manifest.migrations().entrySet()) {
            if (module.getValue() > newest.getOrDefault(module.getKey(), 0)) {
                throw new NotPossible(file + " 由更新的程序（" + manifest.application() + "）做出：它的 " + module.getKey() + " 是第 " + module.getValue() + " 版，本程序到第 "
                    + newest.getOrDefault(module.getKey(), 0) + " 版。请用 " + manifest.application() + " 或更新的程序恢复。");
            }
        }
        var paths = Path.of("home");
        for (var part : manifest.files()) {
            if (part.path() == null || !MODE.matcher(String.valueOf(part.mode())).matches() || part.path().isEmpty() || part.path().startsWith("/") || !paths.resolve(part.path()).normalize().startsWith(paths)
                || !paths.resolve(part.path()).normalize().equals(paths.resolve(part.path()))) {
                throw foreign(file);
            }
        }
        for (var part : manifest.tables()) {
            if (part.columns() == null || !TABLE.matcher(String.valueOf(part.table())).matches() || !Tables.schemas().contains(part.table().substring(0, part.table().indexOf('.')))) {
                throw foreign(file);
            }
        }
    }

    /// Every part is there with its size and hash, and no other.
    private void check() throws IOException {
        var known = new HashSet<String>();
        known.add(Manifest.NAME);
        for (var part : manifest.tables()) {
            known.add(part.name());
            check(part.name(), part.bytes(), part.sha256());
        }
        for (var part : manifest.files()) {
            known.add(part.name());
            check(part.name(), part.bytes(), part.sha256());
        }
        for (var entries = zip.entries(); entries.hasMoreElements();) {
            var name = entries.nextElement().getName();
            if (!known.contains(name)) {
                throw damaged(name, "不在清单上");
            }
        }
    }

    private void check(String name, long bytes, String sha256) throws IOException {
        try (var in = part(name)) {
            var out = new Measured(OutputStream.nullOutputStream());
            in.transferTo(out);
            if (out.bytes() != bytes || !out.sha256().equals(sha256)) {
                throw damaged(name, "与清单所记的大小或 SHA-256 不符");
            }
        } catch (NotPossible no) {
            throw no;
        } catch (IOException no) {
            throw damaged(name, "读不出来");
        }
    }

    private NotPossible damaged(String part, String what) {
        return new NotPossible(file + " 已损坏：其中的 " + part + " " + what + "。没有恢复任何内容；请换一份备份。");
    }

    private static NotPossible foreign(Path file) {
        return new NotPossible(file + " 不是挂图的备份：里面没有可认的清单。请用 ./guatu backup 做出的文件。");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
