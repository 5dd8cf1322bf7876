package guatu.run.progress;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Every evaluation by data date: added and read, never changed.
@Repository
class Lamps {

    /// One evaluation to be kept; `json` is its answer.
    record Kept(UUID item, UUID campaign, LampEvaluation evaluation, LampAnswer answer, String json) {}

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    Lamps(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(List<Kept> lamps, Instant at) {
        jdbc.batch("""
                insert into progress.lamp (tenant_id, id, item_id, campaign_id, data_date, at, lamp, raw, spi, ev, pv, deciding, params, evaluation)
                values (:tenant, :id, :item, :campaign, :date, :at, :lamp, :raw, :spi, :ev, :pv, :deciding, :params, :evaluation::jsonb)
                """, lamps.stream().map(kept -> row(kept, at)).toList());
    }

    private static Map<String, ?> row(Kept kept, Instant at) {
        var past = kept.evaluation().asPast();
        var answer = kept.answer();
        return Row.of("id", Ids.next()).and("item", kept.item()).and("campaign", kept.campaign()).and("date", past.dataDate()).and("at", at)
            .and("lamp", past.shown()).and("raw", past.raw()).and("spi", past.spi()).and("ev", answer.ev()).and("pv", answer.pv())
            .and("deciding", answer.deciding()).and("params", answer.params()).and("evaluation", kept.json()).values();
    }

    /// The last evaluation before a data date, and the last that was not grey.
    Map<UUID, List<PastLamp>> before(Collection<UUID> items, LocalDate date) {
        var past = new HashMap<UUID, List<PastLamp>>();
        RowCallbackHandler keep = row -> past.computeIfAbsent(Row.id(row, "item_id"), _ -> new ArrayList<>()).add(new PastLamp(
            Row.day(row, "data_date"), Lamp.valueOf(row.getString("lamp")), Lamp.valueOf(row.getString("raw")), Row.number(row, "spi")));
        jdbc.sql("""
                select distinct on (item_id) item_id, data_date, lamp, raw, spi from progress.lamp
                 where tenant_id = :tenant and item_id = any(:items) and data_date < :date
                 order by item_id, data_date desc, id desc
                """)
            .param("items", items.toArray(UUID[]::new)).param("date", date).query(keep);
        jdbc.sql("""
                select distinct on (item_id) item_id, data_date, lamp, raw, spi from progress.lamp
                 where tenant_id = :tenant and item_id = any(:items) and data_date < :date and lamp <> 'GREY'
                 order by item_id, data_date desc, id desc
                """)
            .param("items", items.toArray(UUID[]::new)).param("date", date).query(keep);
        return past;
    }

    /// The last lamp of each data date, oldest first.
    List<LampPoint> history(UUID item) {
        return jdbc.sql("""
                select distinct on (data_date) data_date, lamp, deciding, ev, pv from progress.lamp
                 where tenant_id = :tenant and item_id = :item
                 order by data_date, id desc
                """)
            .param("item", item)
            .query((row, _) -> new LampPoint(Row.day(row, "data_date"), Lamp.valueOf(row.getString("lamp")), row.getString("deciding"),
                row.getBigDecimal("ev"), row.getBigDecimal("pv"))).list();
    }

    /// The evaluation that held on a day: the last of the latest data date up to it.
    Optional<LampAnswer> on(UUID item, LocalDate day) {
        return jdbc.sql("""
                select evaluation from progress.lamp
                 where tenant_id = :tenant and item_id = :item and data_date <= :day
                 order by data_date desc, id desc limit 1
                """)
            .param("item", item).param("day", day).query(String.class).optional()
            .map(text -> json.readValue(text, LampAnswer.class));
    }
}
