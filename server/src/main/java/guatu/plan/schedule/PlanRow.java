package guatu.plan.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reads rows of the schema `schedule`.
final class PlanRow {

    private PlanRow() {}

    static Plan plan(ResultSet row, List<PlannedActivity> activities) throws SQLException {
        return new Plan(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class), row.getObject("campaign_id", UUID.class),
            row.getObject("start", LocalDate.class), row.getObject("deadline", LocalDate.class), PlanCalendar.valueOf(row.getString("calendar")),
            row.getBoolean("feasible"), row.getObject("min_float", Integer.class), row.getInt("shortfall"), row.getInt("buffer"),
            row.getObject("earliest_finish", LocalDate.class), row.getString("template"), PlanState.valueOf(row.getString("state")),
            row.getInt("version"), activities, row.getObject("data_date", LocalDate.class));
    }

    static PlannedActivity activity(ResultSet row, Map<UUID, List<Link>> links, JsonMapper json) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new PlannedActivity(id, row.getString("code"), row.getString("name"), row.getInt("sort"), row.getInt("duration"),
            row.getInt("min_duration"), row.getObject("not_before", LocalDate.class), row.getObject("not_after", LocalDate.class),
            row.getObject("early_start", LocalDate.class), row.getObject("early_finish", LocalDate.class),
            row.getObject("late_start", LocalDate.class), row.getObject("red_line", LocalDate.class), row.getObject("target", LocalDate.class),
            row.getInt("total_float"), row.getInt("free_float"), row.getBoolean("critical"), links.getOrDefault(id, List.of()),
            row.getObject("actual_start", LocalDate.class), row.getObject("actual_finish", LocalDate.class), row.getObject("remaining", Integer.class),
            list(row.getString("suspensions"), Suspension[].class, json), calendar(row.getString("calendar")),
            row.getObject("asap", Boolean.class), list(row.getString("out_of_sequence"), String[].class, json));
    }

    private static @Nullable PlanCalendar calendar(@Nullable String name) {
        return name == null ? null : PlanCalendar.valueOf(name);
    }

    private static <T> @Nullable List<T> list(@Nullable String text, Class<T[]> type, JsonMapper json) {
        return text == null ? null : List.of(json.readValue(text, type));
    }
}
