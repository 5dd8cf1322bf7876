package guatu.plan.responsibility;

import guatu.ground.kernel.Han;
import guatu.ground.organization.Unit;
import guatu.ground.organization.UnitKind;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// 单位组: what 各街道 or 区直各部门 means in this city; a clerk says which units belong to it.
record UnitGroup(UUID id, String name, List<UUID> members, Instant changedAt, String changedBy, int version) {

    /// The units that a name suggests, in their order; nothing counts before a clerk confirms it.
    static List<Unit> proposed(String name, Collection<Unit> units) {
        var plain = Han.simplified(name);
        var kinds = kinds(plain);
        return units.stream().filter(Unit::active).filter(unit -> kinds.contains(unit.kind()))
            .filter(unit -> unit.kind() != UnitKind.TOWNSHIP || fits(plain, Han.simplified(unit.name()))).toList();
    }

    private static Set<UnitKind> kinds(String name) {
        var kinds = EnumSet.noneOf(UnitKind.class);
        if (name.matches(".*(?:街道|乡|镇).*")) {
            kinds.add(UnitKind.TOWNSHIP);
        }
        if (name.matches(".*(?:各县|县区|县[(\uFF08]|区[(\uFF08]|各区|[县市]、区).*")) {
            kinds.add(UnitKind.COUNTY);
        }
        if (name.matches(".*(?:园区|开发区|功能区|高新区|管委会).*")) {
            kinds.add(UnitKind.ZONE);
        }
        if (name.matches(".*(?:企业|公司|集团).*")) {
            kinds.add(UnitKind.ENTERPRISE);
        }
        if (name.matches(".*(?:部门|[市县区]直|[市县区]级|委办局|成员单位).*")) {
            kinds.add(UnitKind.DEPARTMENT);
        }
        return kinds;
    }

    /// 各街道 are the streets only, 各镇 the towns only; 各镇(街道) both.
    private static boolean fits(String name, String unit) {
        var street = unit.contains("街道");
        return street ? name.contains("街道") : name.contains("镇") || name.contains("乡");
    }
}
