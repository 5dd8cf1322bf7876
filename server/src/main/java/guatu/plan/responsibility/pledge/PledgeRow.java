package guatu.plan.responsibility.pledge;

import guatu.plan.responsibility.pledge.Pledge.Revocation;
import guatu.plan.responsibility.pledge.Pledge.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads rows of pledges and supplements.
final class PledgeRow {

    private PledgeRow() {}

    static Pledge pledge(ResultSet row, PledgeJson json) throws SQLException {
        var terms = new PledgeTerms(row.getString("basis"), row.getString("basis_number"), row.getObject("expires", LocalDate.class),
            row.getObject("sign_by", LocalDate.class), row.getString("consequence"), row.getInt("ceremony"));
        var revoked = row.getTimestamp("revoked_at");
        return new Pledge(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class), PledgeKind.valueOf(row.getString("kind")),
            row.getObject("unit_id", UUID.class), row.getInt("list_version"), List.of((UUID[]) row.getArray("items").getArray()), terms,
            Pledge.Stored.valueOf(row.getString("state")), json.read(row.getString("feasibility"), Feasibility.class), row.getString("note"), row.getString("sha256"),
            row.getTimestamp("made_at").toInstant(), row.getString("made_by"), signature(row),
            revoked == null ? null : new Revocation(revoked.toInstant(), row.getString("revoked_by"), row.getString("revoked_why")),
            row.getObject("last_day", LocalDate.class), row.getInt("version"));
    }

    static Supplement supplement(ResultSet row, int number) throws SQLException {
        return new Supplement(row.getObject("id", UUID.class), row.getObject("pledge_id", UUID.class), row.getObject("n", Integer.class), row.getString("text"),
            row.getString("basis"), row.getString("basis_number"), row.getObject("expires", LocalDate.class), row.getTimestamp("made_at").toInstant(),
            row.getString("made_by"), row.getString("sha256"), signature(row));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        var at = row.getTimestamp("signed_at");
        return at == null ? null
            : new Signature(at.toInstant(), row.getObject("signed_by", UUID.class), row.getString("signed_name"), row.getString("signed_post"), row.getString("authority"));
    }
}
