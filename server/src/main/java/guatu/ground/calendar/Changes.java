package guatu.ground.calendar;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Changes of the calendar, and the days of units that they brought.
@Repository
class Changes {

    private static final int MOST = 100;
    private static final TypeReference<List<HolidayDay>> DAYS = new TypeReference<>() {};

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    Changes(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(CalendarChange change) {
        jdbc.sql("""
                insert into calendar.change (tenant_id, id, kind, year, unit_id, days, source, reason, proposed_by, proposed_name, proposed_at, state)
                values (:tenant, :id, :kind, :year, :unit, :days::jsonb, :source, :reason, :by, :name, :at, 'PROPOSED')
                """)
            .param("id", change.id()).param("kind", change.kind().name()).param("year", change.year()).param("unit", change.unitId())
            .param("days", json.writeValueAsString(change.days())).param("source", change.source()).param("reason", change.reason())
            .param("by", change.proposedBy()).param("name", change.proposedName()).param("at", Timestamp.from(change.proposedAt())).update();
    }

    CalendarChange get(UUID id) {
        return jdbc.sql("select * from calendar.change where tenant_id = :tenant and id = :id").param("id", id).query(this::change)
            .optional().orElseThrow(() -> new NotFound("calendarChange", id));
    }

    /// The changes of a year, the newest first, at most 100.
    List<CalendarChange> ofYear(int year) {
        return jdbc.sql("select * from calendar.change where tenant_id = :tenant and year = :year order by proposed_at desc, id desc limit :most")
            .param("year", year).param("most", MOST).query(this::change).list();
    }

    /// True if it was still open at this version.
    boolean decide(CalendarChange change, CalendarChange.State state, String name, String decision, Instant at) {
        return jdbc.sql("""
                update calendar.change set state = :state, decided_name = :name, decided_at = :at, decision = :decision, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version and state = 'PROPOSED'
                """)
            .param("state", state.name()).param("name", name).param("at", Timestamp.from(at)).param("decision", decision)
            .param("id", change.id()).param("version", change.version()).update() == 1;
    }

    /// Puts the days of a unit in a year in place of those it had.
    void replaceOverrides(CalendarChange change) {
        jdbc.sql("delete from calendar.override where tenant_id = :tenant and unit_id = :unit and date between :from and :to")
            .param("unit", change.unitId()).param("from", LocalDate.of(change.year(), 1, 1)).param("to", LocalDate.of(change.year(), 12, 31)).update();
        jdbc.batch("""
                insert into calendar.override (tenant_id, id, unit_id, date, is_off, name, change_id) values (:tenant, :id, :unit, :date, :off, :name, :change)
                """, change.days().stream().map(day -> Map.of("id", (Object) Ids.next(), "unit", java.util.Objects.requireNonNull(change.unitId()),
                    "date", day.date(), "off", day.isOff(), "name", day.name(), "change", change.id())).toList());
    }

    /// The days on which units depart from the nation's calendar, true is worked.
    Map<UUID, Map<LocalDate, Boolean>> overrides() {
        var overrides = new HashMap<UUID, Map<LocalDate, Boolean>>();
        jdbc.sql("select unit_id, date, is_off from calendar.override where tenant_id = :tenant order by unit_id, date")
            .query((row, _) -> overrides.computeIfAbsent(row.getObject("unit_id", UUID.class), _ -> new TreeMap<>())
                .put(row.getObject("date", LocalDate.class), !row.getBoolean("is_off"))).list();
        return overrides;
    }

    /// The days of units in one year.
    List<UnitDay> overrides(int year) {
        return jdbc.sql("""
                select unit_id, date, is_off, name from calendar.override
                 where tenant_id = :tenant and date between :from and :to order by unit_id, date
                """)
            .param("from", LocalDate.of(year, 1, 1)).param("to", LocalDate.of(year, 12, 31))
            .query((row, _) -> new UnitDay(row.getObject("unit_id", UUID.class), new HolidayDay(row.getObject("date", LocalDate.class),
                row.getBoolean("is_off"), row.getString("name")))).list();
    }

    /// Another with every approved change of a unit's days.
    String stamp() {
        return jdbc.sql("select coalesce(string_agg(distinct change_id::text, ' ' order by change_id::text), '') from calendar.override where tenant_id = :tenant")
            .query(String.class).single();
    }

    private CalendarChange change(ResultSet row, int n) throws SQLException {
        return new CalendarChange(row.getObject("id", UUID.class), CalendarChange.Kind.valueOf(row.getString("kind")), row.getInt("year"),
            row.getObject("unit_id", UUID.class), json.readValue(row.getString("days"), DAYS), row.getString("source"), row.getString("reason"),
            row.getObject("proposed_by", UUID.class), row.getString("proposed_name"), row.getTimestamp("proposed_at").toInstant(),
            CalendarChange.State.valueOf(row.getString("state")), row.getString("decided_name"), instant(row.getTimestamp("decided_at")),
            row.getString("decision"), row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /// A day of one unit.
    record UnitDay(UUID unit, HolidayDay day) {}
}
