package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Roster;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.ground.organization.Unit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts in use, read all at once.
@Component
class AccountRoster implements Roster {

    private final Accounts accounts;
    private final ActorOfAccount one;
    private final Organization organization;

    AccountRoster(Accounts accounts, ActorOfAccount one, Organization organization) {
        this.accounts = accounts;
        this.one = one;
        this.organization = organization;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Actor> all() {
        var inUse = accounts.all().stream().filter(account -> account.state() == AccountState.ACTIVE).toList();
        var people = organization.people(inUse.stream().map(Account::personId).toList()).stream().filter(Person::active)
            .collect(Collectors.toMap(Person::id, Function.identity()));
        var roles = accounts.roles();
        var granted = accounts.scopes();
        var units = organization.units();
        var subtrees = new HashMap<UUID, Set<UUID>>();
        return inUse.stream().filter(account -> people.containsKey(account.personId())).map(account -> {
            var person = people.get(account.personId());
            var ofAccount = roles.getOrDefault(account.id(), Set.of());
            return new Actor(person.id(), person.name(), person.unitId(), ofAccount,
                scope(granted.getOrDefault(account.id(), Set.of()), ofAccount, person.unitId(), units, subtrees));
        }).sorted(Comparator.comparing(Actor::name).thenComparing(Actor::person)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Actor> of(UUID person) {
        return accounts.ofPerson(person).flatMap(one::find);
    }

    /// As `ActorOfAccount` gives it to one who signs in.
    private Set<UUID> scope(Set<UUID> granted, Set<Role> roles, UUID own, List<Unit> units, Map<UUID, Set<UUID>> subtrees) {
        if (granted.isEmpty() && roles.contains(Role.CLERK)) {
            return units.stream().map(Unit::id).collect(Collectors.toSet());
        }
        var scope = new HashSet<UUID>();
        (granted.isEmpty() ? Set.of(own) : granted).forEach(unit -> scope.addAll(subtrees.computeIfAbsent(unit, organization::subtree)));
        return scope;
    }
}
