package guatu.plan.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads rows of the schema `schedule`.
final class PlanRow {

    private PlanRow() {}

    static Plan plan(ResultSet row, List<PlannedActivity> activities) throws SQLException {
        return new Plan(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class), row.getObject("campaign_id", UUID.class),
            row.getObject("start", LocalDate.class), row.getObject("deadline", LocalDate.class), PlanCalendar.valueOf(row.getString("calendar")),
            row.getBoolean("feasible"), row.getObject("min_float", Integer.class), row.getInt("shortfall"), row.getInt("buffer"),
            row.getObject("earliest_finish", LocalDate.class), row.getString("template"), PlanState.valueOf(row.getString("state")),
            row.getInt("version"), activities);
    }

    static PlannedActivity activity(ResultSet row, Map<UUID, List<Link>> links) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new PlannedActivity(id, row.getString("code"), row.getString("name"), row.getInt("sort"), row.getInt("duration"),
            row.getInt("min_duration"), row.getObject("not_before", LocalDate.class), row.getObject("not_after", LocalDate.class),
            row.getObject("early_start", LocalDate.class), row.getObject("early_finish", LocalDate.class),
            row.getObject("late_start", LocalDate.class), row.getObject("red_line", LocalDate.class), row.getObject("target", LocalDate.class),
            row.getInt("total_float"), row.getInt("free_float"), row.getBoolean("critical"), links.getOrDefault(id, List.of()));
    }
}
