package guatu.show.publicity;

import guatu.show.wallmap.PlainState;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 一个单位: its head in office and the promises that it answers for or that lie in its place.
record UnitPage(UUID id, String title, UUID campaignId, String campaign, int year, LocalDate dataDate, Snapshot.@Nullable Head head, int items,
        Map<PlainState, Integer> totals, List<Snapshot.Promise> promises) {

    /// One page for each unit that leads an item or has one on its ground.
    static List<UnitPage> of(Snapshot snapshot) {
        var names = new LinkedHashMap<UUID, String>();
        snapshot.places().stream().filter(place -> place.unitId() != null && place.name() != null).forEach(place -> names.put(place.unitId(), place.name()));
        snapshot.promises().forEach(promise -> {
            if (promise.unitId() != null && promise.unit() != null) {
                names.putIfAbsent(promise.unitId(), promise.unit());
            }
        });
        return names.entrySet().stream().map(unit -> of(snapshot, unit.getKey(), unit.getValue())).toList();
    }

    private static UnitPage of(Snapshot snapshot, UUID unit, String name) {
        var own = snapshot.promises().stream().filter(promise -> unit.equals(promise.unitId()) || unit.equals(promise.placeId())).toList();
        var totals = new EnumMap<PlainState, Integer>(PlainState.class);
        own.forEach(promise -> totals.merge(promise.state(), 1, Integer::sum));
        var head = Stream.concat(snapshot.places().stream().filter(place -> unit.equals(place.unitId())).map(Snapshot.Place::head),
            own.stream().filter(promise -> unit.equals(promise.unitId())).map(Snapshot.Promise::head)).filter(Objects::nonNull).findFirst().orElse(null);
        return new UnitPage(unit, name, snapshot.campaignId(), snapshot.campaign(), snapshot.year(), snapshot.dataDate(), head, own.size(), totals, own);
    }
}
