package guatu.show.wallmap;

import guatu.ground.kernel.TenantJdbc;
import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import guatu.run.progress.UnitLamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Reads the narrow rows from which tiles and the wall are added up.
@Repository
class Shares {

    private final TenantJdbc jdbc;

    Shares(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// All cards that a filter lets through, worst first.
    List<Share> of(Cards.Scope scope) {
        var statement = jdbc.sql("""
                select c.item_id, c.no, c.title, c.category_id, c.place_unit, coalesce(c.place_name, c.lead_name), c.leader,
                       c.state, c.lamp, c.lamp_since, case when length(c.strip) > 1 then left(right(c.strip, 2), 1) end,
                       c.ev, c.pv, c.gap, c.stalled_days, c.red_line, c.data_date,
                       c.lead_unit, c.lead_name, c.pace, c.next_node, c.next_red_line
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
                 order by c.lamp_rank, c.gap_rank, c.item_id
                """);
        return scope.bind(statement).param("lamps", scope.filter().lamps())
            .query((row, n) -> new Share(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                    row.getObject(4, UUID.class), row.getObject(5, UUID.class), row.getString(6), row.getString(7),
                    ItemState.valueOf(row.getString(8)), Lamp.valueOf(row.getString(9)), row.getObject(10, LocalDate.class),
                    before(row.getString(11)), row.getBigDecimal(12), row.getBigDecimal(13), row.getBigDecimal(14),
                    row.getObject(15, Integer.class), row.getObject(16, LocalDate.class), row.getObject(17, LocalDate.class),
                    row.getObject(18, UUID.class), row.getString(19), "SLOW".equals(row.getString(20)), row.getString(21), row.getObject(22, LocalDate.class)))
            .list();
    }

    private static @Nullable Lamp before(@Nullable String letter) {
        return letter == null ? null : switch (letter) {
            case "r" -> Lamp.RED;
            case "y" -> Lamp.YELLOW;
            case "g" -> Lamp.GREEN;
            case "b" -> Lamp.BLUE;
            default -> Lamp.GREY;
        };
    }

    /// An item's part in the figures of a unit, a category or the city; `before` is its lamp in the reporting window before.
    record Share(UUID itemId, String no, String title, @Nullable UUID category, @Nullable UUID place, @Nullable String unitName,
            @Nullable String leader, ItemState state, Lamp lamp, @Nullable LocalDate lampSince, @Nullable Lamp before,
            @Nullable BigDecimal ev, @Nullable BigDecimal pv, @Nullable BigDecimal gap, @Nullable Integer stalledDays,
            @Nullable LocalDate redLine, @Nullable LocalDate dataDate,
            @Nullable UUID lead, @Nullable String leadName, boolean slow, @Nullable String nextNode, @Nullable LocalDate nextRedLine) {

        /// Its part in the unit's lamp, items weighing the same; absent while it has no plan to be judged by.
        Optional<UnitLamp.Share> judged() {
            return ev == null || pv == null ? Optional.empty() : Optional.of(new UnitLamp.Share(BigDecimal.ONE, ev, pv, lamp));
        }
    }
}
