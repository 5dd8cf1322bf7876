package guatu.ground.verification;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Verification tasks.
@Repository
class Tasks {

    private final TenantJdbc jdbc;

    Tasks(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Task get(UUID id) {
        return all(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("verification", id));
    }

    List<Task> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from verification.task where tenant_id = :tenant and id in (:ids) order by id")
            .param("ids", ids).query(TaskRows.INSTANCE).list();
    }

    List<Task> ofSubject(UUID subject) {
        return jdbc.sql("select * from verification.task where tenant_id = :tenant and subject = :subject order by opened_at, id")
            .param("subject", subject).query(TaskRows.INSTANCE).list();
    }

    List<Task> openOf(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from verification.task where tenant_id = :tenant and subject in (:subjects) and state in ('OPEN', 'MEASURED') order by id")
            .param("subjects", subjects).query(TaskRows.INSTANCE).list();
    }

    List<Task> ofItem(UUID item, int limit) {
        return jdbc.sql("select * from verification.task where tenant_id = :tenant and item = :item and state <> 'VOID' order by opened_at desc, id desc limit :limit")
            .param("item", item).param("limit", limit).query(TaskRows.INSTANCE).list();
    }

    /// Which of these items wait for a measurement whose claim must not be seen yet.
    List<UUID> hiddenItems(Collection<UUID> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select distinct item from verification.task
                 where tenant_id = :tenant and item in (:items) and mode = 'ONSITE' and state = 'OPEN'
                """)
            .param("items", items).query(UUID.class).list();
    }

    /// Open tasks that somebody of this unit, who is this person, may decide; earliest due first, after a cursor.
    List<Task> open(UUID unit, UUID person, LocalDate afterDue, UUID afterId, int limit) {
        return jdbc.sql("""
                select * from verification.task
                 where tenant_id = :tenant and state in ('OPEN', 'MEASURED') and not :unit = any(excluded_units) and reporter_person <> :person
                   and (due, id) > (:afterDue, :afterId)
                 order by due, id
                 limit :limit
                """)
            .param("unit", unit).param("person", person).param("afterDue", afterDue).param("afterId", afterId).param("limit", limit)
            .query(TaskRows.INSTANCE).list();
    }

    /// Tasks decided by a person, newest first.
    List<Task> decidedBy(UUID person, int limit) {
        return jdbc.sql("""
                select * from verification.task
                 where tenant_id = :tenant and state = 'DONE' and decided_by = :person
                 order by decided_at desc, id desc
                 limit :limit
                """)
            .param("person", person).param("limit", limit).query(TaskRows.INSTANCE).list();
    }

    void add(List<NewTask> tasks, Instant now) {
        jdbc.batch("""
                insert into verification.task (tenant_id, id, subject_kind, subject, item, item_title, lead_unit, excluded_units, reporter_person, mode, state,
                       opened_at, due)
                values (:tenant, :id, :subjectKind, :subject, :item, :itemTitle, :leadUnit, :excluded::uuid[], :reporter, :mode, 'OPEN', :openedAt, :due)
                """,
            tasks.stream().map(task -> row(task, now)).toList());
    }

    /// Moves tasks on; false for each that somebody else moved first.
    int[] move(List<Move> moves) {
        return jdbc.batch("""
                update verification.task
                   set state = :to, mode = :mode, decided_at = :at, decided_by = :by, decided_name = :name, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version and state in ('OPEN', 'MEASURED')
                """,
            moves.stream().map(Move::row).toList());
    }

    /// A step of a task: to which state, in which mode, by whom.
    record Move(Task task, Task.State to, Mode mode, @Nullable Instant at, @Nullable UUID by, @Nullable String name) {

        Map<String, @Nullable Object> row() {
            var row = new HashMap<String, @Nullable Object>();
            row.put("id", task.id());
            row.put("version", task.version());
            row.put("to", to.name());
            row.put("mode", mode.name());
            row.put("at", at == null ? null : Timestamp.from(at));
            row.put("by", by);
            row.put("name", name);
            return row;
        }
    }

    private static Map<String, Object> row(NewTask task, Instant now) {
        var excluded = Stream.concat(Stream.of(task.leadUnit()), task.excludedUnits().stream()).distinct().map(UUID::toString);
        var row = new HashMap<String, Object>();
        row.put("id", task.id());
        row.put("subjectKind", task.subjectKind());
        row.put("subject", task.subject());
        row.put("item", task.item());
        row.put("itemTitle", task.itemTitle());
        row.put("leadUnit", task.leadUnit());
        row.put("excluded", excluded.collect(Collectors.joining(",", "{", "}")));
        row.put("reporter", task.reporterPerson());
        row.put("mode", task.mode().name());
        row.put("openedAt", Timestamp.from(task.openedAt() == null ? now : task.openedAt()));
        row.put("due", task.due());
        return row;
    }
}
