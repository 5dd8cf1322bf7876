package guatu.run.progress;

import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The newest lamp of each item and the count of its reports.
@Repository
class ItemStates {

    private final TenantJdbc jdbc;
    private final JsonMapper json;
    private final RowMapper<ItemProgress> state = this::read;

    ItemStates(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<UUID, ItemProgress> of(Collection<UUID> items) {
        return jdbc.sql("select * from progress.item_state where tenant_id = :tenant and item_id = any(:items) order by item_id")
            .param("items", items.toArray(UUID[]::new)).query(state).stream().collect(Collectors.toMap(ItemProgress::item, one -> one));
    }

    /// The latest data date that a campaign was judged by.
    Optional<LocalDate> dataDate(UUID campaign) {
        return jdbc.sql("select max(data_date) as data_date from progress.item_state where tenant_id = :tenant and campaign_id = :campaign")
            .param("campaign", campaign).query((row, _) -> Optional.ofNullable(Row.dayOrNull(row, "data_date"))).single();
    }

    void begin(List<ItemProgress> states) {
        jdbc.batch("""
                insert into progress.item_state (tenant_id, item_id, campaign_id, asked_from) values (:tenant, :item, :campaign, :asked)
                on conflict (tenant_id, item_id) do nothing
                """, states.stream().map(one -> Row.of("item", one.item()).and("campaign", one.campaign()).and("asked", one.askedFrom()).values()).toList());
    }

    Set<UUID> known(Collection<UUID> items) {
        return Set.copyOf(jdbc.sql("select item_id from progress.item_state where tenant_id = :tenant and item_id = any(:items)")
            .param("items", items.toArray(UUID[]::new)).query(UUID.class).list());
    }

    /// Holds these items' states until the transaction ends, so that all that is read of them afterwards is of one moment.
    void lock(Collection<UUID> items) {
        jdbc.sql("select item_id from progress.item_state where tenant_id = :tenant and item_id = any(:items) order by item_id for update")
            .param("items", items.toArray(UUID[]::new)).query(UUID.class).list();
    }

    /// Counts one more report of each item if nobody filed since its version; 0 where somebody did.
    int[] countReports(List<Map.Entry<UUID, Integer>> versions, Instant at) {
        return jdbc.batch("""
                update progress.item_state set reports = reports + 1, last_report_at = :at
                 where tenant_id = :tenant and item_id = :item and reports = :version
                """, versions.stream().map(one -> Row.of("item", one.getKey()).and("version", one.getValue()).and("at", at).values()).toList());
    }

    void save(List<ItemProgress> states) {
        jdbc.batch("""
                update progress.item_state
                   set data_date = :dataDate, lamp = :lamp, raw_lamp = :raw, lamp_since = :since, before_lamp = :before, ev = :ev, pv = :pv,
                       reported = :reported, spi = :spi, gap = :gap, stalled_days = :stalled, p50 = :p50, p80 = :p80, on_time = :onTime,
                       next_node = :nextNode, next_red_line = :nextRedLine, strip = :strip, strip_window = :stripWindow,
                       deciding = :deciding, reason = :reason::jsonb, digest = :digest, pace = :pace
                 where tenant_id = :tenant and item_id = :item
                """, states.stream().map(this::row).toList());
    }

    private Map<String, ?> row(ItemProgress one) {
        return Row.of("item", one.item()).and("dataDate", one.dataDate()).and("lamp", one.lamp()).and("raw", one.rawLamp()).and("since", one.lampSince())
            .and("before", one.beforeLamp()).and("ev", one.ev()).and("pv", one.pv()).and("reported", one.reported()).and("spi", one.spi())
            .and("gap", one.gap()).and("stalled", one.stalledDays()).and("p50", one.p50()).and("p80", one.p80()).and("onTime", one.onTime())
            .and("nextNode", one.nextNode()).and("nextRedLine", one.nextRedLine()).and("strip", one.strip()).and("stripWindow", one.stripWindow())
            .and("deciding", one.deciding()).and("reason", one.reason() == null ? null : json.writeValueAsString(one.reason()))
            .and("digest", one.digest()).and("pace", one.pace()).values();
    }

    private ItemProgress read(ResultSet row, int n) throws SQLException {
        var reason = row.getString("reason");
        return new ItemProgress(Row.id(row, "item_id"), Row.id(row, "campaign_id"), Row.day(row, "asked_from"), row.getInt("reports"),
            Row.instantOrNull(row, "last_report_at"), Row.dayOrNull(row, "data_date"), Row.lamp(row, "lamp"), Row.lamp(row, "raw_lamp"),
            Row.dayOrNull(row, "lamp_since"), Row.lamp(row, "before_lamp"), Row.number(row, "ev"), Row.number(row, "pv"), Row.number(row, "reported"),
            Row.number(row, "spi"), Row.number(row, "gap"), row.getObject("stalled_days", Integer.class), Row.dayOrNull(row, "p50"),
            Row.dayOrNull(row, "p80"), Row.number(row, "on_time"), row.getString("next_node"), Row.dayOrNull(row, "next_red_line"),
            row.getString("strip"), Row.dayOrNull(row, "strip_window"), row.getString("deciding"),
            reason == null ? null : json.readValue(reason, LampReason.class), row.getString("digest"), pace(row.getString("pace")));
    }

    private static Pace.@Nullable State pace(@Nullable String name) {
        return name == null ? null : Pace.State.valueOf(name);
    }
}
