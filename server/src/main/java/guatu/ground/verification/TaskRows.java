package guatu.ground.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/// Reads a row of `verification.task`.
enum TaskRows implements RowMapper<Task> {
    INSTANCE;

    @Override
    public Task mapRow(ResultSet row, int n) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new Task(row.getObject("id", UUID.class), row.getString("subject_kind"), row.getObject("subject", UUID.class), row.getObject("item", UUID.class),
            row.getString("item_title"), row.getObject("lead_unit", UUID.class), List.of((UUID[]) row.getArray("excluded_units").getArray()),
            row.getObject("reporter_person", UUID.class), Mode.valueOf(row.getString("mode")), Task.State.valueOf(row.getString("state")),
            row.getTimestamp("opened_at").toInstant(), row.getObject("due", LocalDate.class), decidedAt == null ? null : decidedAt.toInstant(),
            row.getObject("decided_by", UUID.class), row.getString("decided_name"), row.getInt("version"));
    }
}
