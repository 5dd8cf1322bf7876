package guatu.show.bulletin;

import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/// Bulletins as approved, and the series of their numbers. Added and read, never changed.
@Repository
class IssuedPapers {

    /// @param paper  canonical JSON of the paper, `open` of what may be shown to everybody
    /// @param sha256 of the paper's text
    record Issued(UUID id, UUID campaignId, String number, LocalDate approvedOn, String paper, String open, String sha256, String ledgerHead) {}

    private static final RowMapper<Issued> ISSUED = (row, _) -> new Issued(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class),
        row.getString("number"), row.getObject("approved_on", LocalDate.class), row.getString("paper"), row.getString("public"), row.getString("sha256"),
        row.getString("ledger_head"));

    private final TenantJdbc jdbc;

    IssuedPapers(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// The next number of a year, held until the transaction ends: no gaps.
    int next(int year) {
        return jdbc.sql("""
                insert into bulletin.number as last (tenant_id, year, n) values (:tenant, :year, 1)
                on conflict (tenant_id, year) do update set n = last.n + excluded.n
                returning n
                """)
            .param("year", year).query(Integer.class).single();
    }

    void add(Issued one) {
        jdbc.sql("""
                insert into bulletin.issued (tenant_id, id, campaign_id, number, approved_on, paper, public, sha256, ledger_head)
                values (:tenant, :id, :campaign, :number, :on, :paper, :open, :sha256, :head)
                """)
            .param("id", one.id()).param("campaign", one.campaignId()).param("number", one.number()).param("on", one.approvedOn())
            .param("paper", one.paper()).param("open", one.open()).param("sha256", one.sha256()).param("head", one.ledgerHead()).update();
    }

    Optional<Issued> find(UUID bulletin) {
        return jdbc.sql("select * from bulletin.issued where tenant_id = :tenant and id = :id").param("id", bulletin).query(ISSUED).optional();
    }

    /// Newest first.
    List<Issued> of(UUID campaign) {
        return jdbc.sql("select * from bulletin.issued where tenant_id = :tenant and campaign_id = :campaign order by approved_on desc, id desc")
            .param("campaign", campaign).query(ISSUED).list();
    }
}
