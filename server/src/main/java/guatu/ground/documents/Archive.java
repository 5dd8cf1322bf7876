package guatu.ground.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip whose bytes depend on its parts alone: every part carries the same time.
final class Archive {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    Archive add(String name, byte[] part) {
        try {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(EPOCH);
            zip.putNextEntry(entry);
            zip.write(part);
            zip.closeEntry();
            return this;
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    Archive add(String name, Xml part) {
        return add(name, part.bytes());
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
