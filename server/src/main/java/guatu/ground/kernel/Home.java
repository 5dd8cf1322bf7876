package guatu.ground.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The data directory of an installation (`GUATU_HOME`): database, files, lock.
public record Home(Path directory) {

    static Home at(String directory) throws IOException {
        return new Home(Files.createDirectories(Path.of(directory).toAbsolutePath().normalize()));
    }
}
