package guatu.run.progress;

import guatu.ground.kernel.TenantJdbc;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/// The newest value of each measure, and every value that was ever verified.
@Repository
class Measures {

    private static final RowMapper<MeasureState> STATE = (row, _) -> new MeasureState(Row.id(row, "item_id"), Row.id(row, "measure"),
        MeasureKind.valueOf(row.getString("kind")), Row.number(row, "reported"), Row.dayOrNull(row, "reported_on"), Row.dayOrNull(row, "claimed_done_on"),
        Row.number(row, "verified"), Row.dayOrNull(row, "verified_on"), Row.dayOrNull(row, "done_on"),
        row.getBoolean("pending"));
    private static final RowMapper<VerifiedPoint> POINT = (row, _) -> new VerifiedPoint(Row.id(row, "id"), Row.id(row, "item_id"), Row.id(row, "measure"),
        MeasureKind.valueOf(row.getString("kind")), Row.day(row, "on_date"), row.getBigDecimal("value"), Row.dayOrNull(row, "done_on"),
        Row.id(row, "report_id"), Row.id(row, "task_id"), row.getString("mode"), row.getString("verdict"), Row.instant(row, "at"));

    private final TenantJdbc jdbc;

    Measures(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// By item and measure.
    Map<UUID, Map<UUID, MeasureState>> states(Collection<UUID> items) {
        return jdbc.sql("select * from progress.measure_state where tenant_id = :tenant and item_id = any(:items) order by item_id, measure")
            .param("items", items.toArray(UUID[]::new)).query(STATE).stream()
            .collect(Collectors.groupingBy(MeasureState::item, Collectors.toMap(MeasureState::measure, state -> state)));
    }

    void save(List<MeasureState> states) {
        jdbc.batch("""
                insert into progress.measure_state (tenant_id, item_id, measure, kind, reported, reported_on, claimed_done_on, verified, verified_on, done_on, pending)
                values (:tenant, :item, :measure, :kind, :reported, :reportedOn, :claimedDoneOn, :verified, :verifiedOn, :doneOn, :pending)
                on conflict (tenant_id, item_id, measure) do update
                   set reported = excluded.reported, reported_on = excluded.reported_on, claimed_done_on = excluded.claimed_done_on,
                       verified = excluded.verified, verified_on = excluded.verified_on, done_on = excluded.done_on, pending = excluded.pending
                """, states.stream().map(state -> Row.of("item", state.item()).and("measure", state.measure()).and("kind", state.kind())
            .and("reported", state.reported()).and("reportedOn", state.reportedOn()).and("claimedDoneOn", state.claimedDoneOn())
            .and("verified", state.verified()).and("verifiedOn", state.verifiedOn()).and("doneOn", state.doneOn()).and("pending", state.pending()).values()).toList());
    }

    /// A verdict that comes twice is written once.
    void addPoints(List<VerifiedPoint> points) {
        jdbc.batch("""
                insert into progress.verified_point (tenant_id, id, item_id, measure, kind, on_date, value, done_on, report_id, task_id, mode, verdict, at)
                values (:tenant, :id, :item, :measure, :kind, :on, :value, :done, :report, :task, :mode, :verdict, :at)
                on conflict (tenant_id, task_id, measure) do nothing
                """, points.stream().map(point -> Row.of("id", point.id()).and("item", point.item()).and("measure", point.measure())
            .and("kind", point.kind()).and("on", point.on()).and("value", point.value()).and("done", point.doneOn()).and("report", point.report())
            .and("task", point.task()).and("mode", point.mode()).and("verdict", point.verdict()).and("at", point.at()).values()).toList());
    }

    /// All verified values of items, in the order they count.
    Map<UUID, List<VerifiedPoint>> points(Collection<UUID> items) {
        return jdbc.sql("""
                select * from progress.verified_point
                 where tenant_id = :tenant and item_id = any(:items) order by item_id, measure, on_date, at, id
                """)
            .param("items", items.toArray(UUID[]::new)).query(POINT).stream()
            .collect(Collectors.groupingBy(VerifiedPoint::item));
    }
}
