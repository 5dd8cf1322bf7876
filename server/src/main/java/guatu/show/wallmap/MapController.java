package guatu.show.wallmap;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The map's faces: everybody signed in sees the whole map of the tenant; a verifier, who may have to measure first, without claims.
@RestController
@RequestMapping("/api/map")
@SignedIn
class MapController {

    private final WallMap map;
    private final Bars bars;

    MapController(WallMap map, Bars bars) {
        this.map = map;
        this.bars = bars;
    }

    @GetMapping
    MapPage page(Actor actor, MapQuery query, @RequestParam(defaultValue = "lamp") String sort, @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        var page = map.page(query.filter(), MapQuery.sort(sort), after == null ? null : Cursor.of(after), Math.clamp(limit, 1, 500));
        return seesClaims(actor) ? page : page.unclaimed();
    }

    @GetMapping("/all")
    Columns all(Actor actor, MapQuery query, @RequestParam(defaultValue = "lamp") String sort) {
        var cards = map.all(query.filter(), MapQuery.sort(sort));
        return Columns.of(seesClaims(actor) ? cards : cards.stream().map(Card::unclaimed).toList());
    }

    @GetMapping("/bars")
    Bars.Page bars(Actor actor, MapQuery query, @RequestParam(defaultValue = "lamp") String sort, @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        var page = bars.page(query.filter(), MapQuery.sort(sort), after == null ? null : Cursor.of(after), Math.clamp(limit, 1, 500));
        return seesClaims(actor) ? page : page.unclaimed();
    }

    @GetMapping("/filters")
    Facets.Choices filters(@RequestParam @Nullable UUID campaign) {
        return map.choices(campaign);
    }

    @GetMapping("/tiles")
    List<Tile> tiles(MapQuery query) {
        return map.tiles(query.filter());
    }

    private static boolean seesClaims(Actor actor) {
        return !actor.has(Role.VERIFIER) || actor.has(Role.CLERK);
    }
}
