package guatu.plan.responsibility.pledge;

import guatu.ground.documents.Paper;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/// Keeps the supplements of pledges.
@Repository
class SupplementStore {

    private final TenantJdbc jdbc;
    private final PledgeJson json;

    SupplementStore(TenantJdbc jdbc, PledgeJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The paper as it was signed; none before.
    Optional<Paper> paper(UUID id) {
        return jdbc.sql("select paper from responsibility.pledge_supplement where tenant_id = :tenant and id = :id and n is not null").param("id", id)
            .query(String.class).optional().map(text -> json.read(text, Paper.class));
    }

    void add(Supplement one) {
        jdbc.sql("""
                insert into responsibility.pledge_supplement (tenant_id, id, pledge_id, text, basis, basis_number, expires, made_at, made_by)
                values (:tenant, :id, :pledge, :text, :basis, :number, :expires, :at, :by)
                """)
            .param("id", one.id()).param("pledge", one.pledgeId()).param("text", one.text()).param("basis", one.basis()).param("number", one.basisNumber())
            .param("expires", one.expires(), Types.DATE).param("at", Timestamp.from(one.madeAt())).param("by", one.madeBy()).update();
    }

    Supplement get(UUID pledge, UUID id) {
        return jdbc.sql("select * from responsibility.pledge_supplement where tenant_id = :tenant and id = :id and pledge_id = :pledge").param("id", id)
            .param("pledge", pledge).query(PledgeRow::supplement).optional().orElseThrow(() -> new NotFound("补充", id));
    }

    /// By pledge, signed ones by number, drafts last.
    Map<UUID, List<Supplement>> of(Collection<UUID> pledges) {
        return jdbc.sql("""
                select * from responsibility.pledge_supplement where tenant_id = :tenant and pledge_id = any(:pledges)
                 order by pledge_id, n nulls last, made_at, id
                """)
            .param("pledges", pledges.toArray(UUID[]::new)).query(PledgeRow::supplement).list().stream().collect(Collectors.groupingBy(Supplement::pledgeId));
    }

    void remove(UUID id) {
        jdbc.sql("delete from responsibility.pledge_supplement where tenant_id = :tenant and id = :id and n is null").param("id", id).update();
    }

    void sign(UUID id, int n, Pledge.Signature signature, Paper paper, String sha256) {
        jdbc.sql("""
                update responsibility.pledge_supplement set n = :n, paper = :paper::jsonb, sha256 = :sha, signed_at = :at, signed_by = :by, signed_name = :name, signed_post = :post,
                       authority = :authority
                 where tenant_id = :tenant and id = :id and n is null
                """)
            .param("id", id).param("n", n).param("paper", json.write(paper)).param("sha", sha256).param("at", Timestamp.from(signature.at())).param("by", signature.person())
            .param("name", signature.name()).param("post", signature.post()).param("authority", signature.authority()).update();
    }
}
