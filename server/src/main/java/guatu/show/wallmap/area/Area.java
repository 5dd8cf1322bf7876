package guatu.show.wallmap.area;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 地块面: an uploaded area as it is drawn, and the unit whose items stand in it.
/// @param polygons polygons of rings of [lon, lat] in WGS-84 degrees, the outer ring first
record Area(UUID id, int sort, String name, @Nullable String code, @Nullable UUID unitId, Matched matched, List<List<List<List<Double>>>> polygons) {

    /// How the unit was found.
    enum Matched { CODE, NAME, HAND, NONE }
}
