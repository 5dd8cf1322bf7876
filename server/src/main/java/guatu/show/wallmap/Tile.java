package guatu.show.wallmap;

import guatu.ground.organization.Unit;
import guatu.run.progress.Lamp;
import guatu.run.progress.LampParameters;
import guatu.run.progress.UnitLamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 地块: a place on the map with its lamp (RULES R4.5) and its counts; the one without unit holds the whole city's items.
/// @param redDelta red items more than in the reporting window before; absent while there was none
public record Tile(@Nullable UUID unitId, @Nullable String name, @Nullable Integer x, @Nullable Integer y, boolean city, Lamp lamp,
        int items, int red, int yellow, int green, int blue, int grey, @Nullable BigDecimal cappedSpi, @Nullable BigDecimal rawSpi,
        @Nullable Integer redDelta) {

    /// How the place stands, for people outside.
    public PlainState plain() {
        return PlainState.of(lamp);
    }

    /// Items with a yellow or red lamp.
    public int slow() {
        return yellow + red;
    }

    /// One tile for each place in the order given, and one for the whole city's items if there are any.
    static List<Tile> of(List<Unit> places, List<Shares.Share> shares) {
        var byPlace = new HashMap<Optional<UUID>, List<Shares.Share>>();
        shares.forEach(share -> byPlace.computeIfAbsent(Optional.ofNullable(share.place()), _ -> new ArrayList<>()).add(share));
        var tiles = new ArrayList<Tile>();
        for (var place : places) {
            tiles.add(tile(place, byPlace.getOrDefault(Optional.of(place.id()), List.of())));
        }
        var city = byPlace.get(Optional.<UUID>empty());
        if (city != null) {
            tiles.add(tile(null, city));
        }
        return tiles;
    }

    private static Tile tile(@Nullable Unit place, List<Shares.Share> shares) {
        var figures = UnitLamp.of(shares.stream().flatMap(share -> share.judged().stream()).toList(), LampParameters.CURRENT);
        var counts = LampTally.now(shares);
        var deltas = LampTally.moved(shares);
        return new Tile(place == null ? null : place.id(), place == null ? null : place.label(), place == null ? null : place.tileX(),
            place == null ? null : place.tileY(), place == null, figures.lamp(), shares.size(), counts.get(Lamp.RED),
            counts.get(Lamp.YELLOW), counts.get(Lamp.GREEN), counts.get(Lamp.BLUE), counts.get(Lamp.GREY), figures.cappedSpi(),
            figures.rawSpi(), deltas.map(moved -> moved.get(Lamp.RED)).orElse(null));
    }
}
