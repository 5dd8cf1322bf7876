package guatu.show.wallmap.area;

import guatu.ground.kernel.TenantJdbc;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Keeps where items stand; one point an item.
@Repository
class PointStore {

    private final TenantJdbc jdbc;

    PointStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<ItemPoint> of(UUID campaign) {
        return jdbc.sql("""
                select item_id, lon, lat, source from wallmap.item_point
                 where tenant_id = :tenant and campaign_id = :campaign order by item_id
                """)
            .param("campaign", campaign)
            .query((row, _) -> new ItemPoint(row.getObject(1, UUID.class), row.getDouble(2), row.getDouble(3), ItemPoint.Source.valueOf(row.getString(4))))
            .list();
    }

    /// Places items, or moves them; one placed by hand is not moved by a file.
    void put(UUID campaign, List<ItemPoint> points, String by, Instant at) {
        jdbc.batch("""
                insert into wallmap.item_point as p (tenant_id, item_id, campaign_id, lon, lat, source, placed_by, placed_at)
                values (:tenant, :item, :campaign, :lon, :lat, :source, :by, :at)
                    on conflict (tenant_id, item_id) do update
                   set lon = excluded.lon, lat = excluded.lat, source = excluded.source, placed_by = excluded.placed_by, placed_at = excluded.placed_at
                 where p.source <> 'HAND' or excluded.source = 'HAND'
                """, points.stream().map(point -> Map.<String, Object>of("item", point.itemId(), "campaign", campaign, "lon", point.lon(), "lat", point.lat(),
                    "source", point.source().name(), "by", by, "at", at.atOffset(ZoneOffset.UTC))).toList());
    }

    void remove(UUID item) {
        jdbc.sql("delete from wallmap.item_point where tenant_id = :tenant and item_id = :item").param("item", item).update();
    }
}
