package guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files in the repository that the code draws: a test compares them; with `-Dguatu.write=true` it writes them instead.
final class Generated {

    private Generated() {
    }

    static void check(Path file, String content) throws IOException {
        if (Boolean.getBoolean("guatu.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file).as("draw it again with -Dguatu.write=true").exists().content().isEqualTo(content);
    }
}
