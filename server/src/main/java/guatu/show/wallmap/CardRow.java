package guatu.show.wallmap;

import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import guatu.run.progress.Pace;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a row of `wallmap.card` by position: the order of the columns in [Cards].
final class CardRow {

    private CardRow() {}

    static Card read(ResultSet row, int number) throws SQLException {
        return new Card(id(row, 1), row.getString(2), row.getString(3), id(row, 4), row.getString(5), id(row, 6),
                row.getString(7), id(row, 8), row.getString(9), row.getString(10), row.getString(11), row.getString(12),
                row.getString(13), ItemState.valueOf(row.getString(14)), day(row, 15), day(row, 16), day(row, 17),
                day(row, 18), day(row, 19), Lamp.valueOf(row.getString(20)), day(row, 21), number(row, 22),
                number(row, 23), number(row, 24), number(row, 25), number(row, 26), row.getObject(27, Integer.class),
                day(row, 28), row.getString(29), row.getString(30), row.getString(31), day(row, 32), pace(row.getString(33)));
    }

    private static Pace.@Nullable State pace(@Nullable String name) {
        return name == null ? null : Pace.State.valueOf(name);
    }

    private static @Nullable UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /// Without trailing zeros, so that the answer stays short.
    private static @Nullable BigDecimal number(ResultSet row, int column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null ? null : plain(value);
    }

    static BigDecimal plain(BigDecimal value) {
        var brief = value.stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0) : brief;
    }
}
