package guatu.plan.campaign;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ListVersions {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    ListVersions(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void freeze(UUID campaign, int n, List<Item> items, Instant at, String by) {
        var text = json.writeValueAsString(items);
        jdbc.sql("""
                insert into campaign.list_version (tenant_id, id, campaign_id, n, frozen_at, frozen_by, item_count, items, sha256)
                values (:tenant, :id, :campaign, :n, :at, :by, :count, :items::jsonb, :sha256)
                """)
            .param("id", Ids.next()).param("campaign", campaign).param("n", n).param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by).param("count", items.size()).param("items", text).param("sha256", sha256(text))
            .update();
    }

    /// Newest first, without the items.
    List<FrozenList> of(UUID campaign) {
        return jdbc.sql("""
                select id, n, frozen_at, frozen_by, item_count, sha256
                  from campaign.list_version
                 where tenant_id = :tenant and campaign_id = :campaign order by n desc, id
                """)
            .param("campaign", campaign)
            .query((row, i) -> new FrozenList(row.getObject("id", UUID.class), row.getInt("n"),
                    row.getObject("frozen_at", OffsetDateTime.class).toInstant(), row.getString("frozen_by"),
                    row.getInt("item_count"), row.getString("sha256")))
            .list();
    }

    /// The items of one frozen version, in list order.
    List<Item> items(UUID campaign, int n) {
        return jdbc.sql("select items from campaign.list_version where tenant_id = :tenant and campaign_id = :campaign and n = :n")
            .param("campaign", campaign).param("n", n)
            .query(String.class).optional()
            .map(text -> List.of(json.readValue(text, Item[].class)))
            .orElseThrow(() -> new NotFound("清单版本", n));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
