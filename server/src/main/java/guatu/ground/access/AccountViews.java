package guatu.ground.access;

import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.ground.organization.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accounts as the two administrators see them.
@Component
@Transactional(readOnly = true)
class AccountViews {

    private final Accounts accounts;
    private final Attempts attempts;
    private final Organization organization;
    private final Clock clock;

    AccountViews(Accounts accounts, Attempts attempts, Organization organization, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.organization = organization;
        this.clock = clock;
    }

    List<AccountView> all() {
        var all = accounts.all();
        var people = organization.people(all.stream().map(Account::personId).toList()).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var units = organization.unitsById();
        var roles = accounts.roles();
        var scopes = accounts.scopes();
        var locked = attempts.locked(all.stream().map(Account::login).toList(), clock.instant());
        return all.stream().map(account -> view(account, people.get(account.personId()), units, roles.getOrDefault(account.id(), Set.of()),
            scopes.getOrDefault(account.id(), Set.of()), locked.contains(account.login()))).toList();
    }

    private static AccountView view(Account account, @Nullable Person person, Map<UUID, Unit> units, Set<Role> roles, Set<UUID> scope, boolean locked) {
        return new AccountView(account.id(), account.login(), new Named(account.personId(), person == null ? "" : person.name()),
            person == null ? null : named(units.get(person.unitId())), roles, scope.stream().map(units::get).filter(Objects::nonNull).map(AccountViews::named).toList(),
            account.state(), account.mustChange(), locked, account.version());
    }

    private static Named named(@Nullable Unit unit) {
        return unit == null ? new Named(new UUID(0, 0), "") : new Named(unit.id(), unit.name());
    }

    record Named(UUID id, String name) {
    }

    record AccountView(UUID id, String login, Named person, @Nullable Named unit, Set<Role> roles, List<Named> scope, AccountState state,
            boolean mustChange, boolean locked, int version) {
    }
}
