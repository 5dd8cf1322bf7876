package guatu.ground.organization;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Units and their other names.
@Repository
class Units {

    private final TenantJdbc jdbc;

    Units(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Who stands under whom, without names: for scopes, which are asked for with every filtered list.
    List<UnitTree.Branch> parents() {
        return jdbc.sql("select id, parent_id from organization.unit where tenant_id = :tenant order by id")
            .query((row, _) -> new UnitTree.Branch(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list();
    }

    List<Unit> all() {
        var aliases = new HashMap<UUID, List<String>>();
        jdbc.sql("select unit_id, alias from organization.unit_alias where tenant_id = :tenant order by alias, id")
            .query((row, _) -> new Alias(row.getObject("unit_id", UUID.class), row.getString("alias"))).list()
            .forEach(row -> aliases.computeIfAbsent(row.unitId(), _ -> new ArrayList<>()).add(row.alias()));
        return jdbc.sql("""
                select id, name, short_name, kind, parent_id, region_code, sort, tile_x, tile_y, active, version
                  from organization.unit
                 where tenant_id = :tenant
                 order by sort, name, id
                """)
            .query((row, _) -> read(row, aliases))
            .list();
    }

    /// By hand, because units are read on every page: mapping by reflection throws and catches for each enum.
    private static Unit read(ResultSet row, Map<UUID, List<String>> aliases) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Unit(id, row.getString("name"), row.getString("short_name"), UnitKind.valueOf(row.getString("kind")),
            row.getObject("parent_id", UUID.class), row.getString("region_code"), row.getInt("sort"), row.getObject("tile_x", Integer.class),
            row.getObject("tile_y", Integer.class), aliases.getOrDefault(id, List.of()), row.getBoolean("active"), row.getInt("version"));
    }

    void add(List<NewUnit> units) {
        jdbc.batch("""
                insert into organization.unit (tenant_id, id, name, short_name, kind, parent_id, region_code, sort, tile_x, tile_y)
                values (:tenant, :id, :name, :short_name, :kind, :parent, :region, :sort, :x, :y)
                """,
            units.stream().map(Units::row).toList());
        jdbc.batch("insert into organization.unit_alias (tenant_id, id, unit_id, alias) values (:tenant, :id, :unit, :alias)",
            units.stream().flatMap(unit -> unit.aliases().stream().map(alias -> Map.of("id", Ids.next(), "unit", unit.id(), "alias", alias))).toList());
    }

    void addAlias(UUID unit, String alias) {
        jdbc.sql("insert into organization.unit_alias (tenant_id, id, unit_id, alias) values (:tenant, :id, :unit, :alias)")
            .param("id", Ids.next()).param("unit", unit).param("alias", alias).update();
    }

    void save(Unit unit) {
        var rows = jdbc.sql("""
                update organization.unit
                   set name = :name, short_name = :shortName, kind = :kind, parent_id = :parentId, region_code = :regionCode, sort = :sort,
                       tile_x = :tileX, tile_y = :tileY, active = :active, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version
                """)
            .param("name", unit.name()).param("shortName", unit.shortName()).param("kind", unit.kind().name())
            .param("parentId", unit.parentId()).param("regionCode", unit.regionCode()).param("sort", unit.sort())
            .param("tileX", unit.tileX()).param("tileY", unit.tileY()).param("active", unit.active())
            .param("id", unit.id()).param("version", unit.version()).update();
        if (rows != 1) {
            throw new Stale("organization.unit-stale", unit.name());
        }
    }

    private static Map<String, @Nullable Object> row(NewUnit unit) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", unit.id());
        row.put("name", unit.name());
        row.put("short_name", unit.shortName());
        row.put("kind", unit.kind().name());
        row.put("parent", unit.parentId());
        row.put("region", unit.regionCode());
        row.put("sort", unit.sort());
        row.put("x", unit.tileX());
        row.put("y", unit.tileY());
        return row;
    }

    record Alias(UUID unitId, String alias) {
    }
}
