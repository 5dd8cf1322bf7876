package guatu.plan.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads rows of the schema `indicator`; numbers come back without the zeros that the column adds.
final class IndicatorRow {

    private IndicatorRow() {}

    static Indicator indicator(ResultSet row, Map<UUID, List<PeriodTarget>> targets) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var baseline = row.getBigDecimal("baseline");
        return new Indicator(id, row.getObject("item_id", UUID.class), row.getObject("campaign_id", UUID.class), row.getString("name"),
            Relation.valueOf(row.getString("relation")), Numbers.plain(row.getBigDecimal("value")), row.getString("unit"),
            Numbers.plain(row.getBigDecimal("weight")), baseline == null ? null : Numbers.plain(baseline), row.getInt("sort"),
            targets.getOrDefault(id, List.of()));
    }

    static PeriodTarget target(ResultSet row) throws SQLException {
        return new PeriodTarget(Level.valueOf(row.getString("level")), row.getObject("from_date", LocalDate.class),
            row.getObject("to_date", LocalDate.class), Numbers.plain(row.getBigDecimal("target")));
    }
}
