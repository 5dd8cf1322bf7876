package guatu.ground.inbox;

import guatu.ground.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads a row of `inbox.duty`.
@Component
class DutyRows implements RowMapper<Duty> {

    private final JsonMapper json;

    DutyRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Duty mapRow(ResultSet row, int n) throws SQLException {
        var role = row.getString("role");
        return new Duty(row.getObject("id", UUID.class), row.getString("kind"), row.getObject("subject", UUID.class), row.getObject("unit_id", UUID.class),
            row.getObject("person_id", UUID.class), role == null ? null : Role.valueOf(role), row.getString("title"), reason(row),
            instant(row, "due"), row.getInt("minutes"), row.getString("action"), row.getString("link"), Duty.State.valueOf(row.getString("state")),
            row.getTimestamp("opened_at").toInstant(), instant(row, "done_at"), row.getObject("done_by", UUID.class), row.getString("done_name"),
            List.of((UUID[]) row.getArray("except_units").getArray()), row.getObject("except_person", UUID.class));
    }

    private Reason reason(ResultSet row) throws SQLException {
        return new Reason(row.getString("reason_code"), Arrays.asList(json.readValue(row.getString("reason_args"), Object[].class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
