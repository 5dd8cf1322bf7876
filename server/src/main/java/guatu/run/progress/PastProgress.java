package guatu.run.progress;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 往日进度: how items stood at the end of a past day. Nothing is computed anew: a verdict given later says nothing of that day.
@Service
@Transactional(readOnly = true)
public class PastProgress {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    PastProgress(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The last lamp of each item up to a day; items not judged by then are left out.
    public List<StoodThen> lamps(Collection<UUID> items, LocalDate day) {
        return jdbc.sql("""
                select l.item_id, l.data_date, l.lamp, l.deciding, l.ev, l.pv, l.evaluation -> 'reason' as reason
                  from unnest(:items::uuid[]) i(id) cross join lateral (
                       select item_id, data_date, lamp, deciding, ev, pv, evaluation from progress.lamp
                        where tenant_id = :tenant and item_id = i.id and data_date <= :day
                        order by data_date desc, id desc limit 1) l
                 order by l.item_id
                """)
            .param("items", items.toArray(UUID[]::new)).param("day", day)
            .query((row, _) -> new StoodThen(Row.id(row, "item_id"), Row.day(row, "data_date"), Lamp.valueOf(row.getString("lamp")),
                row.getString("deciding"), json.readValue(row.getString("reason"), LampReason.class), row.getBigDecimal("ev"), row.getBigDecimal("pv")))
            .list();
    }

    /// The verified value of each measure at the end of a day: of reports up to it, by verdicts given up to its last instant.
    public List<VerifiedThen> verified(Collection<UUID> items, LocalDate day) {
        return jdbc.sql("""
                select distinct on (item_id, measure) item_id, measure, kind, value, done_on from progress.verified_point
                 where tenant_id = :tenant and item_id = any(:items) and on_date <= :day and at < :end
                 order by item_id, measure, on_date desc, at desc, id desc
                """)
            .param("items", items.toArray(UUID[]::new)).param("day", day)
            .param("end", Timestamp.from(day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant()))
            .query((row, _) -> new VerifiedThen(Row.id(row, "item_id"), Row.id(row, "measure"), MeasureKind.valueOf(row.getString("kind")),
                row.getBigDecimal("value"), Row.dayOrNull(row, "done_on")))
            .list();
    }
}
