package guatu.ground.organization;

import guatu.ground.kernel.Ids;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit to be created. Its id is made here, so that units of one batch can name each other as parents.
public record NewUnit(UUID id, String name, @Nullable String shortName, UnitKind kind, @Nullable UUID parentId, @Nullable String regionCode, int sort,
        @Nullable Integer tileX, @Nullable Integer tileY, List<String> aliases) {

    /// A unit with a name and a kind, and nothing else yet.
    public static NewUnit of(String name, UnitKind kind) {
        return new NewUnit(Ids.next(), name, null, kind, null, null, 0, null, null, List.of());
    }

    /// The same with a short name.
    public NewUnit shortName(@Nullable String aShortName) {
        return new NewUnit(id, name, aShortName, kind, parentId, regionCode, sort, tileX, tileY, aliases);
    }

    /// The same under a parent.
    public NewUnit under(@Nullable UUID parent) {
        return new NewUnit(id, name, shortName, kind, parent, regionCode, sort, tileX, tileY, aliases);
    }

    /// The same with a code of GB/T 2260.
    public NewUnit region(@Nullable String code) {
        return new NewUnit(id, name, shortName, kind, parentId, code, sort, tileX, tileY, aliases);
    }

    /// The same at a place in the order.
    public NewUnit sort(int place) {
        return new NewUnit(id, name, shortName, kind, parentId, regionCode, place, tileX, tileY, aliases);
    }

    /// The same with a tile on the map's grid (column, row).
    public NewUnit tile(@Nullable Integer x, @Nullable Integer y) {
        return new NewUnit(id, name, shortName, kind, parentId, regionCode, sort, x, y, aliases);
    }

    /// The same with other names.
    public NewUnit aliases(List<String> others) {
        return new NewUnit(id, name, shortName, kind, parentId, regionCode, sort, tileX, tileY, List.copyOf(others));
    }
}
