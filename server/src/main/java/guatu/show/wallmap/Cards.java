package guatu.show.wallmap;

import guatu.ground.kernel.TenantJdbc;
import guatu.run.progress.Lamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// Rows after the cursor in the order asked for; with the order known the planner drops the other keys and walks an index.
    List<Placed> page(Scope scope, MapSort sort, @Nullable Cursor after, int limit) {
        var statement = jdbc.sql("""
                select c.item_id, c.no, c.title, c.category_id, c.category_name, c.lead_unit, c.lead_name, c.place_unit,
                       c.place_name, c.assist_names, c.leader, c.first_responsible, c.direct_responsible, c.state, c.start,
                       c.due, c.red_line, c.target, c.earliest, c.lamp, c.lamp_since, c.ev, c.pv, c.reported, c.gap, c.spi,
                       c.stalled_days, c.p80, c.strip, c.reason, c.next_node, c.next_red_line, c.pace,
                       c.lamp_rank, c.gap_rank, c.due_rank, c.sort
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
                        or :view = 'STALLED' and c.stalled_days >= 10 and c.lamp in ('RED', 'YELLOW')
                        or :view = 'SLOW' and c.pace = 'SLOW' and c.lamp in ('RED', 'YELLOW')
                        or :view = 'DUE30' and c.due_rank between :today and :today + 30 and c.state <> 'DONE_VERIFIED'
                        or :view = 'NOTSTARTED' and coalesce(c.ev, 0) = 0 and coalesce(c.reported, 0) = 0)
                   and (:after::uuid is null
                        or :sort = 'LAMP' and (c.lamp_rank, c.gap_rank, c.item_id) > (:lampRank, :gapRank, :after)
                        or :sort = 'GAP' and (c.gap_rank, c.item_id) > (:gapRank, :after)
                        or :sort = 'DUE' and (c.due_rank, c.item_id) > (:dueRank, :after)
                        or :sort = 'NO' and (c.sort, c.item_id) > (:place, :after))
                 order by case when :sort = 'LAMP' then c.lamp_rank end,
                          case when :sort in ('LAMP', 'GAP') then c.gap_rank end,
                          case when :sort = 'DUE' then c.due_rank end,
                          case when :sort = 'NO' then c.sort end,
                          c.item_id
                 limit :limit
                """);
        return scope.bind(Cursor.bind(after, statement))
            .param("lamps", scope.filter().lamps())
            .param("sort", sort.name())
            .param("limit", limit)
            .query((row, n) -> new Placed(CardRow.read(row, n), row.getInt(34), row.getBigDecimal(35),
                    row.getObject(36, LocalDate.class), row.getInt(37)))
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
                        or :view = 'STALLED' and c.stalled_days >= 10 and c.lamp in ('RED', 'YELLOW')
                        or :view = 'SLOW' and c.pace = 'SLOW' and c.lamp in ('RED', 'YELLOW')
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
                       c.stalled_days, c.p80, c.strip, c.reason, c.next_node, c.next_red_line, c.pace
                  from wallmap.card c
                 where c.tenant_id = :tenant and c.item_id = :item
                """)
            .param("item", item).query(CardRow::read).optional();
    }

    /// The newest data date of a campaign's lamps.
    Optional<LocalDate> dataDate(UUID campaign) {
        return jdbc.sql("select max(data_date) from wallmap.card where tenant_id = :tenant and campaign_id = :campaign")
            .param("campaign", campaign).query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    /// The items whose cards name a unit, by campaign.
    Map<UUID, List<UUID>> naming(UUID unit) {
        return jdbc.sql("""
                select campaign_id, item_id from wallmap.card
                 where tenant_id = :tenant and (lead_unit = :unit or place_unit = :unit or :unit = any(assist_units))
                 order by campaign_id, sort, item_id
                """)
            .param("unit", unit)
            .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            .stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// A card and the keys of every order.
    record Placed(Card card, int lampRank, BigDecimal gapRank, LocalDate dueRank, int sort) {

        Cursor cursor() {
            return new Cursor(lampRank, gapRank, dueRank, sort, card.itemId());
        }
    }

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
