package guatu.show.bulletin;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// 分类 by year: a clerk may move units between classes until the year's first month is frozen, then they stand (RULES R6.8).
@Repository
class UnitClasses {

    private final TenantJdbc jdbc;
    private final BusinessClock clock;

    UnitClasses(TenantJdbc jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What was set for a year; other units have the class of their kind.
    Map<UUID, String> of(int year) {
        var classes = new HashMap<UUID, String>();
        jdbc.sql("select unit_id, label from bulletin.unit_class where tenant_id = :tenant and year = :year order by unit_id")
            .param("year", year).query((row, _) -> classes.put(row.getObject("unit_id", UUID.class), row.getString("label"))).list();
        return classes;
    }

    /// Holds the year for this transaction, so that nobody freezes while somebody sorts, nor two at once; true if its classes stand.
    boolean lock(int year) {
        jdbc.sql("insert into bulletin.class_year (tenant_id, year) values (:tenant, :year) on conflict (tenant_id, year) do nothing").param("year", year).update();
        return jdbc.sql("select fixed_at is not null as fixed from bulletin.class_year where tenant_id = :tenant and year = :year for update")
            .param("year", year).query(Boolean.class).single();
    }

    boolean fixed(int year) {
        return jdbc.sql("select fixed_at is not null as fixed from bulletin.class_year where tenant_id = :tenant and year = :year")
            .param("year", year).query(Boolean.class).optional().orElse(false);
    }

    /// Writes the classes down as they stand at the year's first freeze; units that came later join them.
    void fix(int year, Map<UUID, String> classes, String by) {
        var fresh = new HashMap<>(classes);
        fresh.keySet().removeAll(of(year).keySet());
        put(year, fresh, by);
        jdbc.sql("update bulletin.class_year set fixed_at = coalesce(fixed_at, :at) where tenant_id = :tenant and year = :year")
            .param("year", year).param("at", Timestamp.from(clock.now())).update();
    }

    void put(int year, Map<UUID, String> classes, String by) {
        jdbc.batch("""
                insert into bulletin.unit_class (tenant_id, year, unit_id, label, changed_by, changed_at) values (:tenant, :year, :unit, :label, :by, :at)
                on conflict (tenant_id, year, unit_id) do update
                   set label = excluded.label, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """, classes.entrySet().stream().map(one -> Map.of("year", year, "unit", one.getKey(), "label", one.getValue(), "by", by,
                "at", Timestamp.from(clock.now()))).toList());
    }
}
