package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Who may do what to a unit's pledge, besides what its state allows.
@Component
class PledgeRights {

    private final Organization organization;

    PledgeRights(Organization organization) {
        this.organization = organization;
    }

    /// The office and the leaders read all; everybody else the pledges of the units in their scope.
    boolean reads(Actor actor, UUID unit) {
        return actor.has(Role.CLERK) || actor.has(Role.LEADER) || actor.covers(unit);
    }

    void mustRead(Actor actor, UUID unit) {
        if (!reads(actor, unit)) {
            throw new AccessDeniedException("pledge of another unit");
        }
    }

    boolean head(Actor actor, UUID unit) {
        return organization.people(unit).stream().anyMatch(person -> person.head() && person.active() && person.id().equals(actor.person()));
    }

    /// The head of the unit, or its liaison; never the office that drew the pledge up.
    boolean signs(Actor actor, UUID unit) {
        return head(actor, unit) || actor.has(Role.LIAISON) && actor.covers(unit);
    }

    void mustSign(Actor actor, UUID unit) {
        if (!signs(actor, unit)) {
            throw new AccessDeniedException("not a signer of this unit");
        }
    }

    /// The office, or a leader over the unit.
    boolean revokes(Actor actor, UUID unit) {
        return actor.has(Role.CLERK) || actor.has(Role.LEADER) && actor.covers(unit);
    }

    void mustRevoke(Actor actor, UUID unit) {
        if (!revokes(actor, unit)) {
            throw new AccessDeniedException("neither the office nor a leader over the unit");
        }
    }

    /// The post that stands beside the signer's name.
    String post(Actor actor) {
        return organization.people(List.of(actor.person())).stream().map(Person::post).findFirst().orElse("联络员");
    }
}
