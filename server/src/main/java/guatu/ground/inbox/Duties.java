package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Duties, opened and closed.
@Repository
class Duties {

    private static final int CHUNK = 1_000;

    private final TenantJdbc jdbc;
    private final DutyRows rows;
    private final JsonMapper json;

    Duties(TenantJdbc jdbc, DutyRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    /// A duty that stands already is brought up to date; a closed one opens again only for a new deadline, a cancelled one always.
    void open(List<NewDuty> fresh, Instant now) {
        jdbc.batch("""
                insert into inbox.duty as before (tenant_id, id, kind, subject, unit_id, person_id, role, except_units, except_person, title,
                       reason_code, reason_args, due, minutes, action, link, state, opened_at)
                values (:tenant, :id, :kind, :subject, :unit, :person, :role, :exceptUnits::uuid[], :exceptPerson, :title,
                       :reasonCode, :reasonArgs::jsonb, :due, :minutes, :action, :link, 'OPEN', :now)
                on conflict (tenant_id, kind, subject, unit_id) do update
                   set title = excluded.title, reason_code = excluded.reason_code, reason_args = excluded.reason_args, due = excluded.due,
                       minutes = excluded.minutes, action = excluded.action, link = excluded.link, person_id = excluded.person_id, role = excluded.role,
                       except_units = excluded.except_units, except_person = excluded.except_person, state = 'OPEN',
                       opened_at = case when before.state = 'OPEN' then before.opened_at else excluded.opened_at end,
                       done_at = null, done_by = null, done_name = null
                 where (before.state <> 'DONE' or before.due is distinct from excluded.due)
                   and (before.state, before.title, before.reason_code, before.reason_args, before.due, before.link, before.role, before.person_id)
                       is distinct from ('OPEN', excluded.title, excluded.reason_code, excluded.reason_args, excluded.due, excluded.link, excluded.role, excluded.person_id)
                """,
            fresh.stream().map(duty -> row(duty, now)).toList());
    }

    /// The duties among these that were opened at this very moment.
    List<Duty> opened(List<NewDuty> fresh, Instant now) {
        var found = new ArrayList<Duty>();
        var byKind = fresh.stream().collect(Collectors.groupingBy(NewDuty::kind, Collectors.mapping(NewDuty::subject, Collectors.toList())));
        byKind.forEach((kind, subjects) -> chunks(subjects, some -> found.addAll(jdbc.sql("""
                select * from inbox.duty
                 where tenant_id = :tenant and kind = :kind and state = 'OPEN' and opened_at = :now and subject in (:subjects)
                 order by due nulls last, id
                """).param("kind", kind).param("now", Timestamp.from(now)).param("subjects", some).query(rows).list())));
        return found;
    }

    /// What is open about these subjects.
    List<Duty> open(String kind, Collection<UUID> subjects) {
        var found = new ArrayList<Duty>();
        chunks(subjects, some -> found.addAll(jdbc.sql("""
                select * from inbox.duty where tenant_id = :tenant and kind = :kind and state = 'OPEN' and subject in (:subjects) order by id
                """).param("kind", kind).param("subjects", some).query(rows).list()));
        return found;
    }

    private static void chunks(Collection<UUID> subjects, Consumer<List<UUID>> work) {
        var all = List.copyOf(subjects);
        for (var from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }

    /// Closes what is open about many subjects; one statement for a thousand of them.
    void close(String kind, Collection<UUID> subjects, Duty.State state, Instant now, @Nullable Actor by) {
        chunks(subjects, some ->
            jdbc.sql("""
                    update inbox.duty
                       set state = :state, done_at = :now, done_by = :by, done_name = :name
                     where tenant_id = :tenant and kind = :kind and state = 'OPEN' and subject in (:subjects)
                    """)
                .param("kind", kind).param("state", state.name()).param("now", Timestamp.from(now)).param("by", by == null ? null : by.person())
                .param("name", by == null ? null : by.name()).param("subjects", some).update());
    }

    /// Open duties of one person become another's.
    void pass(UUID from, UUID to) {
        jdbc.sql("update inbox.duty set person_id = :to where tenant_id = :tenant and person_id = :from and state = 'OPEN'")
            .param("from", from).param("to", to).update();
    }

    /// Closes one duty if it is open; true if it was.
    boolean sign(UUID id, Actor actor, Instant now) {
        return jdbc.sql("""
                update inbox.duty
                   set state = 'DONE', done_at = :now, done_by = :by, done_name = :name
                 where tenant_id = :tenant and id = :id and state = 'OPEN'
                """)
            .param("now", Timestamp.from(now)).param("by", actor.person()).param("name", actor.name()).param("id", id).update() == 1;
    }

    Duty get(UUID id) {
        return jdbc.sql("select * from inbox.duty where tenant_id = :tenant and id = :id").param("id", id).query(rows).optional()
            .orElseThrow(() -> new NotFound("duty", id));
    }

    /// What is asked of an actor, in the desk's order.
    List<Duty> of(Actor actor, int limit) {
        return mine(actor, """
                select * from inbox.duty
                 where tenant_id = :tenant and state = 'OPEN'
                   and ((person_id = :person
                         or person_id is null and coalesce(role, 'LIAISON') in (:roles) and (unit_id is null or unit_id in (:units)))
                        and not :unit = any(except_units) and except_person is distinct from :person
                        or (id, due) in (select duty_id, due from inbox.escalation where tenant_id = :tenant and person_id = :person))
                 order by due nulls last, minutes, opened_at, id
                 limit :limit
                """).param("limit", limit).query(rows).list();
    }

    /// What is open at these units, in the desk's order.
    List<Duty> ofUnits(Collection<UUID> units, int limit) {
        return jdbc.sql("""
                select * from inbox.duty
                 where tenant_id = :tenant and state = 'OPEN' and unit_id = any(:units)
                 order by due nulls last, minutes, opened_at, id
                 limit :limit
                """).param("units", units.toArray(UUID[]::new)).param("limit", limit).query(rows).list();
    }

    /// Open duties whose deadline lies before a moment, after a given one, the longest late first.
    List<Duty> late(Instant before, @Nullable Duty after, int limit) {
        return jdbc.sql("""
                select * from inbox.duty
                 where tenant_id = :tenant and state = 'OPEN' and due < :before and (due, id) > (:due, :id)
                 order by due, id
                 limit :limit
                """)
            .param("before", Timestamp.from(before)).param("due", Timestamp.from(after == null ? Instant.EPOCH : Objects.requireNonNull(after.due())))
            .param("id", after == null ? new UUID(0, 0) : after.id()).param("limit", limit).query(rows).list();
    }

    /// How many duties and minutes are asked of an actor in all.
    Load load(Actor actor) {
        return mine(actor, """
                select count(*) as total, coalesce(sum(minutes), 0) as minutes from inbox.duty
                 where tenant_id = :tenant and state = 'OPEN'
                   and ((person_id = :person
                         or person_id is null and coalesce(role, 'LIAISON') in (:roles) and (unit_id is null or unit_id in (:units)))
                        and not :unit = any(except_units) and except_person is distinct from :person
                        or (id, due) in (select duty_id, due from inbox.escalation where tenant_id = :tenant and person_id = :person))
                """).query(Load.class).single();
    }

    record Load(int total, int minutes) {
    }

    private StatementSpec mine(Actor actor, String sql) {
        return jdbc.sql(sql)
            .param("person", actor.person()).param("unit", actor.unit())
            .param("roles", actor.roles().isEmpty() ? List.of("") : actor.roles().stream().map(Role::name).toList())
            .param("units", actor.scope().isEmpty() ? List.of(actor.unit()) : actor.scope());
    }

    private Map<String, @Nullable Object> row(NewDuty duty, Instant now) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", Ids.next());
        row.put("kind", duty.kind());
        row.put("subject", duty.subject());
        row.put("unit", duty.unit());
        row.put("person", duty.person());
        row.put("role", duty.role() == null ? null : duty.role().name());
        row.put("exceptUnits", duty.exceptUnits().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        row.put("exceptPerson", duty.exceptPerson());
        row.put("title", duty.title());
        row.put("reasonCode", duty.reason().code());
        row.put("reasonArgs", json.writeValueAsString(duty.reason().args()));
        row.put("due", duty.due() == null ? null : Timestamp.from(duty.due()));
        row.put("minutes", duty.minutes());
        row.put("action", duty.action());
        row.put("link", duty.link());
        row.put("now", Timestamp.from(now));
        return row;
    }
}
