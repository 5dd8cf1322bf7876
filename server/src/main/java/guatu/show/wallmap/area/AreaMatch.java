package guatu.show.wallmap.area;

import guatu.ground.organization.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the unit of an area: by hand as before, else by its code, else by a name that means one unit only.
record AreaMatch(Map<String, UUID> byCode, Map<String, UUID> byName, Map<String, UUID> byHand) {

    static AreaMatch of(List<Unit> units, Map<String, UUID> names, Map<String, UUID> byHand) {
        var byCode = new HashMap<String, UUID>();
        units.stream().filter(unit -> unit.regionCode() != null && unit.active())
            .collect(Collectors.groupingBy(unit -> short6(unit.regionCode())))
            .forEach((code, sharing) -> first(sharing).ifPresent(unit -> byCode.put(code, unit.id())));
        var byName = new HashMap<String, UUID>();
        names.forEach((name, unit) -> byName.put(bare(name), unit));
        return new AreaMatch(byCode, byName, byHand);
    }

    /// Several units may share a region's code: the place among them is meant.
    private static Optional<Unit> first(List<Unit> sharing) {
        var places = sharing.stream().filter(unit -> unit.kind().place()).toList();
        return places.size() == 1 ? places.stream().findFirst() : sharing.size() == 1 ? sharing.stream().findFirst() : Optional.empty();
    }

    Found of(@Nullable String name, @Nullable String code) {
        if (name != null && byHand.containsKey(name)) {
            return new Found(byHand.get(name), Area.Matched.HAND);
        }
        if (code != null && byCode.containsKey(short6(code))) {
            return new Found(byCode.get(short6(code)), Area.Matched.CODE);
        }
        if (name != null && byName.containsKey(bare(name))) {
            return new Found(byName.get(bare(name)), Area.Matched.NAME);
        }
        return new Found(null, Area.Matched.NONE);
    }

    /// 156330304 and 330304000000 mean 330304.
    private static String short6(String code) {
        var digits = code.startsWith("156") && code.length() == 9 ? code.substring(3) : code;
        return digits.length() == 12 && digits.endsWith("000000") ? digits.substring(0, 6) : digits;
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s\\u3000]", "");
    }

    record Found(@Nullable UUID unit, Area.Matched how) {}
}
