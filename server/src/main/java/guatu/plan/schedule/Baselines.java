package guatu.plan.schedule;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Frozen plans, numbered per item from 1; rows are only ever added.
@Repository
class Baselines {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    Baselines(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void freeze(List<Plan> plans, Instant at, String by, @Nullable String approval, @Nullable String reason) {
        jdbc.batch("""
                insert into schedule.baseline (tenant_id, id, item_id, n, frozen_at, frozen_by, approval, reason, plan, sha256)
                select :tenant, :id, :item, coalesce(max(b.n), 0) + 1, :at, :by, :approval, :reason, :plan::jsonb, :sha256
                  from schedule.baseline b where b.tenant_id = :tenant and b.item_id = :item
                """, plans.stream().map(plan -> values(plan, at, by, approval, reason)).toList());
    }

    /// Newest first.
    List<Baseline> of(UUID item) {
        return jdbc.sql("""
                select id, item_id, n, frozen_at, frozen_by, approval, reason, sha256
                  from schedule.baseline where tenant_id = :tenant and item_id = :item order by n desc, id
                """)
            .param("item", item)
            .query((row, _) -> new Baseline(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class), row.getInt("n"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(), row.getString("frozen_by"), row.getString("approval"), row.getString("reason"),
                row.getString("sha256")))
            .list();
    }

    Plan plan(UUID item, int n) {
        return jdbc.sql("select plan from schedule.baseline where tenant_id = :tenant and item_id = :item and n = :n")
            .param("item", item).param("n", n).query(String.class).optional()
            .map(text -> json.readValue(text, Plan.class))
            .orElseThrow(() -> new NotFound("基线", n));
    }

    private Map<String, @Nullable Object> values(Plan plan, Instant at, String by, @Nullable String approval, @Nullable String reason) {
        var text = json.writeValueAsString(plan);
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", Ids.next());
        row.put("item", plan.itemId());
        row.put("at", at.atOffset(ZoneOffset.UTC));
        row.put("by", by);
        row.put("approval", approval);
        row.put("reason", reason);
        row.put("plan", text);
        row.put("sha256", sha256(text));
        return row;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
