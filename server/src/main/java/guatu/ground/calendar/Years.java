package guatu.ground.calendar;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class Years {

    private final TenantJdbc jdbc;

    Years(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Another with every import, also after one that was rolled back; empty before the first.
    String stamp() {
        return jdbc.sql("select coalesce(string_agg(stamp::text, ' ' order by year), '') from calendar.year where tenant_id = :tenant")
            .query(String.class).single();
    }

    /// The imported notices.
    List<HolidayYear> all() {
        var days = new LinkedHashMap<Integer, List<HolidayDay>>();
        jdbc.sql("select year, date, is_off, name from calendar.day where tenant_id = :tenant order by year, date")
            .query((row, _) -> days.computeIfAbsent(row.getInt("year"), _ -> new ArrayList<>())
                .add(new HolidayDay(row.getObject("date", LocalDate.class), row.getBoolean("is_off"), row.getString("name"))))
            .list();
        return jdbc.sql("select year, source from calendar.year where tenant_id = :tenant order by year")
            .query((row, _) -> new HolidayYear(row.getInt("year"), row.getString("source"), days.getOrDefault(row.getInt("year"), List.of())))
            .list();
    }

    void replace(HolidayYear notice, Instant at) {
        jdbc.sql("""
                insert into calendar.year (tenant_id, id, year, status, source, imported_at, stamp)
                values (:tenant, :id, :year, :status, :source, :at, :stamp)
                on conflict (tenant_id, year) do update
                   set status = excluded.status, source = excluded.source, imported_at = excluded.imported_at, stamp = excluded.stamp
                """)
            .param("id", Ids.next()).param("year", notice.year()).param("status", notice.isConfirmed() ? "CONFIRMED" : "PROVISIONAL")
            .param("source", notice.source()).param("stamp", Ids.next()).param("at", at.atOffset(ZoneOffset.UTC))
            .update();
        jdbc.sql("delete from calendar.day where tenant_id = :tenant and year = :year").param("year", notice.year()).update();
        jdbc.batch("""
                insert into calendar.day (tenant_id, id, year, date, is_off, name) values (:tenant, :id, :year, :date, :off, :name)
                """, notice.days().stream().map(day -> Map.of("id", (Object) Ids.next(), "year", notice.year(),
                    "date", day.date(), "off", day.isOff(), "name", day.name())).toList());
    }
}
