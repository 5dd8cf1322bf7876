package guatu.plan.campaign;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ClosingStore {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    ClosingStore(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Closing closing) {
        var closed = Objects.requireNonNull(closing.closed());
        jdbc.sql("""
                insert into campaign.closing (tenant_id, id, campaign_id, summary, figures, at, by_name)
                values (:tenant, :id, :campaign, :summary, :figures::jsonb, :at, :by)
                """)
            .param("id", Ids.next()).param("campaign", closing.campaign()).param("summary", closed.summary())
            .param("figures", json.writeValueAsString(closing)).param("at", closed.at().atOffset(ZoneOffset.UTC)).param("by", closed.byName()).update();
    }

    /// The last one: a campaign that was opened again may be closed again.
    Optional<Closing> last(UUID campaign) {
        return jdbc.sql("select figures from campaign.closing where tenant_id = :tenant and campaign_id = :campaign order by at desc, id desc limit 1")
            .param("campaign", campaign).query(String.class).optional().map(text -> json.readValue(text, Closing.class));
    }
}
