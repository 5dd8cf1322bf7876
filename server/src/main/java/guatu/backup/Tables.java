package guatu.backup;

import guatu.ground.kernel.database.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// The tables of all modules and of `ctl`, without sessions, set-up tokens, the scheduler's locks and Flyway's own; names come from the catalogue.
final class Tables {

    private static final Set<String> LEFT_OUT = Set.of("ctl.session", "ctl.setup", "ctl.scheduled_tasks");

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /// Each table with its columns, a table never before one that it points to.
    Map<String, List<String>> inOrder() throws SQLException {
        var columns = columns();
        var pointsTo = pointsTo();
        var ordered = new LinkedHashMap<String, List<String>>();
        while (ordered.size() < columns.size()) {
            var ready = columns.keySet().stream().filter(table -> !ordered.containsKey(table)
                && pointsTo.getOrDefault(table, Set.of()).stream().allMatch(other -> ordered.containsKey(other) || other.equals(table) || !columns.containsKey(other))).toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables point to each other in a circle: " + columns.keySet());
            }
            ready.forEach(table -> ordered.put(table, columns.get(table)));
        }
        return ordered;
    }

    private Map<String, List<String>> columns() throws SQLException {
        var found = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.prepareStatement("""
                select n.nspname || '.' || c.relname, a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                 where c.relkind = 'r' and n.nspname = any (?) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   and not (n.nspname = 'ctl' and c.relname like 'history\\_%')
                 order by array_position(?, n.nspname::text), c.relname, a.attnum
                """)) {
            statement.setArray(1, connection.createArrayOf("text", schemas().toArray()));
            statement.setArray(2, connection.createArrayOf("text", schemas().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!LEFT_OUT.contains(rows.getString(1))) {
                        found.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
                    }
                }
            }
        }
        return found;
    }

    private Map<String, Set<String>> pointsTo() throws SQLException {
        var found = new LinkedHashMap<String, Set<String>>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("""
                select n.nspname || '.' || c.relname, tn.nspname || '.' || t.relname from pg_constraint k
                  join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                  join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                 where k.contype = 'f'
                """)) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), _ -> new LinkedHashSet<>()).add(rows.getString(2));
            }
        }
        return found;
    }

    /// Ours and all empty, or not there at all.
    boolean none() throws SQLException {
        return columns().isEmpty();
    }

    long copyOut(String table, List<String> columns, OutputStream to) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + quoted(table) + list(columns) + " to stdout", to);
    }

    long copyIn(String table, List<String> columns, InputStream from) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + quoted(table) + list(columns) + " from stdin", from);
    }

    void empty(Set<String> tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("truncate " + tables.stream().map(Tables::quoted).collect(Collectors.joining(", ")));
        }
    }

    static List<String> schemas() {
        var schemas = new ArrayList<>(List.of("ctl"));
        schemas.addAll(Migrations.MODULES);
        return schemas;
    }

    private static String quoted(String table) {
        return "\"" + table.replace(".", "\".\"") + "\"";
    }

    private static String list(List<String> columns) {
        return columns.stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(", ", " (", ")"));
    }
}
