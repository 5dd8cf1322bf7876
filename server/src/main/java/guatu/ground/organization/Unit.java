package guatu.ground.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 单位: a government, county, zone, department, township, office or enterprise. Tile columns and rows count from 0.
public record Unit(UUID id, String name, @Nullable String shortName, UnitKind kind, @Nullable UUID parentId, @Nullable String regionCode, int sort,
        @Nullable Integer tileX, @Nullable Integer tileY, List<String> aliases, boolean active, int version) {

    /// The short name where there is one, else the name.
    public String label() {
        return shortName == null ? name : shortName;
    }
}
