package guatu.ground.verification;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Claims, measurements and verdicts of tasks.
@Repository
class Findings {

    private final TenantJdbc jdbc;

    Findings(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<Claim>> claims(Collection<UUID> tasks) {
        var found = new HashMap<UUID, List<Claim>>();
        if (!tasks.isEmpty()) {
            jdbc.sql("""
                    select task_id, measure, name, unit, previous, claimed from verification.claim
                     where tenant_id = :tenant and task_id in (:tasks)
                     order by task_id, sort, id
                    """)
                .param("tasks", tasks).query(ClaimRow.class).list()
                .forEach(row -> found.computeIfAbsent(row.taskId(), _ -> new ArrayList<>()).add(row.claim()));
        }
        return found;
    }

    Map<UUID, Map<UUID, BigDecimal>> measured(Collection<UUID> tasks) {
        var found = new HashMap<UUID, Map<UUID, BigDecimal>>();
        if (!tasks.isEmpty()) {
            jdbc.sql("select task_id, measure, value from verification.measurement where tenant_id = :tenant and task_id in (:tasks) order by task_id, id")
                .param("tasks", tasks).query(MeasuredRow.class).list()
                .forEach(row -> found.computeIfAbsent(row.taskId(), _ -> new LinkedHashMap<>()).put(row.measure(), row.value()));
        }
        return found;
    }

    List<Verdict> verdicts(Collection<UUID> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, task_id, measure, claimed, verified, kind, mode, reason, by_person, by_name, by_unit, at from verification.verdict
                 where tenant_id = :tenant and task_id in (:tasks)
                 order by at desc, id
                """)
            .param("tasks", tasks).query(Verdict.class).list();
    }

    void addClaims(List<NewTask> tasks) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        tasks.forEach(task -> {
            for (var sort = 0; sort < task.claims().size(); sort++) {
                rows.add(row(task.id(), sort, task.claims().get(sort)));
            }
        });
        jdbc.batch("""
                insert into verification.claim (tenant_id, id, task_id, measure, name, unit, previous, claimed, sort)
                values (:tenant, :id, :task, :measure, :name, :unit, :previous, :claimed, :sort)
                """, rows);
    }

    void addMeasurements(List<Judging.Measured> measured) {
        jdbc.batch("""
                insert into verification.measurement (tenant_id, id, task_id, measure, value, by_person, by_name, by_unit, at)
                values (:tenant, :id, :task, :measure, :value, :person, :name, :unit, :at)
                """,
            measured.stream().flatMap(one -> one.values().entrySet().stream().map(value -> Map.of("id", Ids.next(), "task", one.task().id(),
                "measure", value.getKey(), "value", value.getValue(), "person", one.actor().person(), "name", one.actor().name(), "unit", one.actor().unit(),
                "at", Timestamp.from(one.at())))).toList());
    }

    void addVerdicts(List<Verdict> verdicts) {
        jdbc.batch("""
                insert into verification.verdict (tenant_id, id, task_id, measure, claimed, verified, kind, mode, reason, by_person, by_name, by_unit, at)
                values (:tenant, :id, :task, :measure, :claimed, :verified, :kind, :mode, :reason, :person, :name, :unit, :at)
                """, verdicts.stream().map(Findings::row).toList());
    }

    private static Map<String, @Nullable Object> row(UUID task, int sort, Claim claim) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", Ids.next());
        row.put("task", task);
        row.put("measure", claim.measure());
        row.put("name", claim.name());
        row.put("unit", claim.unit());
        row.put("previous", claim.previous());
        row.put("claimed", claim.claimed());
        row.put("sort", sort);
        return row;
    }

    private static Map<String, @Nullable Object> row(Verdict verdict) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", verdict.id());
        row.put("task", verdict.taskId());
        row.put("measure", verdict.measure());
        row.put("claimed", verdict.claimed());
        row.put("verified", verdict.verified());
        row.put("kind", verdict.kind().name());
        row.put("mode", verdict.mode().name());
        row.put("reason", verdict.reason());
        row.put("person", verdict.byPerson());
        row.put("name", verdict.byName());
        row.put("unit", verdict.byUnit());
        row.put("at", Timestamp.from(verdict.at()));
        return row;
    }

    record ClaimRow(UUID taskId, UUID measure, String name, String unit, @Nullable BigDecimal previous, BigDecimal claimed) {

        Claim claim() {
            return new Claim(measure, name, unit, previous, claimed);
        }
    }

    record MeasuredRow(UUID taskId, UUID measure, BigDecimal value) {
    }
}
