package guatu.plan.indicator;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import guatu.plan.campaign.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class IndicatorStore {

    private final TenantJdbc jdbc;

    IndicatorStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Indicator> ofItems(Collection<UUID> items) {
        var ids = items.toArray(UUID[]::new);
        var targets = new HashMap<UUID, List<PeriodTarget>>();
        jdbc.sql("""
                select t.indicator_id, t.level, t.from_date, t.to_date, t.target
                  from indicator.period_target t
                  join indicator.indicator i on i.tenant_id = :tenant and i.id = t.indicator_id
                 where t.tenant_id = :tenant and i.item_id = any(:items)
                 order by t.from_date, t.id
                """)
            .param("items", ids)
            .query((row, _) -> targets.computeIfAbsent(row.getObject("indicator_id", UUID.class), _ -> new ArrayList<>())
                .add(IndicatorRow.target(row)))
            .list();
        return jdbc.sql("select * from indicator.indicator where tenant_id = :tenant and item_id = any(:items) order by item_id, sort, id")
            .param("items", ids)
            .query((row, _) -> IndicatorRow.indicator(row, targets))
            .list();
    }

    /// Writes what is wanted over what is known; ids of what stays are kept.
    void replace(List<Item> items, Map<UUID, List<NewIndicator>> wanted, Map<UUID, List<Indicator>> known) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var targets = new ArrayList<Map<String, Object>>();
        for (var item : items) {
            var left = new ArrayList<>(known.getOrDefault(item.id(), List.of()));
            for (var one : wanted.get(item.id())) {
                var same = left.stream().filter(one::takesThePlaceOf).findFirst();
                same.ifPresent(left::remove);
                var id = same.map(Indicator::id).orElseGet(Ids::next);
                rows.add(values(id, item, one, rows.size()));
                one.targets().forEach(target -> targets.add(Map.of("id", Ids.next(), "indicator", id, "level", target.level().name(),
                    "from", target.from(), "to", target.to(), "target", target.target())));
            }
        }
        clear(wanted.keySet(), rows);
        insert(rows, targets);
    }

    private void clear(Collection<UUID> items, List<Map<String, @Nullable Object>> rows) {
        jdbc.sql("""
                delete from indicator.period_target t using indicator.indicator i
                 where t.tenant_id = :tenant and i.tenant_id = :tenant and i.id = t.indicator_id and i.item_id = any(:items)
                """)
            .param("items", items.toArray(UUID[]::new)).update();
        jdbc.sql("delete from indicator.indicator where tenant_id = :tenant and item_id = any(:items) and not id = any(:kept)")
            .param("items", items.toArray(UUID[]::new)).param("kept", rows.stream().map(row -> row.get("id")).toArray(UUID[]::new)).update();
    }

    private void insert(List<Map<String, @Nullable Object>> rows, List<Map<String, Object>> targets) {
        jdbc.batch("""
                insert into indicator.indicator (tenant_id, id, item_id, campaign_id, name, relation, value, unit, weight, baseline, sort)
                values (:tenant, :id, :item, :campaign, :name, :relation, :value, :unit, :weight, :baseline, :sort)
                on conflict (tenant_id, id) do update
                   set name = excluded.name, relation = excluded.relation, value = excluded.value, unit = excluded.unit,
                       weight = excluded.weight, baseline = excluded.baseline, sort = excluded.sort
                """, rows);
        jdbc.batch("""
                insert into indicator.period_target (tenant_id, id, indicator_id, level, from_date, to_date, target)
                values (:tenant, :id, :indicator, :level, :from, :to, :target)
                """, targets);
    }

    private static Map<String, @Nullable Object> values(UUID id, Item item, NewIndicator one, int sort) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("item", item.id());
        row.put("campaign", item.campaignId());
        row.put("name", one.name().strip());
        row.put("relation", one.relation().name());
        row.put("value", one.value());
        row.put("unit", one.unit().strip());
        row.put("weight", Objects.requireNonNullElse(one.weight(), BigDecimal.ONE));
        row.put("baseline", one.baseline());
        row.put("sort", sort);
        return row;
    }
}
