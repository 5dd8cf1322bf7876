package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.ground.organization.Unit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// From an account to the actor it lets in: person, roles, and the subtrees of its units.
@Component
class ActorOfAccount {

    private final Accounts accounts;
    private final Organization organization;

    ActorOfAccount(Accounts accounts, Organization organization) {
        this.accounts = accounts;
        this.organization = organization;
    }

    /// The actor, if the account is in use and its person still in office.
    Optional<Actor> find(Account account) {
        var person = organization.person(account.personId());
        return account.state() == AccountState.ACTIVE && person.active() ? Optional.of(actor(account, person)) : Optional.empty();
    }

    private Actor actor(Account account, Person person) {
        var roles = accounts.roles(account.id());
        return new Actor(person.id(), person.name(), person.unitId(), roles, scope(accounts.scope(account.id()), roles, person.unitId()));
    }

    private Set<UUID> scope(Collection<UUID> granted, Set<Role> roles, UUID own) {
        if (granted.isEmpty() && roles.contains(Role.CLERK)) {
            return organization.units().stream().map(Unit::id).collect(Collectors.toSet());
        }
        if (granted.isEmpty()) {
            return organization.subtree(own);
        }
        var scope = new HashSet<UUID>();
        granted.forEach(unit -> scope.addAll(organization.subtree(unit)));
        return scope;
    }
}
