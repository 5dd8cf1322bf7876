package guatu.show.wallmap;

import guatu.ground.kernel.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The map's faces: everybody signed in sees the whole map of the tenant.
@RestController
@RequestMapping("/api/map")
@SignedIn
class MapController {

    private final WallMap map;

    MapController(WallMap map) {
        this.map = map;
    }

    @GetMapping
    MapPage page(MapQuery query, @RequestParam(defaultValue = "lamp") String sort, @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        return map.page(query.filter(), MapQuery.sort(sort), after == null ? null : Cursor.of(after), Math.clamp(limit, 1, 500));
    }

    @GetMapping("/all")
    Columns all(MapQuery query, @RequestParam(defaultValue = "lamp") String sort) {
        return Columns.of(map.all(query.filter(), MapQuery.sort(sort)));
    }

    @GetMapping("/filters")
    Facets.Choices filters(@RequestParam @Nullable UUID campaign) {
        return map.choices(campaign);
    }

    @GetMapping("/tiles")
    List<Tile> tiles(MapQuery query) {
        return map.tiles(query.filter());
    }
}
