package guatu;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.database.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// SQL in the code keeps SCALE rules 9 and 24, and every store stays in its own schema.
class SqlRulesTests {

    private static final Pattern TEXT = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("^\\s*(select|update|delete|with)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|update|,)\\s+(" + String.join("|", Migrations.MODULES) + ")\\.(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUND = Pattern.compile("tenant_id\\s*=\\s*:tenant\\b");

    @Test
    void everyTableOfAStatementIsBoundToTheTenant() throws IOException {
        var wrong = new ArrayList<String>();
        for (var statement : statements()) {
            var tables = TABLE.matcher(statement.sql()).results().count();
            var bound = BOUND.matcher(statement.sql()).results().count();
            if (tables > bound) {
                wrong.add(statement.file() + ": " + tables + " tables, " + bound + " bound: " + statement.sql().strip());
            }
        }
        assertThat(statements()).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void noListIsPagedByOffset() throws IOException {
        assertThat(statements()).noneMatch(statement -> statement.sql().toLowerCase().matches("(?s).*\\boffset\\s+(:|\\d).*"));
    }

    @Test
    void aStoreReadsOnlyItsOwnSchema() throws IOException {
        var wrong = statements().stream().filter(statement -> TABLE.matcher(statement.sql()).results().anyMatch(found -> !statement.file().contains("/" + found.group(1) + "/"))).toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void migrationsKeepToThePortableSubset() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "db", "migration"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file).toLowerCase()).as(file.toString())
                    .doesNotContainPattern("create\\s+(or replace )?trigger|create\\s+domain|create\\s+rule|\\bserial\\b|bigserial|generated .* as identity|exclude\\s+using");
            }
        }
    }

    private static List<Statement> statements() throws IOException {
        var found = new ArrayList<Statement>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                var name = source.toString().replace('\\', '/');
                TEXT.matcher(Files.readString(source)).results()
                    .map(text -> text.group(1) == null ? text.group(2) : text.group(1))
                    .filter(text -> STATEMENT.matcher(text).find() && TABLE.matcher(text).find())
                    .forEach(text -> found.add(new Statement(name, text)));
            }
        }
        return found;
    }

    private record Statement(String file, String sql) {
    }
}
