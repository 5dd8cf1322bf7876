package guatu.show.wallmap.area;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps sheets and their areas; one sheet for a campaign, and one for all that have none.
@Repository
class AreaStore {

    private static final UUID EVERY = new UUID(0, 0);
    private static final TypeReference<List<List<List<List<Double>>>>> POLYGONS = new TypeReference<>() {};

    private final TenantJdbc jdbc;
    private final JsonMapper json;
    private final RowMapper<Area> area = this::read;

    AreaStore(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// An area to be written: as uploaded and as drawn.
    record Drawn(Area area, List<List<List<List<Double>>>> original) {}

    /// The campaign's own sheet, else the one of all campaigns.
    Optional<AreaSheet> sheet(@Nullable UUID campaign) {
        return jdbc.sql("""
                select * from wallmap.area_sheet
                 where tenant_id = :tenant and campaign_id in (:campaign, :every)
                 order by case when campaign_id = :every then 1 else 0 end, id limit 1
                """)
            .param("campaign", campaign == null ? EVERY : campaign).param("every", EVERY).query(AreaStore::sheet).optional();
    }

    /// The sheet of exactly this campaign, or of all where it is absent.
    Optional<AreaSheet> own(@Nullable UUID campaign) {
        return jdbc.sql("select * from wallmap.area_sheet where tenant_id = :tenant and campaign_id = :campaign")
            .param("campaign", campaign == null ? EVERY : campaign).query(AreaStore::sheet).optional();
    }

    List<Area> areas(UUID sheet) {
        return jdbc.sql("""
                select id, sort, name, code, unit_id, matched, polygons from wallmap.area
                 where tenant_id = :tenant and sheet_id = :sheet order by sort, id
                """)
            .param("sheet", sheet).query(area).list();
    }

    Area area(UUID id) {
        return jdbc.sql("select id, sort, name, code, unit_id, matched, polygons from wallmap.area where tenant_id = :tenant and id = :id")
            .param("id", id).query(area).optional().orElseThrow(() -> new NotFound("地块", id));
    }

    /// Units given by hand, by the area's name.
    Map<String, UUID> byHand(UUID sheet) {
        return jdbc.sql("""
                select name, unit_id from wallmap.area
                 where tenant_id = :tenant and sheet_id = :sheet and matched = 'HAND' and unit_id is not null order by name, id
                """)
            .param("sheet", sheet).query((row, _) -> Map.entry(row.getString(1), row.getObject(2, UUID.class))).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    void match(UUID area, @Nullable UUID unit) {
        jdbc.sql("update wallmap.area set unit_id = :unit, matched = 'HAND' where tenant_id = :tenant and id = :id")
            .param("unit", unit).param("id", area).update();
    }

    void drop(UUID sheet) {
        jdbc.sql("delete from wallmap.area where tenant_id = :tenant and sheet_id = :sheet").param("sheet", sheet).update();
        jdbc.sql("delete from wallmap.area_sheet where tenant_id = :tenant and id = :sheet").param("sheet", sheet).update();
    }

    void add(AreaSheet sheet, List<Drawn> areas) {
        jdbc.sql("""
                insert into wallmap.area_sheet (tenant_id, id, campaign_id, name, datum, approval_no, uploaded_by, uploaded_at, vertices, drawn)
                values (:tenant, :id, :campaign, :name, :datum, :approval, :by, :at, :vertices, :drawn)
                """)
            .param("id", sheet.id()).param("campaign", sheet.campaignId() == null ? EVERY : sheet.campaignId()).param("name", sheet.name())
            .param("datum", sheet.datum().name()).param("approval", sheet.approvalNo()).param("by", sheet.uploadedBy())
            .param("at", sheet.uploadedAt().atOffset(ZoneOffset.UTC)).param("vertices", sheet.vertices()).param("drawn", sheet.drawn())
            .update();
        jdbc.batch("""
                insert into wallmap.area (tenant_id, id, sheet_id, sort, name, code, unit_id, matched, polygons, original)
                values (:tenant, :id, :sheet, :sort, :name, :code, :unit, :matched, :polygons::jsonb, :original::jsonb)
                """, areas.stream().map(one -> values(sheet.id(), one)).toList());
    }

    private Map<String, @Nullable Object> values(UUID sheet, Drawn one) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", one.area().id());
        row.put("sheet", sheet);
        row.put("sort", one.area().sort());
        row.put("name", one.area().name());
        row.put("code", one.area().code());
        row.put("unit", one.area().unitId());
        row.put("matched", one.area().matched().name());
        row.put("polygons", json.writeValueAsString(one.area().polygons()));
        row.put("original", json.writeValueAsString(one.original()));
        return row;
    }

    private Area read(ResultSet row, int number) throws SQLException {
        return new Area(row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getString(4), row.getObject(5, UUID.class),
            Area.Matched.valueOf(row.getString(6)), json.readValue(row.getString(7), POLYGONS));
    }

    private static AreaSheet sheet(ResultSet row, int number) throws SQLException {
        var campaign = row.getObject("campaign_id", UUID.class);
        return new AreaSheet(row.getObject("id", UUID.class), campaign.equals(EVERY) ? null : campaign, row.getString("name"),
            Datum.valueOf(row.getString("datum")), row.getString("approval_no"), row.getString("uploaded_by"),
            row.getObject("uploaded_at", OffsetDateTime.class).toInstant(), row.getInt("vertices"), row.getInt("drawn"));
    }
}
