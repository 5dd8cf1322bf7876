package guatu.plan.responsibility.version;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Keeps list versions in words; a copy is never changed.
@Repository
class CopyStore {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    CopyStore(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID campaign, int n, List<HandedRow> rows, String sha256, Instant at) {
        jdbc.sql("""
                insert into responsibility.list_copy (tenant_id, id, campaign_id, n, rows, sha256, made_at)
                values (:tenant, :id, :campaign, :n, :rows::jsonb, :sha, :at)
                """)
            .param("id", Ids.next()).param("campaign", campaign).param("n", n).param("rows", json.writeValueAsString(rows))
            .param("sha", sha256).param("at", Timestamp.from(at)).update();
    }

    Optional<List<HandedRow>> rows(UUID campaign, int n) {
        return jdbc.sql("select rows from responsibility.list_copy where tenant_id = :tenant and campaign_id = :campaign and n = :n")
            .param("campaign", campaign).param("n", n).query(String.class).optional()
            .map(text -> List.of(json.readValue(text, HandedRow[].class)));
    }

    /// Only the rows of these items, in list order; the database opens the copy, so a list of thousands is not read whole for one unit.
    Optional<List<HandedRow>> rows(UUID campaign, int n, Collection<UUID> items) {
        return jdbc.sql("""
                select (select coalesce(jsonb_agg(one.row order by one.place), '[]') from jsonb_array_elements(c.rows) with ordinality one (row, place)
                        where one.row ->> 'itemId' in (:items))
                from responsibility.list_copy c where c.tenant_id = :tenant and c.campaign_id = :campaign and c.n = :n
                """)
            .param("campaign", campaign).param("n", n).param("items", items.stream().map(UUID::toString).toList()).query(String.class).optional()
            .map(text -> List.of(json.readValue(text, HandedRow[].class)));
    }

    Optional<String> sha256(UUID campaign, int n) {
        return jdbc.sql("select sha256 from responsibility.list_copy where tenant_id = :tenant and campaign_id = :campaign and n = :n")
            .param("campaign", campaign).param("n", n).query(String.class).optional();
    }
}
