package guatu.show.wallmap;

import guatu.ground.kernel.TenantJdbc;
import guatu.run.progress.Lamp;
import guatu.run.progress.Pace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Writes what plan and progress say of items onto their cards.
@Repository
class CardParts {

    private final TenantJdbc jdbc;

    CardParts(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void plans(List<PlanPart> parts, Instant at) {
        jdbc.batch("""
                update wallmap.card
                   set red_line = :redLine, target = :target, earliest = :earliest,
                       due_rank = coalesce(:redLine::date, due, date '9999-12-31'), updated_at = :at
                 where tenant_id = :tenant and item_id = :item
                """, parts.stream().map(part -> part.values(at)).toList());
    }

    void progress(List<ProgressPart> parts, Instant at) {
        jdbc.batch("""
                update wallmap.card
                   set lamp = :lamp, lamp_rank = :lampRank, lamp_since = :since, data_date = :dataDate, ev = :ev, pv = :pv,
                       reported = :reported, gap = :gap, gap_rank = coalesce(:gap::numeric, 9999), spi = :spi,
                       stalled_days = :stalledDays, p80 = :p80, strip = :strip, reason = :reason::jsonb,
                       next_node = :nextNode, next_red_line = :nextRedLine, pace = :pace, updated_at = :at
                 where tenant_id = :tenant and item_id = :item
                """, parts.stream().map(part -> part.values(at)).toList());
    }

    /// The three dates of a plan as a whole (RULES R2.5).
    record PlanPart(UUID item, @Nullable LocalDate redLine, @Nullable LocalDate target, @Nullable LocalDate earliest) {

        Map<String, @Nullable Object> values(Instant at) {
            var row = new HashMap<String, @Nullable Object>();
            row.put("item", item);
            row.put("redLine", redLine);
            row.put("target", target);
            row.put("earliest", earliest);
            row.put("at", at.atOffset(ZoneOffset.UTC));
            return row;
        }
    }

    /// The lamp and its figures on a data date, as in [Card].
    record ProgressPart(UUID item, Lamp lamp, @Nullable LocalDate since, LocalDate dataDate, @Nullable BigDecimal ev,
            @Nullable BigDecimal pv, @Nullable BigDecimal reported, @Nullable BigDecimal gap, @Nullable BigDecimal spi,
            @Nullable Integer stalledDays, @Nullable LocalDate p80, String strip, @Nullable String reason,
            @Nullable String nextNode, @Nullable LocalDate nextRedLine, Pace.@Nullable State pace) {

        Map<String, @Nullable Object> values(Instant at) {
            var row = new HashMap<String, @Nullable Object>();
            row.put("item", item);
            row.put("lamp", lamp.name());
            row.put("lampRank", lamp.ordinal());
            row.put("since", since);
            row.put("dataDate", dataDate);
            row.put("ev", ev);
            row.put("pv", pv);
            row.put("reported", reported);
            row.put("gap", gap);
            row.put("spi", spi);
            row.put("stalledDays", stalledDays);
            row.put("p80", p80);
            row.put("strip", strip);
            row.put("reason", reason);
            row.put("nextNode", nextNode);
            row.put("nextRedLine", nextRedLine);
            row.put("pace", pace == null ? null : pace.name());
            row.put("at", at.atOffset(ZoneOffset.UTC));
            return row;
        }
    }
}
