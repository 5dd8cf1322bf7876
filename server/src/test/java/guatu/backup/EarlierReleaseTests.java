package guatu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.database.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// An earlier release stands at people's places with their data: `releases/<day>.migrations` names the schema it left, `releases/<day>.sql` rows it wrote.
class EarlierReleaseTests {

    private static final String RELEASE = "/releases/2026-11-22";

    @Test
    void leftMigrationsThatNobodyMayChange() throws Exception {
        for (var line : lines(".migrations")) {
            var words = line.split(" ");
            var now = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes("/db/migration/" + words[1])));
            assertThat(now).as("db/migration/%s is at people's places: undo the change and add a new migration", words[1]).isEqualTo(words[0]);
        }
    }

    @Test
    void leftRowsThatTheNewestSchemaKeepsWhole() throws Exception {
        var database = OwnDatabase.empty();
        Migrations.run(database.address(), versions());
        database.execute(lines(".sql").stream().filter(line -> !line.startsWith("--")).toArray(String[]::new));
        var before = OwnDatabase.content(database.address());
        Migrations.run(database.address());
        var after = OwnDatabase.content(database.address());
        assertThat(before.values()).filteredOn(content -> !content.startsWith("0 ")).hasSizeGreaterThan(15);
        before.forEach((table, content) -> assertThat(after.get(table)).as(table).startsWith(content.substring(0, content.indexOf(' ') + 1)));
        try (var connection = OwnDatabase.connect(database.address()); var row = connection.createStatement().executeQuery("""
                select c.type, c.four_fixes, cardinality(t.screens), t.seconds, d.matrix::text, m.decision
                  from campaign.campaign c, wallmap.wall_token t, responsibility.list_draft d, responsibility.unit_match m
                """)) {
            assertThat(row.next()).isTrue();
            assertThat(List.of(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getString(5), row.getString(6)))
                .isEqualTo(List.of("ANNUAL", "OFF", 5, 30, "{}", "OPEN"));
            assertThat(Migrations.versions(connection)).isEqualTo(Migrations.newest());
        }
    }

    @Test
    void doesNotTouchWhatALaterOneHasChanged() throws Exception {
        var database = OwnDatabase.empty();
        Migrations.run(database.address());
        database.execute("update ctl.history_ledger set version = '999' where installed_rank = (select max(installed_rank) from ctl.history_ledger)");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> Migrations.run(database.address())).withMessageContaining("ledger 999");
    }

    private static Map<String, Integer> versions() throws IOException {
        var versions = new HashMap<String, Integer>();
        for (var line : lines(".migrations")) {
            var path = line.substring(line.indexOf(' ') + 1);
            versions.merge(path.substring(0, path.indexOf('/')), Integer.parseInt(path.substring(path.indexOf('/') + 2, path.indexOf("__"))), Math::max);
        }
        return versions;
    }

    private static List<String> lines(String kind) throws IOException {
        return new String(bytes(RELEASE + kind), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String resource) throws IOException {
        try (var in = Objects.requireNonNull(EarlierReleaseTests.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }
}
