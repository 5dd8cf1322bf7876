package guatu.ground.organization;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
class PortfolioRows {

    private static final RowMapper<Portfolio> ROW = (row, _) -> new Portfolio(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
        row.getObject("unit_id", UUID.class), row.getString("field"), row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class),
        row.getString("begun_by"), row.getString("ended_by"));

    private final TenantJdbc jdbc;

    PortfolioRows(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Portfolio> all() {
        return jdbc.sql("select * from organization.portfolio where tenant_id = :tenant order by from_date, id").query(ROW).list();
    }

    Portfolio get(UUID id) {
        return jdbc.sql("select * from organization.portfolio where tenant_id = :tenant and id = :id").param("id", id).query(ROW).optional()
            .orElseThrow(() -> new NotFound("分管", id));
    }

    void add(Portfolio one) {
        jdbc.sql("""
                insert into organization.portfolio (tenant_id, id, person_id, unit_id, field, from_date, begun_by)
                values (:tenant, :id, :person, :unit, :field, :from, :by)
                """)
            .param("id", one.id()).param("person", one.personId()).param("unit", one.unitId()).param("field", one.field()).param("from", one.from())
            .param("by", one.begunBy()).update();
    }

    void end(UUID id, LocalDate to, String by) {
        jdbc.sql("update organization.portfolio set to_date = :to, ended_by = :by where tenant_id = :tenant and id = :id and to_date is null")
            .param("id", id).param("to", to).param("by", by).update();
    }
}
