package guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sentence stands in both languages, and every code that the program throws has one.
class MessagesTests {

    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
    private static final Pattern THROWN = Pattern.compile("new (?:Refusal|Stale)\\(\\s*\"([a-z0-9.-]+)\"|new BadInput\\([^,]+,\\s*\"([a-z0-9.-]+)\"");

    static List<Path> chineseFiles() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("chineseFiles")
    void holdTheSameKeysInBothLanguages(Path chinese) throws IOException {
        var english = FOLDER.resolve(chinese.getFileName().toString().replace(".properties", "_en.properties"));
        assertThat(keys(english)).isEqualTo(keys(chinese));
    }

    @Test
    void nameEveryCodeThatIsThrown() throws IOException {
        var known = new TreeSet<String>();
        for (var file : chineseFiles()) {
            known.addAll(keys(file));
        }
        var thrown = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                THROWN.matcher(Files.readString(source)).results().forEach(found -> thrown.add(found.group(1) == null ? found.group(2) : found.group(1)));
            }
        }
        assertThat(thrown).isNotEmpty();
        assertThat(known).containsAll(thrown);
    }

    private static Set<String> keys(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
