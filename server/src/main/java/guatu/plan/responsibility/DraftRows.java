package guatu.plan.responsibility;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.ReadItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DraftRows {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private static final int BATCH = 200;

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    DraftRows(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All rows of a draft in the order of the list.
    List<DraftRow> of(UUID draft) {
        return jdbc.sql("select * from responsibility.draft_row where tenant_id = :tenant and draft_id = :draft order by n, id")
            .param("draft", draft).query(this::row).list();
    }

    DraftRow get(UUID draft, int n) {
        return jdbc.sql("select * from responsibility.draft_row where tenant_id = :tenant and draft_id = :draft and n = :n")
            .param("draft", draft).param("n", n).query(this::row).optional().orElseThrow(() -> new NotFound("行", n));
    }

    /// Puts these rows in place of all there were; `done` is told after every 200.
    void replace(UUID draft, List<DraftRow> rows, IntConsumer done) {
        jdbc.sql("delete from responsibility.draft_row where tenant_id = :tenant and draft_id = :draft").param("draft", draft).update();
        for (var from = 0; from < rows.size(); from += BATCH) {
            var part = rows.subList(from, Math.min(rows.size(), from + BATCH));
            insert(draft, part);
            done.accept(from + part.size());
        }
    }

    private void insert(UUID draft, List<DraftRow> rows) {
        jdbc.batch("""
                insert into responsibility.draft_row (tenant_id, id, draft_id, n, read, findings, set_aside, mended, recalled, version)
                values (:tenant, :id, :draft, :n, :read::jsonb, :findings::jsonb, :aside, :mended::jsonb, :recalled::jsonb, :version)
                """, rows.stream().map(row -> values(draft, row)).toList());
    }

    void save(UUID draft, DraftRow row) {
        jdbc.sql("""
                update responsibility.draft_row set set_aside = :aside, mended = :mended::jsonb, version = version + 1
                 where tenant_id = :tenant and draft_id = :draft and n = :n
                """)
            .param("draft", draft).param("n", row.n()).param("aside", row.setAside()).param("mended", mended(row.mended())).update();
    }

    private Map<String, @Nullable Object> values(UUID draft, DraftRow row) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", Ids.next());
        values.put("draft", draft);
        values.put("n", row.n());
        values.put("read", json.writeValueAsString(row.read()));
        values.put("findings", json.writeValueAsString(row.readFindings()));
        values.put("aside", row.setAside());
        values.put("mended", mended(row.mended()));
        values.put("recalled", mended(row.recalled()));
        values.put("version", row.version());
        return values;
    }

    private @Nullable String mended(@Nullable Mend mend) {
        return mend == null ? null : json.writeValueAsString(mend);
    }

    private DraftRow row(ResultSet row, int number) throws SQLException {
        return new DraftRow(row.getInt("n"), json.readValue(row.getString("read"), ReadItem.class), json.readValue(row.getString("findings"), FINDINGS),
            row.getBoolean("set_aside"), mend(row.getString("mended")), mend(row.getString("recalled")), row.getInt("version"));
    }

    private @Nullable Mend mend(@Nullable String text) {
        return text == null ? null : json.readValue(text, Mend.class);
    }
}
