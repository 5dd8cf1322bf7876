package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 上级链: who stands above whom. `parents` knows every unit (the topmost one has none), `people` who may sign in, `heads` which of them head their unit.
record Line(Map<UUID, UUID> parents, List<Actor> people, Set<UUID> heads) {

    /// The people whom a duty is asked of.
    List<Actor> addressed(Duty duty) {
        return people.stream().filter(one -> Standing.of(duty, one) != Standing.ESCALATED)
            .filter(one -> !duty.exceptUnits().contains(one.unit()) && !one.person().equals(duty.exceptPerson())).toList();
    }

    /// Who hears of it at step 1, and at step 2: the head of the unit, then of the next one above that has a head, at the end the leaders of the government.
    /// Nobody hears twice, and nobody of whom it is asked anyway.
    List<List<Actor>> above(Duty duty) {
        var spared = addressed(duty).stream().map(Actor::person).collect(Collectors.toSet());
        var steps = new ArrayList<List<Actor>>();
        for (var unit = unitOf(duty); unit != null && steps.size() < EscalationRule.STEPS; unit = parents.get(unit)) {
            add(steps, headsOf(unit), spared);
        }
        if (steps.size() < EscalationRule.STEPS) {
            add(steps, leaders(), spared);
        }
        return steps;
    }

    private static void add(List<List<Actor>> steps, List<Actor> found, Set<UUID> spared) {
        var fresh = found.stream().filter(one -> spared.add(one.person())).toList();
        if (!fresh.isEmpty()) {
            steps.add(fresh);
        }
    }

    /// The unit that owes it: named, or the person's, or that of everybody in the role if they sit in one; else none in particular.
    private @Nullable UUID unitOf(Duty duty) {
        if (duty.unit() != null) {
            return duty.unit();
        }
        var units = addressed(duty).stream().map(Actor::unit).distinct().toList();
        return units.size() == 1 ? units.getFirst() : null;
    }

    /// The heads of a unit; where one of them has the role LEADER, those.
    private List<Actor> headsOf(UUID unit) {
        var found = people.stream().filter(one -> one.unit().equals(unit) && heads.contains(one.person())).toList();
        var leading = found.stream().filter(one -> one.has(Role.LEADER)).toList();
        return leading.isEmpty() ? found : leading;
    }

    /// Those with the role LEADER at the topmost unit; where there is none, all with the role.
    private List<Actor> leaders() {
        var all = people.stream().filter(one -> one.has(Role.LEADER)).toList();
        var top = all.stream().filter(one -> parents.get(one.unit()) == null).toList();
        return top.isEmpty() ? all : top;
    }
}
