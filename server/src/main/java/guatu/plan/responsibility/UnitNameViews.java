package guatu.plan.responsibility;

import guatu.ground.kernel.Han;
import guatu.ground.organization.Unit;
import guatu.plan.responsibility.reading.UnitWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The names of a draft with what they may mean; units of one name are told apart by their parents.
@Component
class UnitNameViews {

    private final DraftContext context;
    private final UnitGroups groups;

    UnitNameViews(DraftContext context, UnitGroups groups) {
        this.context = context;
        this.groups = groups;
    }

    List<DraftView.Name> of(List<UnitMatch> names) {
        var units = context.units();
        var matcher = context.matcher();
        var defined = groups.all();
        var byId = defined.stream().collect(Collectors.toMap(UnitGroup::id, UnitGroup::members));
        var byName = defined.stream().collect(Collectors.toMap(group -> Han.folded(group.name()), UnitGroup::members, (first, _) -> first));
        return names.stream().map(match -> {
            var unit = match.unitId() == null ? null : units.get(match.unitId());
            var candidates = match.decision() == UnitMatch.Decision.MATCHED ? List.<UUID>of() : matcher.candidates(match.name());
            var group = match.groupId() != null || UnitWords.collective(Han.simplified(match.name()));
            var members = !group ? List.<UUID>of() : match.groupId() != null ? byId.getOrDefault(match.groupId(), List.of())
                : byName.getOrDefault(Han.folded(match.name()), UnitGroup.proposed(match.name(), units.values()).stream().map(Unit::id).toList());
            return new DraftView.Name(match.name(), match.count(), match.decision(), match.unitId(), unit == null ? null : unit.name(), match.newName(),
                match.newKind(), candidates(candidates, units), group, match.memoryId(), candidates(members, units));
        }).toList();
    }

    private static List<DraftView.Candidate> candidates(List<UUID> ids, Map<UUID, Unit> units) {
        return ids.stream().map(units::get).filter(Objects::nonNull).map(one -> new DraftView.Candidate(one.id(), one.name(), parent(one, units))).toList();
    }

    static @Nullable String parent(Unit unit, Map<UUID, Unit> units) {
        var parent = unit.parentId() == null ? null : units.get(unit.parentId());
        return parent == null ? null : parent.name();
    }
}
