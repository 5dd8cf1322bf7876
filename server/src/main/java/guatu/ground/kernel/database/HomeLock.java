package guatu.ground.kernel.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One process per data directory: the second start is told who holds it.
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the directory, or throws `Held` with the words its holder left.
    public static HomeLock take(Path home, String who) throws IOException {
        Files.createDirectories(home);
        var note = home.resolve("holder.txt");
        var channel = FileChannel.open(home.resolve("guatu.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock.isEmpty()) {
            channel.close();
            throw new Held(home, Files.exists(note) ? Files.readString(note).strip() : "?");
        }
        try (var writer = FileChannel.open(note, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writer.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)));
        }
        return new HomeLock(channel, lock.get());
    }

    /// Empty if another process, or this one, holds it.
    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException ours) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    /// Another process works on this directory.
    public static final class Held extends IOException {

        private final Path home;
        private final String holder;

        Held(Path home, String holder) {
            super("数据目录 " + home + " 正被占用：" + holder + "。请先停掉它，或用 GUATU_HOME 指定另一个目录。");
            this.home = home;
            this.holder = holder;
        }

        /// The directory asked for.
        public Path home() {
            return home;
        }

        /// What the holder wrote about itself.
        public String holder() {
            return holder;
        }
    }
}
