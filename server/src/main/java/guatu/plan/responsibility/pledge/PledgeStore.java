package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Keeps pledges with what they seal.
@Repository
class PledgeStore {

    private final TenantJdbc jdbc;
    private final PledgeJson json;

    PledgeStore(TenantJdbc jdbc, PledgeJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(List<Map.Entry<Pledge, PledgeContent>> fresh) {
        jdbc.batch("""
                insert into responsibility.pledge (tenant_id, id, campaign_id, kind, unit_id, list_version, items, basis, basis_number, expires, sign_by, consequence,
                       last_day, ceremony, state, feasibility, content, made_at, made_by)
                values (:tenant, :id, :campaign, :kind, :unit, :list, :items, :basis, :number, :expires, :signBy, :consequence, :expires, :ceremony, 'DRAFT',
                       :feasibility::jsonb, :content::jsonb, :at, :by)
                """, fresh.stream().map(one -> row(one.getKey(), one.getValue())).toList());
    }

    private Map<String, @Nullable Object> row(Pledge pledge, PledgeContent content) {
        var row = terms(pledge.terms());
        row.put("id", pledge.id());
        row.put("campaign", pledge.campaignId());
        row.put("kind", pledge.kind().name());
        row.put("unit", pledge.unitId());
        row.put("list", pledge.listVersion());
        row.put("items", pledge.items().toArray(UUID[]::new));
        row.put("feasibility", json.write(pledge.feasibility()));
        row.put("content", json.write(content));
        row.put("at", Timestamp.from(pledge.madeAt()));
        row.put("by", pledge.madeBy());
        return row;
    }

    private static Map<String, @Nullable Object> terms(PledgeTerms terms) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("basis", terms.basis());
        row.put("number", terms.basisNumber());
        row.put("expires", terms.expires());
        row.put("signBy", terms.signBy());
        row.put("consequence", terms.consequence());
        row.put("ceremony", terms.ceremony());
        return row;
    }

    /// The pledge, held until the transaction ends; a version that is not the newest is stale.
    Pledge locked(UUID id, int version) {
        var pledge = jdbc.sql("select * from responsibility.pledge where tenant_id = :tenant and id = :id for update").param("id", id)
            .query((row, _) -> PledgeRow.pledge(row, json)).optional().orElseThrow(() -> new NotFound("责任书", id));
        if (pledge.version() != version) {
            throw new Stale("pledge.stale", pledge.kind().title());
        }
        return pledge;
    }

    Pledge get(UUID id) {
        return jdbc.sql("select * from responsibility.pledge where tenant_id = :tenant and id = :id").param("id", id)
            .query((row, _) -> PledgeRow.pledge(row, json)).optional().orElseThrow(() -> new NotFound("责任书", id));
    }

    PledgeContent content(UUID id) {
        return jdbc.sql("select content from responsibility.pledge where tenant_id = :tenant and id = :id").param("id", id).query(String.class).optional()
            .map(text -> json.read(text, PledgeContent.class)).orElseThrow(() -> new NotFound("责任书", id));
    }

    /// All of a campaign in the order of the ceremony.
    List<Pledge> ofCampaign(UUID campaign) {
        return jdbc.sql("select * from responsibility.pledge where tenant_id = :tenant and campaign_id = :campaign order by ceremony, id").param("campaign", campaign)
            .query((row, _) -> PledgeRow.pledge(row, json)).list();
    }

    /// All that promise this item, the newest first.
    List<Pledge> ofItem(UUID item) {
        return jdbc.sql("select * from responsibility.pledge where tenant_id = :tenant and items @> array[:item]::uuid[] order by made_at desc, id").param("item", item)
            .query((row, _) -> PledgeRow.pledge(row, json)).list();
    }

    void change(Pledge pledge, PledgeContent content) {
        jdbc.sql("""
                update responsibility.pledge set basis = :basis, basis_number = :number, expires = :expires, last_day = :expires, sign_by = :signBy,
                       consequence = :consequence, ceremony = :ceremony, content = :content::jsonb, version = version + 1
                 where tenant_id = :tenant and id = :id
                """).params(terms(pledge.terms())).param("id", pledge.id()).param("content", json.write(content)).update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from responsibility.pledge where tenant_id = :tenant and id = :id and state = 'DRAFT'").param("id", id).update();
    }

    void sign(UUID id, Pledge.Signature signature, PledgeContent content, String sha256) {
        jdbc.sql("""
                update responsibility.pledge set state = 'SIGNED', feasibility = :feasibility::jsonb, note = :note, content = :content::jsonb, sha256 = :sha,
                       signed_at = :at, signed_by = :by, signed_name = :name, signed_post = :post, authority = :authority, version = version + 1
                 where tenant_id = :tenant and id = :id and state = 'DRAFT'
                """)
            .param("id", id).param("feasibility", json.write(content.feasibility())).param("note", content.note()).param("content", json.write(content))
            .param("sha", sha256).param("at", Timestamp.from(signature.at())).param("by", signature.person()).param("name", signature.name())
            .param("post", signature.post()).param("authority", signature.authority()).update();
    }

    void revoke(UUID id, Pledge.Revocation revocation) {
        jdbc.sql("""
                update responsibility.pledge set state = 'REVOKED', revoked_at = :at, revoked_by = :by, revoked_why = :why, version = version + 1
                 where tenant_id = :tenant and id = :id
                """).param("id", id).param("at", Timestamp.from(revocation.at())).param("by", revocation.by()).param("why", revocation.why()).update();
    }

    void lastDay(UUID id, @Nullable LocalDate day) {
        jdbc.sql("update responsibility.pledge set last_day = coalesce(:day, last_day), version = version + 1 where tenant_id = :tenant and id = :id")
            .param("id", id).param("day", day, java.sql.Types.DATE).update();
    }
}
