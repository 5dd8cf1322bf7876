package guatu.show.publicity;

import guatu.ground.kernel.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The files of what is public: `GUATU_HOME/open/<tenant>/<sha256>.json` and the same packed, so that a web server can serve them too.
/// A file is complete or not there: written beside, forced to the disk, renamed.
@Component
class OpenFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);

    private static final FileAttribute<?> READABLE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"));

    private final Path root;

    OpenFiles(Home home) {
        this.root = home.directory().resolve("open");
    }

    boolean has(UUID tenant, String sha256) {
        var folder = root.resolve(tenant.toString());
        return Files.exists(folder.resolve(sha256 + ".json")) && Files.exists(folder.resolve(sha256 + ".json.gz"));
    }

    void write(UUID tenant, String sha256, byte[] plain) {
        replace(tenant, sha256 + ".json", plain);
        replace(tenant, sha256 + ".json.gz", Bytes.gzip(plain));
    }

    /// The bytes, plain and packed, if they are still the ones that the name says.
    Optional<Body> read(UUID tenant, String sha256) {
        var folder = root.resolve(tenant.toString());
        try {
            var plain = Files.readAllBytes(folder.resolve(sha256 + ".json"));
            if (Bytes.sha256(plain).equals(sha256)) {
                var packed = Files.readAllBytes(folder.resolve(sha256 + ".json.gz"));
                return Optional.of(new Body(plain, Bytes.sha256(Bytes.gunzip(packed)).equals(sha256) ? packed : Bytes.gzip(plain)));
            }
            LOG.warn("the public file {} was altered on the disk: it is written again from the database", sha256);
        } catch (IOException | UncheckedIOException lost) {
            LOG.warn("the public file {} is lost or unreadable: it is written again from the database", sha256);
        }
        return Optional.empty();
    }

    void keep(UUID tenant, String name, byte[] content) {
        replace(tenant, name, content);
    }

    Optional<byte[]> kept(UUID tenant, String name) {
        try {
            var file = root.resolve(tenant.toString()).resolve(name);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read: {}", name, unreadable.getMessage());
            return Optional.empty();
        }
    }

    /// Tenants that have files here.
    List<UUID> tenants() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.length() == 36).map(UUID::fromString).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void replace(UUID tenant, String name, byte[] content) {
        try {
            var folder = Files.createDirectories(root.resolve(tenant.toString()));
            var beside = Files.createTempFile(folder, "new", ".tmp", READABLE);
            try {
                try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                    for (var rest = ByteBuffer.wrap(content); rest.hasRemaining();) {
                        channel.write(rest);
                    }
                    channel.force(true);
                }
                Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    /// What stands in a file, plain and packed.
    record Body(byte[] plain, byte[] packed) {

        int size() {
            return plain.length + packed.length;
        }
    }
}
