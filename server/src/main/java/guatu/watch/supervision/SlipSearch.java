package guatu.watch.supervision;

import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Lists of slips.
@Repository
class SlipSearch {

    static final int PAGE = 100;
    static final int PROPOSALS = 2_500;

    private final TenantJdbc jdbc;
    private final SlipRows rows;

    SlipSearch(TenantJdbc jdbc, SlipRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// @param state a state, RUNNING for all that are not at their end, LATE for those whose next day has passed
    record Asked(@Nullable String state, @Nullable SlipKind kind, @Nullable UUID unit, @Nullable UUID item, @Nullable String q, @Nullable String after) {}

    /// Issued slips, newest first; of these units only if some are given.
    List<Slip> issued(Asked asked, @Nullable Collection<UUID> units, LocalDate today) {
        var before = before(asked.after());
        var state = asked.state() == null || asked.state().isBlank() ? null : asked.state();
        return jdbc.sql("""
                select * from supervision.slip
                 where tenant_id = :tenant and number is not null and (issued_at, serial_no, id) < (:at, :serial, :id)
                   and (:everywhere or unit_id = any(:units))
                   and (:kind::text is null or kind = :kind) and (:unit::uuid is null or unit_id = :unit) and (:item::uuid is null or item_id = :item)
                   and (:state::text is null or state = :state
                        or :state = 'RUNNING' and state in ('ISSUED', 'SIGNED', 'ANSWERED')
                        or :state = 'LATE' and (state = 'ISSUED' and sign_due < :today or state in ('ISSUED', 'SIGNED') and answer_due < :today
                                                or state in ('ISSUED', 'SIGNED', 'ANSWERED') and rectify_due < :today))
                   and (:q::text is null or position(:q in title) > 0 or position(:q in number) > 0 or item_no = :q)
                 order by issued_at desc, serial_no desc, id desc
                 limit :limit
                """)
            .param("at", Timestamp.from(before.at())).param("serial", before.serial()).param("id", before.id()).param("everywhere", units == null)
            .param("units", units == null ? new UUID[0] : units.toArray(UUID[]::new)).param("kind", asked.kind() == null ? null : asked.kind().name())
            .param("unit", asked.unit()).param("item", asked.item()).param("state", state).param("today", today)
            .param("q", asked.q() == null || asked.q().isBlank() ? null : asked.q().strip()).param("limit", PAGE).query(rows).list();
    }

    /// What waits for an officer: red before yellow, the longest late first.
    List<Slip> proposals() {
        return jdbc.sql("""
                select * from supervision.slip
                 where tenant_id = :tenant and state in ('PROPOSED', 'IN_REVIEW')
                 order by case lamp when 'RED' then 1 when 'YELLOW' then 2 else 0 end, days_late desc, id
                 limit :limit
                """)
            .param("limit", PROPOSALS).query(rows).list();
    }

    static String cursor(Slip last) {
        return Objects.requireNonNull(last.issue().act().at()) + "_" + last.issue().serial() + "_" + last.id();
    }

    private record Before(Instant at, int serial, UUID id) {}

    private static Before before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return new Before(Instant.parse("9999-01-01T00:00:00Z"), Integer.MAX_VALUE, new UUID(-1, -1));
        }
        try {
            var parts = cursor.split("_");
            return new Before(Instant.parse(parts[0]), Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException no) {
            throw new BadInput("after", "slip.bad-cursor");
        }
    }
}
