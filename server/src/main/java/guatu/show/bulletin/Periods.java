package guatu.show.bulletin;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/// Frozen months, their snapshots and rankings: added and read, never changed.
@Repository
class Periods {

    private static final RowMapper<Period> PERIOD = (row, _) -> new Period(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class),
        row.getInt("year"), row.getInt("month"), row.getObject("data_date", LocalDate.class), row.getObject("freeze_on", LocalDate.class),
        row.getObject("publish_on", LocalDate.class), row.getObject("dispute_until", LocalDate.class), row.getTimestamp("frozen_at").toInstant(),
        row.getObject("frozen_by", UUID.class), row.getString("frozen_name"), row.getInt("items"), row.getInt("red"), row.getBigDecimal("completion"),
        row.getBigDecimal("against_time"), row.getString("sha256"));

    private final TenantJdbc jdbc;

    Periods(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Period> find(UUID id) {
        return jdbc.sql("select * from bulletin.period where tenant_id = :tenant and id = :id").param("id", id).query(PERIOD).optional();
    }

    Period get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("封账月份", id));
    }

    /// Oldest first.
    List<Period> of(UUID campaign) {
        return jdbc.sql("select * from bulletin.period where tenant_id = :tenant and campaign_id = :campaign order by year, month, id")
            .param("campaign", campaign).query(PERIOD).list();
    }

    /// The month frozen before another one, the nearest.
    Optional<Period> before(UUID campaign, YearMonth month) {
        return of(campaign).stream().filter(period -> period.yearMonth().isBefore(month)).reduce((_, later) -> later);
    }

    Snapshot snapshot(UUID period) {
        return Canonical.read(body(period), Snapshot.class);
    }

    /// The snapshot's text as hashed.
    String body(UUID period) {
        return jdbc.sql("select body from bulletin.snapshot where tenant_id = :tenant and id = :id").param("id", period).query(String.class).optional()
            .orElseThrow(() -> new NotFound("快照", period));
    }

    Map<UUID, MonthFacts.PastRank> ranks(UUID period) {
        return jdbc.sql("select unit_id, class, rank from bulletin.ranking where tenant_id = :tenant and period_id = :period order by unit_id")
            .param("period", period)
            .query((row, _) -> Map.entry(row.getObject("unit_id", UUID.class), new MonthFacts.PastRank(row.getString("class"), row.getObject("rank", Integer.class))))
            .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(Period period, String body, Snapshot snapshot) {
        jdbc.sql("""
                insert into bulletin.period (tenant_id, id, campaign_id, year, month, data_date, freeze_on, publish_on, dispute_until,
                       frozen_at, frozen_by, frozen_name, items, red, completion, against_time, sha256)
                values (:tenant, :id, :campaign, :year, :month, :dataDate, :freezeOn, :publishOn, :disputeUntil,
                       :at, :by, :name, :items, :red, :completion, :against, :sha256)
                """)
            .param("id", period.id()).param("campaign", period.campaignId()).param("year", period.year()).param("month", period.month())
            .param("dataDate", period.dataDate()).param("freezeOn", period.freezeOn()).param("publishOn", period.publishOn())
            .param("disputeUntil", period.disputeUntil()).param("at", Timestamp.from(period.frozenAt())).param("by", period.frozenBy())
            .param("name", period.frozenName()).param("items", period.items()).param("red", period.red()).param("completion", period.completion())
            .param("against", period.againstTime()).param("sha256", period.sha256()).update();
        jdbc.sql("insert into bulletin.snapshot (tenant_id, id, body) values (:tenant, :id, :body)").param("id", period.id()).param("body", body).update();
        jdbc.batch("""
                insert into bulletin.ranking (tenant_id, period_id, unit_id, class, score, capped, raw, rank, before, note)
                values (:tenant, :period, :unit, :class, :score, :capped, :raw, :rank, :before, :note)
                """, snapshot.classes().stream().flatMap(table -> table.rows().stream().map(row -> values(period.id(), table.label(), row))).toList());
    }

    private static Map<String, @Nullable Object> values(UUID period, String label, Snapshot.UnitRow row) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("period", period);
        values.put("unit", row.unit());
        values.put("class", label);
        values.put("score", row.score());
        values.put("capped", row.capped());
        values.put("raw", row.raw());
        values.put("rank", row.rank());
        values.put("before", row.before());
        values.put("note", row.tie() == null ? null : row.tie().name());
        return values;
    }
}
