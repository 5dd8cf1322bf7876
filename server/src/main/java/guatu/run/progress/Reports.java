package guatu.run.progress;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/// Reports as filed: added and read, never changed.
@Repository
class Reports {

    private static final RowMapper<Report> REPORT = (row, _) -> new Report(Row.id(row, "id"), Row.id(row, "item_id"), Row.id(row, "campaign_id"),
        row.getInt("n"), Row.day(row, "window_from"), Row.day(row, "window_to"), row.getString("progress"), row.getString("problem"),
        row.getString("plan"), row.getString("suggestion"), row.getString("reason_code"), row.getBoolean("unchanged"), row.getString("correction_reason"),
        Row.id(row, "filed_by"), row.getString("filed_name"), Row.id(row, "filed_unit"), Row.instant(row, "filed_at"), Row.day(row, "filed_on"),
        row.getBoolean("late"), row.getObject("seconds", Integer.class));
    private static final RowMapper<Report.Value> VALUE = (row, _) -> new Report.Value(Row.id(row, "report_id"), Row.id(row, "measure"),
        MeasureKind.valueOf(row.getString("kind")), row.getBigDecimal("value"), Row.dayOrNull(row, "done_on"));

    private final TenantJdbc jdbc;

    Reports(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Report> reports) {
        jdbc.batch("""
                insert into progress.report (tenant_id, id, item_id, campaign_id, n, window_from, window_to, progress, problem, plan, suggestion,
                       reason_code, unchanged, correction_reason, filed_by, filed_name, filed_unit, filed_at, filed_on, late, seconds)
                values (:tenant, :id, :item, :campaign, :n, :from, :to, :progress, :problem, :plan, :suggestion,
                       :reasonCode, :unchanged, :correction, :by, :name, :unit, :at, :on, :late, :seconds)
                """, reports.stream().map(Reports::row).toList());
    }

    /// A value of an item's report.
    record Said(UUID item, Report.Value value) {}

    void addValues(List<Said> values) {
        jdbc.batch("""
                insert into progress.report_value (tenant_id, id, report_id, item_id, measure, kind, value, done_on)
                values (:tenant, :id, :report, :item, :measure, :kind, :value, :done)
                """, values.stream().map(said -> Row.of("id", Ids.next()).and("report", said.value().report()).and("item", said.item())
            .and("measure", said.value().measure()).and("kind", said.value().kind()).and("value", said.value().value())
            .and("done", said.value().doneOn()).values()).toList());
    }

    /// Evidence by report.
    void addEvidence(List<Map.Entry<UUID, UUID>> evidence) {
        jdbc.batch("""
                insert into progress.report_evidence (tenant_id, id, report_id, evidence_id) values (:tenant, :id, :report, :evidence)
                """, evidence.stream().map(one -> Row.of("id", Ids.next()).and("report", one.getKey()).and("evidence", one.getValue()).values()).toList());
    }

    Report get(UUID id) {
        return jdbc.sql("select * from progress.report where tenant_id = :tenant and id = :id")
            .param("id", id).query(REPORT).optional().orElseThrow(() -> new NotFound("四报", id));
    }

    List<Report> all(Collection<UUID> ids) {
        return jdbc.sql("select * from progress.report where tenant_id = :tenant and id = any(:ids) order by filed_at, id")
            .param("ids", ids.toArray(UUID[]::new)).query(REPORT).list();
    }

    /// Newest first, before report number `before`.
    List<Report> of(UUID item, int before, int limit) {
        return jdbc.sql("""
                select * from progress.report where tenant_id = :tenant and item_id = :item and n < :before order by n desc, id limit :limit
                """)
            .param("item", item).param("before", before).param("limit", limit).query(REPORT).list();
    }

    /// The newest report of each item.
    Map<UUID, Report> newest(Collection<UUID> items) {
        return jdbc.sql("""
                select distinct on (item_id) * from progress.report
                 where tenant_id = :tenant and item_id = any(:items)
                 order by item_id, n desc
                """)
            .param("items", items.toArray(UUID[]::new)).query(REPORT).stream()
            .collect(Collectors.toMap(Report::item, report -> report));
    }

    Map<UUID, List<Report.Value>> values(Collection<UUID> reports) {
        return jdbc.sql("""
                select report_id, measure, kind, value, done_on from progress.report_value
                 where tenant_id = :tenant and report_id = any(:reports) order by report_id, id
                """)
            .param("reports", reports.toArray(UUID[]::new)).query(VALUE).stream()
            .collect(Collectors.groupingBy(Report.Value::report));
    }

    Map<UUID, List<UUID>> evidence(Collection<UUID> reports) {
        return jdbc.sql("""
                select report_id, evidence_id from progress.report_evidence
                 where tenant_id = :tenant and report_id = any(:reports) order by report_id, id
                """)
            .param("reports", reports.toArray(UUID[]::new))
            .query((row, _) -> Map.entry(Row.id(row, "report_id"), Row.id(row, "evidence_id"))).stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// For which windows items have reported, and when.
    Map<UUID, List<ReportFreshness.Filing>> filings(Collection<UUID> items) {
        return jdbc.sql("""
                select item_id, window_from, filed_on from progress.report
                 where tenant_id = :tenant and item_id = any(:items) order by item_id, n
                """)
            .param("items", items.toArray(UUID[]::new))
            .query((row, _) -> Map.entry(Row.id(row, "item_id"), new ReportFreshness.Filing(Row.day(row, "window_from"), Row.day(row, "filed_on")))).stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map<String, ?> row(Report report) {
        return Row.of("id", report.id()).and("item", report.item()).and("campaign", report.campaign()).and("n", report.n())
            .and("from", report.windowFrom()).and("to", report.windowTo()).and("progress", report.progress()).and("problem", report.problem())
            .and("plan", report.plan()).and("suggestion", report.suggestion()).and("reasonCode", report.reasonCode())
            .and("unchanged", report.unchanged()).and("correction", report.correctionReason()).and("by", report.filedBy())
            .and("name", report.filedName()).and("unit", report.filedUnit()).and("at", report.filedAt()).and("on", report.filedOn())
            .and("late", report.late()).and("seconds", report.seconds()).values();
    }
}
