package guatu.show.bulletin;

import guatu.ground.organization.Unit;
import guatu.ground.organization.UnitKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/// Whose account an item goes to: the highest unit above its lead unit that is not the government itself.
final class RankedUnits {

    private RankedUnits() {}

    /// Every unit with the unit that is ranked for it.
    static Map<UUID, Unit> of(Map<UUID, Unit> units) {
        var ranked = new HashMap<UUID, Unit>();
        units.values().forEach(unit -> ranked.put(unit.id(), top(unit, units)));
        return ranked;
    }

    /// 默认分类 by kind.
    static String defaultClass(UnitKind kind) {
        return switch (kind) {
            case COUNTY -> "县（市、区）";
            case ZONE -> "功能区";
            case DEPARTMENT -> "部门";
            case TOWNSHIP -> "乡镇（街道）";
            case ENTERPRISE -> "国有企业";
            case GOVERNMENT, OFFICE -> "其他单位";
        };
    }

    private static Unit top(Unit unit, Map<UUID, Unit> units) {
        var seen = new HashSet<UUID>();
        var at = unit;
        while (seen.add(at.id())) {
            var above = at.parentId() == null ? null : units.get(at.parentId());
            if (above == null || above.kind() == UnitKind.GOVERNMENT) {
                return at;
            }
            at = above;
        }
        return unit;
    }
}
