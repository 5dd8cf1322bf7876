package guatu.watch.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values of a row of a problem file, to be written and as read.
final class ProblemColumns {

    private final Map<String, @Nullable Object> values = new HashMap<>();

    static ProblemColumns of(String name, @Nullable Object value) {
        return new ProblemColumns().and(name, value);
    }

    ProblemColumns and(String name, @Nullable Object value) {
        values.put(name, switch (value) {
            case null -> null;
            case Instant at -> Timestamp.from(at);
            case Enum<?> one -> one.name();
            case Collection<?> ids -> ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
            default -> value;
        });
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
