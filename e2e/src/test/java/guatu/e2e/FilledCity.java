package guatu.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/// The demonstration city, filled once in a run by the packed product; whoever needs it takes a copy.
/// `-Dguatu.city=DIRECTORY` names one that was filled before (`GUATU_HOME=DIRECTORY ./guatu demo`, ended).
final class FilledCity {

    private static final Path CITY = fill();

    private FilledCity() {
    }

    /// A copy in a directory of its own.
    static Path copy() {
        try {
            var copy = Files.createTempDirectory("guatu-e2e");
            Files.walkFileTree(CITY, new Copying(copy));
            return copy;
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    private static Path fill() {
        if (System.getProperty("guatu.city") != null) {
            return Path.of(System.getProperty("guatu.city"));
        }
        try {
            var city = Files.createTempDirectory("guatu-city");
            Product.fill(city);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> delete(city)));
            return city;
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    private static void delete(Path tree) {
        try (var files = Files.walk(tree)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path to;

        private Copying(Path to) {
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            var made = to.resolve(CITY.relativize(directory));
            if (!Files.exists(made)) {
                Files.createDirectory(made);
            }
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(directory));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, to.resolve(CITY.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
        }
    }
}
