package guatu.ground.files;

import guatu.ground.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An upload on its way: bytes in a temporary file, counted, bounded and hashed while they come in.
record Incoming(Path file, String sha256, long size) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /// Takes in at most `limit` bytes; more is refused and leaves nothing behind.
    static Incoming take(String name, InputStream in, Path directory, long limit) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(directory), "in", ".part");
        var complete = false;
        try {
            var digest = digest();
            var size = copy(name, new DigestInputStream(in, digest), file, limit);
            complete = true;
            return new Incoming(file, HexFormat.of().formatHex(digest.digest()), size);
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    byte[] head() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(FileKind.HEAD);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    static String hashOf(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static String hashOf(InputStream bytes) throws IOException {
        var digest = digest();
        try (var in = new DigestInputStream(bytes, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long copy(String name, InputStream in, Path file, long limit) throws IOException {
        var size = 0L;
        var buffer = new byte[BUFFER];
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new Refusal("files.too-large", name, limit >> 20);
                }
                for (var part = ByteBuffer.wrap(buffer, 0, n); part.hasRemaining(); ) {
                    out.write(part);
                }
            }
        }
        return size;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
