package guatu.plan.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a row of `campaign.item`.
final class ItemRow {

    private ItemRow() {}

    static Item read(ResultSet row, int number) throws SQLException {
        return new Item(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class), row.getString("no"),
                row.getInt("sort"), row.getString("title"), row.getObject("category_id", UUID.class),
                List.of((String[]) row.getArray("groups").getArray()), row.getString("kind"),
                row.getObject("place_unit", UUID.class), row.getObject("lead_unit", UUID.class),
                List.of((UUID[]) row.getArray("assist_units").getArray()), row.getString("leader"),
                row.getString("first_responsible"), row.getString("direct_responsible"),
                row.getObject("start", LocalDate.class), row.getObject("due", LocalDate.class),
                row.getString("problem"), row.getString("goal"), row.getString("content"),
                row.getBigDecimal("investment_total"), row.getBigDecimal("investment_year"),
                row.getString("investment_unit"), row.getString("source_ref"),
                ItemState.valueOf(row.getString("state")), row.getInt("version"), marks(row));
    }

    private static @Nullable Marks marks(ResultSet row) throws SQLException {
        var type = row.getString("task_type");
        var difficulty = row.getString("difficulty");
        var marks = new Marks(row.getObject("action_id", UUID.class), type == null ? null : TaskType.valueOf(type),
                difficulty == null ? null : Difficulty.valueOf(difficulty), row.getString("reward_rule"),
                row.getObject("carried_from", UUID.class));
        return marks.equals(Marks.NONE) ? null : marks;
    }
}
