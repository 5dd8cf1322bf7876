package guatu.plan.indicator;

import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Who set which period by hand.
@Repository
class PeriodChanges {

    private final TenantJdbc jdbc;

    PeriodChanges(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(PeriodChange change) {
        jdbc.sql("""
                insert into indicator.period_change (tenant_id, id, indicator_id, level, from_date, to_date, before, after, reason, by_name, at)
                values (:tenant, :id, :indicator, :level, :from, :to, :before, :after, :reason, :by, :at)
                """)
            .param("id", change.id()).param("indicator", change.indicator()).param("level", change.level().name()).param("from", change.from())
            .param("to", change.to()).param("before", change.before()).param("after", change.after()).param("reason", change.reason())
            .param("by", change.byName()).param("at", Timestamp.from(change.at())).update();
    }

    /// Newest first.
    List<PeriodChange> of(Collection<UUID> indicators) {
        return jdbc.sql("select * from indicator.period_change where tenant_id = :tenant and indicator_id = any(:indicators) order by at desc, id desc")
            .param("indicators", indicators.toArray(UUID[]::new)).query((row, _) -> change(row)).list();
    }

    private static PeriodChange change(ResultSet row) throws SQLException {
        var level = Level.valueOf(row.getString("level"));
        var from = row.getObject("from_date", LocalDate.class);
        return new PeriodChange(row.getObject("id", UUID.class), row.getObject("indicator_id", UUID.class), level, level.label(from), from,
            row.getObject("to_date", LocalDate.class), Numbers.plain(row.getBigDecimal("before")), Numbers.plain(row.getBigDecimal("after")),
            row.getString("reason"), row.getString("by_name"), row.getTimestamp("at").toInstant());
    }
}
