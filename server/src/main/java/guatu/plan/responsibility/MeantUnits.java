package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The units that the names of an accepted list mean: those there are, the members of groups, and those created for it.
@Component
class MeantUnits {

    private final Organization organization;
    private final DraftContext context;

    MeantUnits(Organization organization, DraftContext context) {
        this.organization = organization;
        this.context = context;
    }

    /// Creates the units to be created. A name that was recognised by itself becomes an alias; what a person decided is the office's own memory.
    Map<String, List<UUID>> of(Actor actor, List<UnitMatch> matches, List<UnitMatch> proposed, Set<String> named) {
        var known = new HashMap<>(organization.names());
        var byItself = new HashMap<String, UUID>();
        proposed.stream().filter(match -> match.unitId() != null).forEach(match -> byItself.put(match.name(), match.unitId()));
        var used = matches.stream().filter(match -> named.contains(match.name())).toList();
        var units = new HashMap<>(context.matched(used));
        Map<String, NewUnit> fresh = new LinkedHashMap<>();
        for (var match : used) {
            var unit = match.unitId();
            if (unit != null && unit.equals(byItself.get(match.name())) && known.putIfAbsent(match.name(), unit) == null) {
                organization.addAlias(actor, unit, match.name());
            } else if (match.newName() != null && match.newKind() != null) {
                var name = match.newName();
                units.put(match.name(), List.of(known.containsKey(name) ? known.get(name) : fresh.computeIfAbsent(name, _ -> NewUnit.of(name, match.newKind())).id()));
            }
        }
        if (!fresh.isEmpty()) {
            organization.createAll(actor, List.copyOf(fresh.values()));
        }
        return units;
    }
}
