package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Creates accounts, one or many: policy, realms and the one-account rule hold for all.
@Component
class NewAccounts {

    private static final UUID PRODUCT = new UUID(0, 0);

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final AuditTrail audit;
    private final Clock clock;

    NewAccounts(Accounts accounts, PasswordHashes hashes, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<UUID> create(Actor actor, List<NewAccount> fresh) {
        check(actor, fresh);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var known = new HashMap<String, String>();
        var rows = new ArrayList<Account>();
        var rights = new ArrayList<Accounts.Rights>();
        for (var one : fresh) {
            var hash = known.computeIfAbsent(one.password(), hashes::hash);
            var account = new Account(Ids.next(), one.personId(), Logins.checked(one.login()), hash, now, one.mustChange(),
                one.roles().isEmpty() ? AccountState.PENDING : AccountState.ACTIVE, Realm.of(one.roles()), 0);
            rows.add(account);
            rights.add(new Accounts.Rights(account.id(), one.roles(), one.scope()));
        }
        add(rows);
        accounts.addRights(rights);
        audit.write(actor, "account.created", rows.size() == 1 ? rows.getFirst().login() : "", true, Map.of("count", rows.size()));
        return rows.stream().map(Account::id).toList();
    }

    private static void check(Actor actor, List<NewAccount> fresh) {
        actor.must(Role.SYS_ADMIN);
        if (!actor.person().equals(PRODUCT) && fresh.stream().anyMatch(one -> !one.roles().isEmpty())) {
            throw new AccessDeniedException("roles are granted by the security administrator");
        }
        fresh.forEach(one -> PasswordPolicy.check("password", Logins.checked(one.login()), one.password()));
    }

    private void add(List<Account> rows) {
        try {
            accounts.add(rows);
        } catch (DuplicateKeyException taken) {
            var person = String.valueOf(taken.getMessage()).contains("account_person_unique");
            throw person ? new Refusal("access.person-has-account") : new Refusal("access.login-taken", rows.stream().map(Account::login).limit(3).collect(Collectors.joining("、")));
        }
    }
}
