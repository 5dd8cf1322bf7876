package guatu.ground.files;

import guatu.ground.kernel.Home;
import guatu.ground.kernel.Tenants;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/// Keeps bytes in `GUATU_HOME/files/<tenant>/…`: written aside, forced to the disk, then renamed.
@Component
class DirectoryStore implements EvidenceStore {

    private final Path root;

    DirectoryStore(Home home) {
        this.root = home.directory().resolve("files");
    }

    @Override
    public void put(String key, InputStream bytes) throws IOException {
        var target = place(key);
        if (Files.exists(target)) {
            return;
        }
        var directory = Files.createDirectories(target.getParent());
        var part = Files.createTempFile(directory, "put", ".part");
        try {
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                bytes.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            force(directory);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(place(key));
    }

    private Path place(String key) throws IOException {
        var own = root.resolve(Tenants.current().id().toString());
        var place = own.resolve(key).normalize();
        if (!place.startsWith(own)) {
            throw new IOException("outside the store: " + key);
        }
        return place;
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
