package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;

/// As what a person has a duty: named, as the liaison of a unit, by a role, or because nobody below has acted.
enum Standing {
    PERSON, LIAISON, ROLE, ESCALATED;

    /// As what this actor has this duty, if it stands on the actor's desk at all.
    static Standing of(Duty duty, Actor actor) {
        if (actor.person().equals(duty.person())) {
            return PERSON;
        }
        var role = duty.role() == null ? Role.LIAISON : duty.role();
        var addressed = duty.person() == null && actor.has(role) && (duty.unit() == null || actor.covers(duty.unit()));
        if (!addressed) {
            return ESCALATED;
        }
        return role == Role.LIAISON ? LIAISON : ROLE;
    }
}
