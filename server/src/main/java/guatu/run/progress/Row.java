package guatu.run.progress;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Values of a row, to be written and as read.
final class Row {

    private final Map<String, @Nullable Object> values = new HashMap<>();

    static Row of(String name, @Nullable Object value) {
        return new Row().and(name, value);
    }

    Row and(String name, @Nullable Object value) {
        values.put(name, switch (value) {
            case null -> null;
            case Instant at -> Timestamp.from(at);
            case Enum<?> one -> one.name();
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

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    static @Nullable Lamp lamp(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Lamp.valueOf(name);
    }
}
