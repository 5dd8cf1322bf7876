package guatu.show.wallmap;

import guatu.ground.kernel.TenantJdbc;
import guatu.run.progress.Lamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Reads the cards that a filter lets through. The filter stands in each statement in the same words.
@Repository
class Cards {

    private final TenantJdbc jdbc;

    Cards(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Rows after the cursor in the order asked for, one keyset for every order.
    List<Placed> page(Scope scope, MapSort sort, @Nullable Cursor after, int limit) {
        var statement = jdbc.sql("""
                select h.item_id, h.no, h.title, h.category_id, h.category_name, h.lead_unit, h.lead_name, h.place_unit,
                       h.place_name, h.assist_names, h.leader, h.first_responsible, h.direct_responsible, h.state, h.start,
                       h.due, h.red_line, h.target, h.earliest, h.lamp, h.lamp_since, h.ev, h.pv, h.reported, h.gap, h.spi,
                       h.stalled_days, h.p80, h.strip, h.reason, h.next_node, h.next_red_line, h.key1, h.key2
                  from (select c.*,
                               case :sort when 'GAP' then c.gap_rank when 'DUE' then c.due_rank - date '2000-01-01'
                                          when 'NO' then c.sort else c.lamp_rank end as key1,
                               case :sort when 'LAMP' then c.gap_rank else 0 end as key2
                          from wallmap.card c
                         where c.tenant_id = :tenant and c.campaign_id = :campaign
                           and (:lamps::text[] is null or c.lamp = any(:lamps))
                           and (:states::text[] is null and c.state <> 'WITHDRAWN' or c.state = any(:states))
                           and (:units::uuid[] is null or c.lead_unit = any(:units) or c.place_unit = any(:units)
                                or c.assist_units && :units)
                           and (:leader::text is null or c.leader = :leader)
                           and (:category::uuid is null or c.category_id = :category)
                           and (:patterns::text[] is null or c.search like all(:patterns))
                           and (:view::text is null
                                or :view = 'STALLED' and c.stalled_days >= 10
                                or :view = 'DUE30' and c.due_rank between :today and :today + 30 and c.state <> 'DONE_VERIFIED'
                                or :view = 'NOTSTARTED' and coalesce(c.ev, 0) = 0 and coalesce(c.reported, 0) = 0)) h
                 where :after::uuid is null or (h.key1, h.key2, h.item_id) > (:key1, :key2, :after)
                 order by h.key1, h.key2, h.item_id
                 limit :limit
                """);
        return scope.bind(statement)
            .param("lamps", scope.filter().lamps())
            .param("sort", sort.name())
            .param("after", after == null ? null : after.item())
            .param("key1", after == null ? BigDecimal.ZERO : after.first())
            .param("key2", after == null ? BigDecimal.ZERO : after.second())
            .param("limit", limit)
            .query((row, n) -> new Placed(CardRow.read(row, n), row.getBigDecimal(33), row.getBigDecimal(34)))
            .list();
    }

    /// How many cards burn in each lamp and what they add up to; the filter's own lamps are left out of account.
    List<LampCount> counts(Scope scope) {
        var statement = jdbc.sql("""
                select c.lamp, count(*) as items, sum(c.ev) as ev, sum(c.pv) as pv, sum(least(c.ev, c.pv)) as capped,
                       count(c.pv) as judged
                  from wallmap.card c
                 where c.tenant_id = :tenant and c.campaign_id = :campaign
                   and (:states::text[] is null and c.state <> 'WITHDRAWN' or c.state = any(:states))
                   and (:units::uuid[] is null or c.lead_unit = any(:units) or c.place_unit = any(:units)
                        or c.assist_units && :units)
                   and (:leader::text is null or c.leader = :leader)
                   and (:category::uuid is null or c.category_id = :category)
                   and (:patterns::text[] is null or c.search like all(:patterns))
                   and (:view::text is null
                        or :view = 'STALLED' and c.stalled_days >= 10
                        or :view = 'DUE30' and c.due_rank between :today and :today + 30 and c.state <> 'DONE_VERIFIED'
                        or :view = 'NOTSTARTED' and coalesce(c.ev, 0) = 0 and coalesce(c.reported, 0) = 0)
                 group by c.lamp
                """);
        return scope.bind(statement)
            .query((row, n) -> new LampCount(Lamp.valueOf(row.getString("lamp")), row.getInt("items"), row.getBigDecimal("ev"),
                    row.getBigDecimal("pv"), row.getBigDecimal("capped"), row.getInt("judged")))
            .list();
    }

    Optional<Card> one(UUID item) {
        return jdbc.sql("""
                select c.item_id, c.no, c.title, c.category_id, c.category_name, c.lead_unit, c.lead_name, c.place_unit,
                       c.place_name, c.assist_names, c.leader, c.first_responsible, c.direct_responsible, c.state, c.start,
                       c.due, c.red_line, c.target, c.earliest, c.lamp, c.lamp_since, c.ev, c.pv, c.reported, c.gap, c.spi,
                       c.stalled_days, c.p80, c.strip, c.reason, c.next_node, c.next_red_line
                  from wallmap.card c
                 where c.tenant_id = :tenant and c.item_id = :item
                """)
            .param("item", item).query(CardRow::read).optional();
    }

    /// A card and the two keys of the order it was read in.
    record Placed(Card card, BigDecimal first, BigDecimal second) {}

    /// Cards of one lamp: sums of percents over those with a plan to be judged by.
    record LampCount(Lamp lamp, int items, @Nullable BigDecimal ev, @Nullable BigDecimal pv, @Nullable BigDecimal capped, int judged) {}

    /// A filter with what it needs from outside: the units below its unit and the day that counts.
    record Scope(MapFilter filter, UUID campaign, UUID @Nullable [] units, LocalDate today) {

        StatementSpec bind(StatementSpec statement) {
            return statement.param("campaign", campaign).param("states", filter.states()).param("units", units)
                .param("leader", filter.leaderOrNull()).param("category", filter.category())
                .param("patterns", filter.patterns()).param("today", today)
                .param("view", filter.view() == null ? null : filter.view().name());
        }
    }
}
