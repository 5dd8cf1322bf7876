package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.Organization;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the system administrator and the security administrator do with accounts, each only the own half (STANDARDS 10).
@Component
@Transactional
class AccountDesk {

    private static final byte[] NONE = {};

    private final Accounts accounts;
    private final NewAccounts newcomers;
    private final Sessions sessions;
    private final LiveSessions live;
    private final Organization organization;
    private final AuditTrail audit;

    AccountDesk(Accounts accounts, NewAccounts newcomers, Sessions sessions, LiveSessions live, Organization organization, AuditTrail audit) {
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.sessions = sessions;
        this.live = live;
        this.organization = organization;
        this.audit = audit;
    }

    /// A new account that waits for its rights; the person is created along where there is none yet.
    UUID create(Actor actor, String login, @Nullable UUID personId, @Nullable String name, @Nullable UUID unitId, String password) {
        actor.must(Role.SYS_ADMIN);
        if (personId == null && (name == null || unitId == null)) {
            throw new BadInput(name == null ? "name" : "unitId", "access.person-needed");
        }
        var person = personId == null ? organization.createPerson(actor, NewPerson.of(name, unitId, "")).id() : organization.person(personId).id();
        return newcomers.create(actor, List.of(new NewAccount(login, person, password, Set.of(), Set.of(), true))).getFirst();
    }

    /// Grants roles and scope; a waiting account is in use from then on.
    void grant(Actor actor, UUID id, Set<Role> roles, Set<UUID> scope, @Nullable Integer version) {
        actor.must(Role.SEC_ADMIN);
        var account = accounts.get(id);
        notOwn(actor, account);
        if (version != null && version != account.version()) {
            throw new Stale("access.account-stale", account.login());
        }
        if (roles.isEmpty()) {
            throw new BadInput("roles", "access.roles-none");
        }
        var realm = Realm.of(roles);
        if (realm != account.realm()) {
            notTheLast(account);
        }
        var units = organization.unitsById().keySet();
        scope.stream().filter(unit -> !units.contains(unit)).findFirst().ifPresent(_ -> {
            throw new BadInput("scope", "access.scope-unknown");
        });
        accounts.clearRights(id);
        var state = account.state() == AccountState.PENDING ? AccountState.ACTIVE : account.state();
        save(account, state, realm);
        accounts.addRights(List.of(new Accounts.Rights(id, roles, scope)));
        audit.write(actor, "rights.granted", account.login(), true, Map.of("roles", roles, "scope", scope));
    }

    void disable(Actor actor, UUID id) {
        actor.must(Role.SYS_ADMIN);
        var account = accounts.get(id);
        notOwn(actor, account);
        notTheLast(account);
        save(account, AccountState.DISABLED, account.realm());
        sessions.endOthers(Tenants.current().id(), id, NONE);
        audit.write(actor, "account.disabled", account.login(), true, Map.of());
    }

    void enable(Actor actor, UUID id) {
        actor.must(Role.SYS_ADMIN);
        var account = accounts.get(id);
        if (account.state() == AccountState.DISABLED) {
            save(account, accounts.roles(id).isEmpty() ? AccountState.PENDING : AccountState.ACTIVE, account.realm());
            audit.write(actor, "account.enabled", account.login(), true, Map.of());
        }
    }

    /// The account whose password the system administrator may reset.
    @Transactional(readOnly = true)
    Account toReset(Actor actor, UUID id) {
        actor.must(Role.SYS_ADMIN);
        var account = accounts.get(id);
        notOwn(actor, account);
        return account;
    }

    private void save(Account account, AccountState state, Realm realm) {
        accounts.save(new Account(account.id(), account.personId(), account.login(), account.passwordHash(), account.passwordAt(), account.mustChange(), state, realm,
            account.version()));
        live.forget();
    }

    private static void notOwn(Actor actor, Account account) {
        if (actor.person().equals(account.personId())) {
            throw new Refusal("access.own-account");
        }
    }

    private void notTheLast(Account account) {
        if (account.realm() != Realm.BUSINESS && account.state() == AccountState.ACTIVE && accounts.active(account.realm()) == 1) {
            throw new Refusal("access.last-administrator");
        }
    }
}
