package guatu.show.wallmap;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Remembers a campaign's figures at each day's end, to tell what moved.
@Repository
class Standings {

    private final TenantJdbc jdbc;

    Standings(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID campaign, LocalDate dataDate, int items, int red, @Nullable BigDecimal cappedSpi, @Nullable BigDecimal rawSpi) {
        jdbc.sql("""
                insert into wallmap.standing (tenant_id, id, campaign_id, data_date, items, red, capped_spi, raw_spi)
                values (:tenant, :id, :campaign, :day, :items, :red, :capped, :raw)
                    on conflict (tenant_id, campaign_id, data_date) do update
                   set items = excluded.items, red = excluded.red, capped_spi = excluded.capped_spi, raw_spi = excluded.raw_spi
                """)
            .param("id", Ids.next()).param("campaign", campaign).param("day", dataDate).param("items", items).param("red", red)
            .param("capped", cappedSpi).param("raw", rawSpi)
            .update();
    }

    /// The last standing on or before a day.
    Optional<Standing> until(UUID campaign, LocalDate day) {
        return jdbc.sql("""
                select data_date, items, red, capped_spi, raw_spi from wallmap.standing
                 where tenant_id = :tenant and campaign_id = :campaign and data_date <= :day
                 order by data_date desc, id limit 1
                """)
            .param("campaign", campaign).param("day", day)
            .query(Standing.class).optional();
    }

    /// The figures of one data date (RULES R4.5).
    record Standing(LocalDate dataDate, int items, int red, @Nullable BigDecimal cappedSpi, @Nullable BigDecimal rawSpi) {}
}
