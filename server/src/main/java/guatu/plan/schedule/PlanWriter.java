package guatu.plan.schedule;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes whole plans, many at once.
@Repository
class PlanWriter {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    PlanWriter(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Stores these plans over what is there; activities that are no longer in them go.
    void write(List<Plan> plans) {
        clear(plans);
        jdbc.batch("""
                insert into schedule.plan (tenant_id, id, item_id, campaign_id, start, deadline, calendar, feasible, min_float, shortfall,
                       buffer, earliest_finish, template, state, version, data_date)
                values (:tenant, :id, :item, :campaign, :start, :deadline, :calendar, :feasible, :minFloat, :shortfall,
                       :buffer, :earliestFinish, :template, :state, :version, :dataDate)
                on conflict (tenant_id, id) do update
                   set start = excluded.start, deadline = excluded.deadline, calendar = excluded.calendar, feasible = excluded.feasible,
                       min_float = excluded.min_float, shortfall = excluded.shortfall, buffer = excluded.buffer,
                       earliest_finish = excluded.earliest_finish, template = excluded.template, state = excluded.state,
                       version = excluded.version, data_date = excluded.data_date
                """, plans.stream().map(PlanWriter::values).toList());
        jdbc.batch("""
                insert into schedule.activity (tenant_id, id, plan_id, item_id, code, name, sort, duration, min_duration, not_before, not_after,
                       early_start, early_finish, late_start, red_line, target, total_float, free_float, critical,
                       actual_start, actual_finish, remaining, calendar, asap, suspensions, out_of_sequence)
                values (:tenant, :id, :plan, :item, :code, :name, :sort, :duration, :minDuration, :notBefore, :notAfter,
                       :earlyStart, :earlyFinish, :lateStart, :redLine, :target, :totalFloat, :freeFloat, :critical,
                       :actualStart, :actualFinish, :remaining, :calendar, :asap, :suspensions::jsonb, :outOfSequence::jsonb)
                on conflict (tenant_id, id) do update
                   set name = excluded.name, sort = excluded.sort, duration = excluded.duration, min_duration = excluded.min_duration,
                       not_before = excluded.not_before, not_after = excluded.not_after, early_start = excluded.early_start,
                       early_finish = excluded.early_finish, late_start = excluded.late_start, red_line = excluded.red_line,
                       target = excluded.target, total_float = excluded.total_float, free_float = excluded.free_float,
                       critical = excluded.critical, actual_start = excluded.actual_start, actual_finish = excluded.actual_finish,
                       remaining = excluded.remaining, calendar = excluded.calendar, asap = excluded.asap,
                       suspensions = excluded.suspensions, out_of_sequence = excluded.out_of_sequence
                """, plans.stream().flatMap(plan -> plan.activities().stream().map(a -> values(plan, a))).toList());
        jdbc.batch("""
                insert into schedule.link (tenant_id, id, plan_id, pred, succ, type, lag, soft, sort)
                values (:tenant, :id, :plan, :pred, :succ, :type, :lag, :soft, :sort)
                """, plans.stream().flatMap(plan -> links(plan).stream()).toList());
    }

    void freeze(List<Plan> plans) {
        jdbc.batch("update schedule.plan set state = 'BASELINED', version = :version where tenant_id = :tenant and id = :id",
            plans.stream().map(plan -> Map.of("id", plan.id(), "version", plan.version())).toList());
    }

    private void clear(List<Plan> plans) {
        jdbc.sql("delete from schedule.link where tenant_id = :tenant and plan_id = any(:plans)")
            .param("plans", plans.stream().map(Plan::id).toArray(UUID[]::new)).update();
        jdbc.sql("delete from schedule.activity where tenant_id = :tenant and plan_id = any(:plans) and not id = any(:kept)")
            .param("plans", plans.stream().map(Plan::id).toArray(UUID[]::new))
            .param("kept", plans.stream().flatMap(plan -> plan.activities().stream()).map(PlannedActivity::id).toArray(UUID[]::new)).update();
    }

    private static Map<String, @Nullable Object> values(Plan plan) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", plan.id());
        row.put("item", plan.itemId());
        row.put("campaign", plan.campaignId());
        row.put("start", plan.start());
        row.put("deadline", plan.deadline());
        row.put("calendar", plan.calendar().name());
        row.put("feasible", plan.feasible());
        row.put("minFloat", plan.minFloat());
        row.put("shortfall", plan.shortfall());
        row.put("buffer", plan.buffer());
        row.put("earliestFinish", plan.earliestFinish());
        row.put("template", plan.template());
        row.put("state", plan.state().name());
        row.put("version", plan.version());
        row.put("dataDate", plan.dataDate());
        return row;
    }

    private @Nullable String text(@Nullable List<?> list) {
        return list == null ? null : json.writeValueAsString(list);
    }

    private Map<String, @Nullable Object> values(Plan plan, PlannedActivity a) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", a.id());
        row.put("plan", plan.id());
        row.put("item", plan.itemId());
        row.put("code", a.code());
        row.put("name", a.name());
        row.put("sort", a.sort());
        row.put("duration", a.duration());
        row.put("minDuration", a.minDuration());
        row.put("notBefore", a.notBefore());
        row.put("notAfter", a.notAfter());
        row.put("earlyStart", a.earlyStart());
        row.put("earlyFinish", a.earlyFinish());
        row.put("lateStart", a.lateStart());
        row.put("redLine", a.redLine());
        row.put("target", a.target());
        row.put("totalFloat", a.totalFloat());
        row.put("freeFloat", a.freeFloat());
        row.put("critical", a.critical());
        row.put("actualStart", a.actualStart());
        row.put("actualFinish", a.actualFinish());
        row.put("remaining", a.remaining());
        row.put("calendar", a.calendar() == null ? null : a.calendar().name());
        row.put("asap", a.asap());
        row.put("suspensions", text(a.suspensions()));
        row.put("outOfSequence", text(a.outOfSequence()));
        return row;
    }

    private static List<Map<String, Object>> links(Plan plan) {
        var ids = plan.activities().stream().collect(Collectors.toMap(PlannedActivity::code, PlannedActivity::id));
        var rows = new ArrayList<Map<String, Object>>();
        plan.activities().forEach(succ -> succ.links().forEach(link -> rows.add(Map.of("id", Ids.next(), "plan", plan.id(),
            "pred", ids.get(link.pred()), "succ", succ.id(), "type", link.type().name(), "lag", link.lag(), "soft", link.soft(), "sort", rows.size()))));
        return rows;
    }
}
