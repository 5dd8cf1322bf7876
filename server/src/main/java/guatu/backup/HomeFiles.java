package guatu.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which files of a home belong to a backup: all but the database itself, locks, logs, caches, uploads under way, and another home below it.
final class HomeFiles {

    private static final Set<String> NOT_AT_TOP = Set.of("database", "cache", "logs", RestoreRoom.NAME, "guatu.lock", "holder.txt");

    private HomeFiles() {
    }

    static List<Path> of(Path home) throws IOException {
        var found = new ArrayList<Path>();
        if (Files.isDirectory(home)) {
            Files.walkFileTree(home, new Visitor(home, found));
        }
        found.sort(null);
        return found;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path home;
        private final List<Path> found;

        Visitor(Path home, List<Path> found) {
            this.home = home;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            var anotherHome = !directory.equals(home) && Files.exists(directory.resolve("guatu.lock"));
            var incoming = home.relativize(directory).equals(Path.of("files", "incoming"));
            return anotherHome || incoming || notAtTop(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = file.getFileName().toString();
            if (attributes.isRegularFile() && !name.endsWith(".log") && !name.endsWith(".part") && !name.startsWith(".part-") && !notAtTop(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /// What was there a moment ago and is gone was never to be kept.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException no) throws IOException {
            if (no instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw no;
        }

        private boolean notAtTop(Path path) {
            return home.equals(path.getParent()) && NOT_AT_TOP.contains(path.getFileName().toString());
        }
    }
}
