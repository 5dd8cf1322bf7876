package guatu.watch.supervision;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Counts of slips.
@Repository
class SlipCounts {

    private final TenantJdbc jdbc;

    SlipCounts(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    SlipFigures figures(UUID campaign, LocalDate from, LocalDate to, LocalDate today) {
        var issued = new EnumMap<SlipKind, Integer>(SlipKind.class);
        var sums = new int[4];
        jdbc.sql("""
                select kind, count(*) as issued, count(*) filter (where state = 'WITHDRAWN') as withdrawn,
                       count(*) filter (where state in ('ISSUED', 'SIGNED', 'ANSWERED')) as open,
                       count(*) filter (where state <> 'WITHDRAWN' and answer_due is not null and (answered_at is not null or answer_due < :today)) as due,
                       count(*) filter (where state <> 'WITHDRAWN' and (answered_at at time zone 'Asia/Shanghai')::date <= answer_due) as in_time
                  from supervision.slip
                 where tenant_id = :tenant and campaign_id = :campaign and issued_at >= :from and issued_at < :until
                 group by kind
                """)
            .param("campaign", campaign).param("today", today).param("from", start(from)).param("until", start(to.plusDays(1)))
            .query(row -> {
                issued.put(SlipKind.valueOf(row.getString("kind")), row.getInt("issued"));
                sums[0] += row.getInt("withdrawn");
                sums[1] += row.getInt("open");
                sums[2] += row.getInt("due");
                sums[3] += row.getInt("in_time");
            });
        return new SlipFigures(issued, sums[0], sums[1], sums[2], sums[3]);
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessClock.ZONE).toInstant());
    }
}
